#pragma once

#include "app/data/store/feedback_store.h"
#include "app/data/store/import_ledger.h"
#include "app/data/store/rollup_tables.h"
#include "app/data/store/row_scan.h"
#include "app/data/store/schema/schema_planner.h"
#include "app/data/store/schema_keeper.h"
#include "app/data/store/statement_runner.h"

#include <memory>
#include <string>
#include <vector>

namespace loopscope {

/// Everything that the SQL back ends have in common, in terms of a SqlSession and the statements of the catalogue. A back
/// end opens its session, hands it over, calls start(), and adds what only it knows: its name, the drawing of ids, the bulk
/// append of rows. The other hooks have a default that is right everywhere and may be overridden by something faster.
/// Thread: as FeedbackStore.
class SqlStore : public FeedbackStore {
public:
    Result<SchemaStatus> schemaStatus() override;
    Result<void> createSchema(const Policy& policy) override;
    Result<void> upgradeSchema() override;
    Result<void> dropSchema() override;
    Result<SchemaPlan> schemaPlan() override;
    Result<void> applySchemaSteps(const std::vector<std::string>& ids) override;
    Result<Policy> policy() override;
    Result<void> setPolicy(const Policy& policy) override;

    Result<std::vector<ImportRecord>> imports() override;
    Result<std::vector<ChunkRecord>> chunks(std::int64_t importId) override;
    Result<std::int64_t> beginImport(const std::string& fileName, const ContentIdentity& content,
                                     const Policy& policy) override;
    Result<void> storeChunk(std::int64_t importId, const Chunk& chunk) override;
    Result<void> finishImport(std::int64_t importId) override;
    Result<void> undoImport(std::int64_t importId) override;
    Result<bool> hasForeignRows() override;
    Result<void> foldRollups() override;

    Result<StoreFacts> facts() override;
    Result<Summary> summary(const SummaryParts& parts, std::optional<FeedbackWindow> window) override;
    Result<std::vector<FeedbackRow>> feedbackPage(const FeedbackPageRequest& request) override;
    Result<std::int64_t> countFeedback(const FeedbackFilter& filter) override;
    Result<Summary> summaryUnder(const Policy& policy, const SummaryParts& parts,
                                 std::optional<FeedbackWindow> window) override;
    Result<QueryResult> run(const std::string& queryId, const std::map<std::string, std::string>& parameters) override;
    Result<void> diagnose(const std::function<Result<void>(const CheckQuery&)>& work) override;
    Result<std::vector<Reject>> rejects(std::int64_t importId, std::int64_t limit) override;
    void cancel() override;

protected:
    SqlStore(ConnectionSpec spec, std::unique_ptr<SqlSession> session, const SqlCatalog& catalog);

    /// Looks at the schema, creates it when asked to. To be called once, by the back end's open().
    /// @return NoFeedbackDatabase, SchemaTooNew, SchemaOutdated, and what the database says.
    [[nodiscard]] Result<void> start(const OpenOptions& options);

    // What a back end must add.
    [[nodiscard]] virtual std::string backendName() = 0; ///< "SQLite 3.40.1"
    [[nodiscard]] virtual SqlDialect dialect() const = 0;
    /// Reserves @p count ids that follow each other. Inside the chunk's transaction. @return the first.
    [[nodiscard]] virtual Result<std::int64_t> drawIds(std::int64_t count) = 0;
    /// Appends the accepted rows of all pieces, with ids from @p firstId on. Inside the chunk's transaction.
    [[nodiscard]] virtual Result<void> appendRows(const Chunk& chunk, std::int64_t firstId,
                                                  std::int64_t createdAtUs) = 0;

    // Rows of other writers. Default: the rollups cover the rows of imports, nothing else.
    /// Whether the rollups are kept for the rows of everybody.
    [[nodiscard]] virtual Result<bool> rollupsCoverOthers() { return false; }
    /// Whether they lack something, so that a summary has to come from the rows. Default: there are rows of others.
    [[nodiscard]] virtual Result<bool> rollupsAreBehind() { return m_ledger.hasForeignRows(); }
    /// Says that this transaction changes rows and rollups together.
    [[nodiscard]] virtual Result<void> announceOwnRows() { return {}; }
    [[nodiscard]] virtual Result<void> noteArrival(const IdRange& /*ids*/, std::int64_t /*createdAtUs*/) { return {}; }
    /// The summary that the rollups give, with all that belongs to it.
    [[nodiscard]] virtual Result<Summary> readRollups(const SummaryParts& parts) { return m_rollups.read(parts); }
    /// Before the rollups of one version are built anew. In that transaction.
    [[nodiscard]] virtual Result<void> forgetRollups(std::int32_t version) { return m_rollups.forget(version); }
    [[nodiscard]] virtual Result<void> completeRollups(std::int32_t /*version*/) { return {}; } ///< afterwards
    /// What names a row. Default: its id.
    [[nodiscard]] virtual Result<RowKey> rowKey() { return RowKey::Id; }
    /// What of TimescaleDB can be used. Default: nothing.
    [[nodiscard]] virtual TimescaleFacts timescale() const { return {}; }
    /// Of a database that is not made by a replay. Default: the program's.
    [[nodiscard]] virtual Policy livePolicy() const { return {}; }

    // What a back end may do better. All inside the chunk's transaction.
    [[nodiscard]] virtual Result<void> appendRejects(std::int64_t importId, const Chunk& chunk);
    [[nodiscard]] virtual Result<void> mergeRollups(const RollupDeltas& deltas);
    /// Keys in feedback_device of devices that all differ, in their order; new ones are added.
    [[nodiscard]] virtual Result<std::vector<std::int64_t>> findOrAddDevices(const std::vector<std::string_view>& ids);
    /// What created_at is to be: when the transaction began. Default: the clock of this machine.
    [[nodiscard]] virtual Result<std::int64_t> transactionTimeUs();

