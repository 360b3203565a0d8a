#pragma once

#include "app/data/live/feedback_tail.h"
#include "app/data/store/statement_runner.h"

#include <optional>

namespace loopscope {

/// FeedbackTail on a SQLite file: it has one writer at a time, so the order of ids is that of commits. A poll of a file that
/// nobody has written to costs one pragma. An undo frees its ids for others: it is noticed and reported.
class SqliteTail : public FeedbackTail {
public:
    explicit SqliteTail(StatementRunner sql) : m_sql(sql) {}

    void continueFrom(const FeedbackTail& before) override;
    Result<NewFeedback> poll(std::int64_t most, const std::function<void()>& answered) override;

private:
    struct Stand {
        std::int64_t maxId = 0;
        std::optional<std::int64_t> storedAtUs; ///< of the row with that id
    };
    /// @param id whose row to look at
    [[nodiscard]] Result<Stand> lookAt(std::int64_t id) const;

    StatementRunner m_sql;
    std::optional<std::int64_t> m_dataVersion;
    std::optional<Stand> m_stand;
};

} // namespace loopscope
