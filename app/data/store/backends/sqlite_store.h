#pragma once

#include "app/data/store/backends/sqlite_session.h"
#include "app/data/store/backends/writer_lock.h"
#include "app/data/store/sql_store.h"

#include <memory>
#include <string>

namespace loopscope {

/// A feedback database in one SQLite file.
class SqliteStore : public SqlStore {
public:
    /// @return as FeedbackStore::open()
    [[nodiscard]] static Result<std::unique_ptr<FeedbackStore>> open(const ConnectionSpec& spec,
                                                                     const OpenOptions& options);

    std::unique_ptr<FeedbackTail> tail() override;

protected:
    std::string backendName() override;
    Result<ReadOnlyReason> whyReadOnly() override;
    Result<std::int64_t> drawIds(std::int64_t count) override;
    Result<void> appendRows(const Chunk& chunk, std::int64_t firstId, std::int64_t createdAtUs) override;
    Result<void> prepareLoad(bool tableIsEmpty) override;
    Result<void> finishLoad() override;

private:
    [[nodiscard]] Result<void> setJournal(std::string_view id);
    SqliteStore(ConnectionSpec spec, std::unique_ptr<SqliteSession> session, const SqlCatalog& catalog,
                std::unique_ptr<WriterLock> lock);

    std::unique_ptr<WriterLock> m_lock;
    SqliteSession& m_sqlite;
};

} // namespace loopscope
