#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope {

/// The tables of the federated system that are looked for.
enum class UpstreamTable : std::uint8_t {
    FederatedModels,
    LocalModels,
    ModelEvaluations,
    LocalModelUpdates,
    Anomalies,
    IotData,
    StreamAnalysisResults,
    BatchAnalysisResults,
    DashboardMetrics,
};
inline constexpr std::size_t upstreamTableCount = 9;
[[nodiscard]] std::string_view upstreamTableName(UpstreamTable table); ///< `federated_models`
[[nodiscard]] std::optional<UpstreamTable> upstreamTableOf(std::string_view name);

/// Shapes that the tables had, in the order of time. The same names carried incompatible columns.
enum class UpstreamGeneration : std::uint8_t { G0, G1, G1b, G2, G3, G4 };
[[nodiscard]] std::string_view upstreamGenerationName(UpstreamGeneration generation); ///< `G1b`

/// Generations that cannot be told apart by a table's columns; a table often stayed as it was.
struct GenerationRange {
    UpstreamGeneration first = UpstreamGeneration::G0, last = UpstreamGeneration::G4;
    bool operator==(const GenerationRange&) const = default;
};
[[nodiscard]] std::string toString(const GenerationRange& range); ///< `G4`, `G2–G4`

struct UpstreamColumn {
    std::string name;
    std::string type; ///< as format_type() says, `double precision`
    bool isNotNull = false;
};

/// A table's definition, as the server's catalogue has it.
struct UpstreamShape {
    std::vector<UpstreamColumn> columns;
    std::vector<std::string> primaryKey; ///< in its order; empty: none

    [[nodiscard]] const UpstreamColumn* find(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
};

/// What a definition was recognised as.
struct UpstreamMatch {
    std::optional<GenerationRange> generations; ///< none: not a table of the federated system
    std::vector<std::string> missing;           ///< columns that the nearest generation has and this table has not
    std::string timeColumn;                     ///< by which rows are newer; empty: not recognised
};

/// Recognises a table by its columns and its key, never by its name alone.
/// Thread: any (pure). Source: the definitions of the federated system in its repositories, 2025-11 to 2026.
[[nodiscard]] UpstreamMatch matchUpstream(UpstreamTable table, const UpstreamShape& shape);

} // namespace loopscope
