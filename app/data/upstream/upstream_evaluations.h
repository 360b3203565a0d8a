#pragma once

#include "app/data/report/text_sink.h"
#include "app/data/upstream/upstream_facts.h"
#include "app/data/upstream/upstream_source.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace loopscope {

class UpstreamDatabase;

/// What the text labels of the federated system stand for, unless somebody says otherwise: normal 0, anomaly 1.
[[nodiscard]] const std::map<std::string, double, std::less<>>& upstreamLabels();

/// The evaluations in a table model_evaluations as JSON Lines, one evaluation a line, in an order that depends on the rows
/// alone (evaluation_timestamp, device, version, …): so a line's number names its evaluation, and the same rows give the same
/// bytes. Rows with labels (G0, G2, G3) are a line each: numbers in texts become numbers, other texts stay for the label
/// mapping or become rejects. Rows with confusion counts (G4) become that many lines of 0 and 1, without confidence; the
/// fleet's row ALL is left out; counts that are negative, partly missing or above a million become one line to be rejected.
/// Thread: the one that made it.
class UpstreamEvaluations {
public:
    /// @return InvalidArgument for results kept as JSON (G1) or columns that are not recognised, NotFound without the table,
    /// ReadOnly without the right to read it, CannotConnect.
    [[nodiscard]] static Result<UpstreamEvaluations> open(const UpstreamSource& source, std::stop_token stop = {});

    UpstreamEvaluations(UpstreamEvaluations&& other) noexcept;
    ~UpstreamEvaluations();

    [[nodiscard]] const UpstreamTableFacts& table() const { return m_table; }
    /// Time of the newest row in the table; none without rows.
    [[nodiscard]] Result<std::optional<std::int64_t>> newestUs();
    /// How many lines write() gives for a stretch.
    [[nodiscard]] Result<std::int64_t> count(const UpstreamStretch& stretch);
    /// One statement, and so one state of the table. @param rows of the table at most
    /// @return the lines written; the sink's error; Cancelled; what the server says.
    [[nodiscard]] Result<std::int64_t> write(const UpstreamStretch& stretch, const TextSink& sink,
                                             std::optional<std::int64_t> rows = std::nullopt);

private:
    UpstreamEvaluations(std::unique_ptr<UpstreamDatabase> database, UpstreamTableFacts table);
    [[nodiscard]] bool hasCounts() const { return m_table.match.generations->last == UpstreamGeneration::G4; }

    std::unique_ptr<UpstreamDatabase> m_database;
    UpstreamTableFacts m_table;
};

} // namespace loopscope
