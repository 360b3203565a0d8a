#pragma once

#include "app/data/store/backends/postgres_deltas.h"
#include "app/data/store/postgres/pg_session.h"
#include "app/data/store/sql_store.h"

#include <memory>
#include <string>

namespace loopscope {

/// A feedback database in one schema of a PostgreSQL database (SPEC 1). Rows arrive by binary COPY with ids drawn before,
/// rollups by one statement per table. The writer's place is an advisory lock, which goes with the session; behind a pooler
/// each transaction that writes takes its turn, and trusts nothing that was so in an earlier one (PgSession::writeInTurns()).
/// The rows of other writers are caught by triggers (migration 0002) and folded into the rollups.
/// A commit whose answer was lost is CannotConnect: the ledger (chunks()) says what became of it.
class PostgresStore : public SqlStore {
public:
    Result<void> foldRollups() override;

    /// @return as FeedbackStore::open()
    [[nodiscard]] static Result<std::unique_ptr<FeedbackStore>> open(const ConnectionSpec& spec,
                                                                     const OpenOptions& options);

    std::unique_ptr<FeedbackTail> tail() override;
    void breakOff() override;
    std::chrono::milliseconds silence() const override;

protected:
    std::string backendName() override;
    Result<ReadOnlyReason> whyReadOnly() override;
    LinkSecurity security() override;
    bool isPooled() override;
    SqlDialect dialect() const override { return SqlDialect::Postgres; }
    Result<RowKey> rowKey() override;
    TimescaleFacts timescale() const override { return m_timescale; }
    Policy livePolicy() const override { return {.windowSeconds = liveWindowSeconds}; }
    Result<std::int64_t> drawIds(std::int64_t count) override;
    Result<void> appendRows(const Chunk& chunk, std::int64_t firstId, std::int64_t createdAtUs) override;
    Result<void> appendRejects(std::int64_t importId, const Chunk& chunk) override;
    Result<void> mergeRollups(const RollupDeltas& deltas) override;
    Result<std::vector<std::int64_t>> findOrAddDevices(const std::vector<std::string_view>& ids) override;
    Result<std::int64_t> transactionTimeUs() override;
    Result<Summary> summaryFromRows(const SummaryParts& parts, std::optional<FeedbackWindow> window) override;
    Result<void> prepareLoad(bool tableIsEmpty) override;
    Result<void> finishLoad() override;
    Result<bool> rollupsCoverOthers() override;
    Result<bool> rollupsAreBehind() override;
    Result<void> announceOwnRows() override;
    Result<void> noteArrival(const IdRange& ids, std::int64_t createdAtUs) override;
    Result<Summary> readRollups(const SummaryParts& parts) override;
    Result<void> forgetRollups(std::int32_t version) override;
    Result<void> completeRollups(std::int32_t version) override;

private:
    PostgresStore(ConnectionSpec spec, std::unique_ptr<PgSession> session, const SqlCatalog& catalog);
    /// @return nothing when somebody else drew in between, or ids were given by hand: draw again.
    [[nodiscard]] Result<std::optional<std::int64_t>> drawBlock(std::int64_t count);

    /// Whether parts of a hypertable are gone that the rollups still count.
    [[nodiscard]] Result<bool> hasDroppedParts();
    [[nodiscard]] Result<void> inTurn(const std::function<Result<void>()>& work);
    [[nodiscard]] Result<void> foldDeltas();
    [[nodiscard]] Result<void> foldRange(std::int32_t firstVersion, std::int32_t lastVersion);
    [[nodiscard]] Result<void> rebuildStale();
    [[nodiscard]] Result<void> rebuildAll();

    [[nodiscard]] Result<void> probeTimescale();

    PgSession& m_postgres;
    PostgresDeltas m_deltas;
    TimescaleFacts m_timescale;
};

} // namespace loopscope
