#pragma once

#include "app/data/upstream/upstream_shape.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace loopscope {

/// One table of the federated system as a database holds it.
struct UpstreamTableFacts {
    UpstreamTable table = UpstreamTable::FederatedModels;
    std::string schema;
    UpstreamMatch match;          ///< which generation its columns are of, and what is missing
    bool isReadable = true;       ///< the role may SELECT
    bool isHypertable = false;
    std::optional<std::int64_t> rows;     ///< none: not readable, or counting took too long
    bool rowsEstimated = false;           ///< from the planner's statistics: the table has more than 100,000 rows
    std::optional<std::int64_t> newestUs; ///< microseconds UTC of the newest row; none: no rows, or too long to find
};

/// What of the federated system a PostgreSQL database holds.
struct UpstreamFacts {
    std::vector<UpstreamTableFacts> tables; ///< in the order of UpstreamTable, each at most once
    std::optional<std::string> feedbackSchema; ///< where the first readable model_feedback is

    [[nodiscard]] const UpstreamTableFacts* find(UpstreamTable table) const
    {
        for (const UpstreamTableFacts& facts : tables)
            if (facts.table == table)
                return &facts;
        return nullptr;
    }
    /// The generations that every recognised table allows; none where they contradict each other or nothing is recognised.
    [[nodiscard]] std::optional<GenerationRange> generations() const;
};

} // namespace loopscope
