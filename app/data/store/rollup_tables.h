#pragma once

#include "app/data/store/statement_runner.h"
#include "app/engine/feedback/summary.h"

#include <cstdint>
#include <span>
#include <vector>

namespace loopscope {

/// What a transaction adds to the rollups.
struct RollupDeltas {
    struct Hour {
        std::int32_t version = 0;
        std::int64_t hour = 0; ///< of created_at, hours since 1970 UTC
        Tally tally;
    };
    struct Cell {
        std::int32_t version = 0;
        std::int64_t device = 0; ///< key in feedback_device
        Tally tally;
    };
    std::vector<VersionSummary> versions; ///< ascending, with histograms
    std::vector<Hour> hours;              ///< ascending
    std::vector<Cell> cells;              ///< ascending by version, then device
};

/// What a merge writes: rows that replace those of the same keys, and error bins that are added to them.
struct RollupWrites {
    struct Version {
        std::int32_t version = 0;
        Tally tally;
    };
    struct ErrorBin {
        std::int32_t version = 0;
        std::int32_t bin = 0;
        std::int64_t added = 0;
    };
    struct ConfidenceTally {
        std::int32_t version = 0;
        std::int32_t bin = 0;
        std::int64_t count = 0;
        std::int64_t correct = 0;
        CompensatedSum sum;
    };
    std::vector<Version> versions;
    std::vector<RollupDeltas::Hour> hours;
    std::vector<RollupDeltas::Cell> cells;
    std::vector<ErrorBin> errors;
    std::vector<ConfidenceTally> confidences;
};

/// The rollups: tables that hold the tallies of the summaries, each sum with its compensation (`_rest`), so that merging
/// loses nothing. They cover the rows of the imports and, where a back end sees to it, those of other writers. Merging reads the touched rows, merges them with the
/// engine's own Tally::merge() and writes them back, one by one unless a back end can write many at once.
/// Writing happens inside the caller's transaction. Thread: the session's.
class RollupTables {
public:
    explicit RollupTables(StatementRunner sql) : m_sql(sql) {}
    virtual ~RollupTables() = default;

    [[nodiscard]] Result<void> merge(const RollupDeltas& deltas) const;
    [[nodiscard]] Result<void> forget(std::int32_t version) const; ///< all rollups of one version
    [[nodiscard]] Result<std::vector<std::int32_t>> versions() const;
    /// Cost: versions, plus cells and bins where they are asked for; never rows.
    [[nodiscard]] Result<Summary> read(const SummaryParts& parts) const;

protected:
    [[nodiscard]] virtual Result<void> write(const RollupWrites& writes) const;
    [[nodiscard]] const StatementRunner& sql() const { return m_sql; }

private:
    [[nodiscard]] Result<void> mergeVersion(const VersionSummary& version, RollupWrites& writes) const;
    [[nodiscard]] Result<void> mergeConfidences(const VersionSummary& version, RollupWrites& writes) const;
    [[nodiscard]] Result<void> mergeHour(const RollupDeltas::Hour& hour, RollupWrites& writes) const;
    /// @param cells of one version
    [[nodiscard]] Result<void> mergeCells(std::span<const RollupDeltas::Cell> cells, RollupWrites& writes) const;
    [[nodiscard]] Result<void> readHistograms(Summary& summary) const;
    [[nodiscard]] Result<void> readCells(Summary& summary, std::int32_t versionsFrom) const;

    StatementRunner m_sql;
};

} // namespace loopscope
