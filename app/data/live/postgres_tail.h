#pragma once

#include "app/data/live/feedback_tail.h"
#include "app/data/live/snapshot_horizon.h"
#include "app/data/store/import_ledger.h"
#include "app/data/store/statement_runner.h"

#include <optional>

namespace loopscope {

/// FeedbackTail on a PostgreSQL server, by the snapshot horizon: each poll is one REPEATABLE READ transaction of four short
/// statements at most. Needs nothing but SELECT. Where the database notes the id ranges of what arrives (feedback_arrival and
/// the imports ledger), only those are looked at; else the ids above SnapshotHorizon::floor().
/// Cost: grows with the rows that were committed since the oldest transaction under way began.
class PostgresTail : public FeedbackTail {
public:
    explicit PostgresTail(StatementRunner sql) : m_sql(sql) {}

    void continueFrom(const FeedbackTail& before) override;
    Result<NewFeedback> poll(std::int64_t most, const std::function<void()>& answered) override;

private:
    [[nodiscard]] Result<SnapshotHorizon::Look> look();
    [[nodiscard]] Result<std::vector<IdRange>> ranges(const SnapshotHorizon::Look& look);

    StatementRunner m_sql;
    SnapshotHorizon m_horizon;
    std::optional<bool> m_notesArrivals;
};

} // namespace loopscope
