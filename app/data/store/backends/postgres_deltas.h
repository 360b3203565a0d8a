#pragma once

#include "app/data/store/rollup_tables.h"
#include "app/data/store/statement_runner.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace loopscope {

/// What other writers added since it was last folded into the rollups.
struct WriterDeltas {
    struct Cell {
        std::int32_t version = 0;
        std::string device;
        Tally tally;
    };
    struct Odd {
        std::int32_t version = 0;
        std::int64_t rows = 0;
    };
    /// Ascending, with histograms where they were asked for; devices: those that the rollups of that version do not have.
    std::vector<VersionSummary> versions;
    std::vector<RollupDeltas::Hour> hours; ///< ascending
    std::vector<Cell> cells; ///< by version, then device by code point
    std::vector<Odd> odd; ///< rows whose error is not summed, where there are any
};

/// The tables into which the triggers of migration 0002 write: what other writers added, and which versions they changed.
/// Writing happens inside the caller's transaction. Thread: the session's.
class PostgresDeltas {
public:
    explicit PostgresDeltas(StatementRunner sql) : m_sql(sql) {}

    struct State {
        bool isWatched = false; ///< the triggers see every row that somebody else adds, changes or deletes
        bool isStale = false; ///< some versions are to be built anew from their rows
    };
    [[nodiscard]] Result<State> state() const;

    [[nodiscard]] Result<WriterDeltas> waiting(std::int32_t versionsFrom, bool withHistograms) const;
    /// Takes them out: whoever does puts them into the rollups. @param first, last versions
    [[nodiscard]] Result<WriterDeltas> take(std::int32_t first, std::int32_t last) const;
    /// Ranges of versions that together hold all deltas, each few enough for the memory.
    [[nodiscard]] Result<std::vector<std::pair<std::int32_t, std::int32_t>>> ranges() const;

    struct Stale {
        bool all = false;
        std::vector<std::int32_t> versions;
    };
    [[nodiscard]] Result<Stale> stale() const;
    [[nodiscard]] Result<void> forget(std::int32_t version) const;

private:
    [[nodiscard]] Result<WriterDeltas> read(std::string_view cells, std::string_view bins,
                                            std::span<const SqlValue> values) const;

    StatementRunner m_sql;
};

/// The rollups with what is still waiting. @param rollups read with the same parts   @pre one snapshot
void addWaiting(Summary& rollups, WriterDeltas waiting);

} // namespace loopscope