    // Around a load; outside of transactions, but for finishLoad() in an undo.
    /// Prepares for an import. Default: an empty table loses its indexes until finishLoad().
    [[nodiscard]] virtual Result<void> prepareLoad(bool tableIsEmpty);
    /// Makes what prepareLoad() took away. Default: the indexes that are missing. May be called when there is nothing to do.
    [[nodiscard]] virtual Result<void> finishLoad();

    // Summaries of rows: when there are rows outside the ledger, or with a window.
    /// Default: reads all rows and adds them up here.
    [[nodiscard]] virtual Result<Summary> summaryFromRows(const SummaryParts& parts,
                                                          std::optional<FeedbackWindow> window);
    /// Fills the window columns of cells that came from the rollups. Default: reads the rows in the window.
    [[nodiscard]] virtual Result<void> addWindow(Summary& summary, const FeedbackWindow& window);

    // What facts() tells.
    /// Why the database cannot be written, though nobody asked for that. Default: it can.
    [[nodiscard]] virtual Result<ReadOnlyReason> whyReadOnly() { return ReadOnlyReason::None; }
    [[nodiscard]] virtual LinkSecurity security() { return LinkSecurity::ThisMachine; }
    [[nodiscard]] virtual bool isPooled() { return false; } ///< StoreFacts::isPooled

    [[nodiscard]] SqlSession& session() { return *m_session; }
    [[nodiscard]] const StatementRunner& sql() const { return m_sql; }
    [[nodiscard]] const ConnectionSpec& spec() const { return m_spec; }
    [[nodiscard]] const ImportLedger& ledger() const { return m_ledger; }
    [[nodiscard]] const RollupTables& rollups() const { return m_rollups; }
    [[nodiscard]] Result<void> ensureWritable() const;
    [[nodiscard]] Result<bool> isOurs();
    /// Builds the rollups of versions from their rows. @pre a stable transaction
    [[nodiscard]] Result<void> rebuildRollups(const std::vector<std::int32_t>& versions);
    void forgetDevices() { m_knownDevices.clear(); } ///< keys of devices may have changed
    /// Runs every statement of a text. @param between called after each
    [[nodiscard]] Result<void> runAll(std::string_view id, const std::function<void()>& between = {});

private:
    [[nodiscard]] Result<bool> comesFromRows();
    [[nodiscard]] Result<bool> hasRowsOfOthers();
    /// Of all imports, or of one. Ascending.
    [[nodiscard]] Result<std::vector<IdRange>> ownRanges(std::optional<std::int64_t> importId = std::nullopt);
    [[nodiscard]] Result<void> storePolicy(const Policy& policy);
    [[nodiscard]] Result<SchemaPlanner> planner();
    [[nodiscard]] Result<SchemaPlanner::Plan> plan();
    [[nodiscard]] Result<void> applyStep(const std::string& id);
    /// The migrations that are missing, and a policy where none is stored.
    /// @return whether there was none
    [[nodiscard]] Result<bool> makeOurs(const Policy& policy);
    [[nodiscard]] Result<void> makeHypertable();
    [[nodiscard]] Result<void> finishSchema(); ///< indexes and rollups of the rows that are there
    [[nodiscard]] Result<std::optional<Policy>> storedPolicy();
    [[nodiscard]] Result<std::int64_t> noteImport(const std::string& fileName, const ContentIdentity& content,
                                                  const Policy& policy);
    [[nodiscard]] Result<void> fitsNow(std::int64_t importId, const Chunk& chunk);
    [[nodiscard]] Result<void> complete(std::int64_t importId);
    [[nodiscard]] Result<void> storeInTransaction(std::int64_t importId, const Chunk& chunk);
    [[nodiscard]] Result<RollupDeltas> deltasOf(const Chunk& chunk, std::int64_t createdAtUs);
    /// @param indexes into @p devices @return keys in that order
    [[nodiscard]] Result<std::vector<std::int64_t>> deviceKeys(const std::vector<std::uint32_t>& indexes,
                                                               const std::vector<std::string_view>& devices);
    [[nodiscard]] Result<std::vector<std::int32_t>> versionsOf(const std::vector<IdRange>& ranges);
    [[nodiscard]] Result<void> deleteRows(std::int64_t importId, const std::vector<IdRange>& ranges);
    [[nodiscard]] Result<void> rebuildVersion(std::int32_t version, const std::vector<IdRange>& ours, bool others);
    [[nodiscard]] Result<RollupDeltas> deltasOf(const SummaryBuilder& builder,
                                                const std::vector<std::string_view>& devices);

    ConnectionSpec m_spec;
    std::unique_ptr<SqlSession> m_session;
    StatementRunner m_sql;
    SchemaKeeper m_schema;
    ImportLedger m_ledger;
    RollupTables m_rollups;
    bool m_isOurs = false; ///< known to have our ledger; false: to be asked
    bool m_forWriting = false;
    std::optional<std::int64_t> m_newestSeen; ///< import when imports() was asked last

    /// Keys of devices by dictionary index, with a hash of the id, so that another dictionary is noticed.
    struct KnownDevice {
        std::size_t hash = 0;
        std::int64_t key = 0; ///< 0: not known
    };
    std::vector<KnownDevice> m_knownDevices;
};

} // namespace loopscope
