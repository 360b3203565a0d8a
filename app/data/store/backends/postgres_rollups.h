#pragma once

#include "app/data/store/rollup_tables.h"

namespace loopscope {

/// The rollups on a server: one statement for all rows of a table instead of one for each, since each costs a round trip.
class PostgresRollups : public RollupTables {
public:
    using RollupTables::RollupTables;

protected:
    [[nodiscard]] Result<void> write(const RollupWrites& writes) const override;
};

} // namespace loopscope
