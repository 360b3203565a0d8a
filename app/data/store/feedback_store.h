#pragma once

#include "app/data/live/feedback_tail.h"
#include "app/data/store/connection_spec.h"
#include "app/data/store/feedback_row.h"
#include "app/data/store/link_security.h"
#include "app/data/store/schema_plan.h"
#include "app/data/store/timescale_facts.h"
#include "app/engine/feedback/policy.h"
#include "app/engine/feedback/summary.h"
#include "app/engine/feedback/summary_builder.h"
#include "app/engine/files/evaluation_reader.h"
#include "app/engine/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace loopscope {

/// What the schema of a feedback database is.
struct SchemaStatus {
    bool hasFeedbackTable = false; ///< model_feedback exists
    bool isOurs = false;           ///< with our ledger of migrations
    int version = 0;               ///< newest applied migration; 0: none
    int newestVersion = 0;         ///< newest that this program knows
    std::vector<std::string> pending; ///< names of the migrations that upgrade() would run
};

enum class ImportState : std::uint8_t { Unfinished, Complete, Undone };

/// One replay of one file into the store (table replay_import).
struct ImportRecord {
    std::int64_t id = 0;
    std::string fileName; ///< as given
    ContentIdentity content;
    std::string policyJson;
    ImportState state = ImportState::Unfinished;
    std::int64_t startedAtUs = 0;                ///< microseconds UTC
    std::optional<std::int64_t> finishedAtUs;
    std::int64_t rows = 0, accepted = 0, rejected = 0; ///< committed so far
    std::int64_t chunks = 0;
    std::int64_t bytesDone = 0; ///< of the inflated input
};

/// One committed chunk (table replay_chunk): whole pieces of the input.
struct ChunkRecord {
    std::int64_t number = 0; ///< from 0
    std::uint64_t byteBegin = 0, byteEnd = 0;
    std::uint64_t lineBegin = 1, lineEnd = 1;
    std::int64_t accepted = 0, rejected = 0;
    std::uint64_t hash = 0; ///< of its pieces' hashes
};

/// What one transaction of a replay stores: rows, their rejects, the deltas of the rollups, the ledger's chunk.
struct Chunk {
    ChunkRecord record;
    std::vector<Piece> pieces;
    SummaryBuilder deltas; ///< of exactly these rows
    std::optional<Policy> policy; ///< what judged them: stored only while it is the database's. None: nobody asks
    /// Device ids by dictionary index, for every index in the pieces and deltas. A snapshot of its own, since the reader
    /// adds to its dictionary while a chunk is stored; the ids themselves outlive the chunk.
    std::vector<std::string_view> devices;
};

/// How much of a summary to read. Each part costs what it holds: versions, versions x devices, versions x bins.
struct SummaryParts {
    bool cells = false;
    bool histograms = false;
    /// Only versions from this one on; a summary of rows (StoreFacts::fromRows) holds all of them all the same.
    std::int32_t versionsFrom = 0;
};

/// A value of a query's result or parameter.
using SqlValue = std::variant<std::monostate, bool, std::int64_t, double, std::string>;

struct ResultColumn {
    std::string name;
    std::string type; ///< integer, real, text, boolean, timestamp (integer microseconds UTC in the values)
};
struct QueryResult {
    std::string id;
    std::string sql; ///< as it ran, for display
    std::vector<ResultColumn> columns;
    std::vector<std::vector<SqlValue>> rows;
    double seconds = 0;
};

/// Why nothing can be written into a database.
enum class ReadOnlyReason : std::uint8_t {
    None,
    Asked, ///< opened for reading only
    NoRight, ///< the role, or the file's owner, may not
    ServerSetting, ///< default_transaction_read_only
    Standby, ///< the server only follows another
};
/// What a text of a check answered, and with which values it was asked.
struct CheckAnswer {
    QueryResult result;
    std::vector<std::pair<std::string, SqlValue>> parameters; ///< in the order of the placeholders $1, $2, …
};
/// Asks one text of the catalogue's checks, with its parameters by name. @return NotFound with a table (or `table.column`)
/// as subject that the text needs and the database lacks; QueryFailed, which leaves later questions alone.
using CheckQuery =
    std::function<Result<CheckAnswer>(const std::string& id, const std::map<std::string, std::string>& parameters)>;

/// What stands behind the numbers of a database, for the window's bar and "from how many rows, how old".
struct StoreFacts {
    std::string name; ///< ConnectionSpec::displayName()
    std::string backend; ///< "SQLite 3.40.1", "PostgreSQL 15.8"
    std::int64_t rows = 0;
    std::int64_t versions = 0;
    std::int64_t devices = 0;
    std::optional<std::int64_t> newestCreatedAtUs;
    std::optional<std::int64_t> firstTimestampUs, lastTimestampUs; ///< event time
    bool fromRows = false; ///< the rollups do not cover every row: summaries come from GROUP BY
    bool readOnly = false;
    ReadOnlyReason readOnlyReason = ReadOnlyReason::None; ///< why readOnly
    LinkSecurity security = LinkSecurity::ThisMachine;
    bool isPooled = false; ///< a connection pooler stands before the server: nobody can be told of new rows (LISTEN)
    /// Rows of other writers whose error is absent, not finite or beyond 1e150: they count, and their error adds nothing to
    /// sums and means. Absent where nobody counted them (fromRows, SQLite).
    std::optional<std::int64_t> oddRows;
    TimescaleFacts timescale;
};

/// A feedback database. One connection, one thread: created, used and destroyed there; only cancel() comes from others.
/// Every call blocks; nothing throws. Times are microseconds since 1970 UTC.
class FeedbackStore {
public:
    struct OpenOptions {
        /// Make the file / schema and its tables when missing, with the policy below. A model_feedback with rows that
        /// somebody else made stays as it is until createSchema() or beginImport().
        bool create = false;
        std::optional<Policy> policyOnCreate;
        bool anySchema = false; ///< open also without model_feedback or with an older schema, to report or mend it
        bool forWriting = false; ///< takes the writer's place: a second writer is told Busy
        std::string purpose = "read"; ///< part of the application name on a server
        /// Gives the connection up, also while it is being made: what runs returns CannotConnect (Cancelled while connecting).
        std::stop_token stop = {};
        /// A server that answers a statement with nothing at all for so long counts as lost; zero: a statement may take
        /// its time.
        std::chrono::milliseconds answerWithin{0};
        std::chrono::milliseconds connectWithin{10'000}; ///< for each host of a server
    };
    /// @return CannotConnect, NoFeedbackDatabase, SchemaTooNew, SchemaOutdated, Busy, ReadOnly.
    [[nodiscard]] static Result<std::unique_ptr<FeedbackStore>> open(const ConnectionSpec& spec,
                                                                     const OpenOptions& options);
    /// Does beforehand what the program's first open() of a SQLite file would: reads the SQL texts, loads the driver.
    /// Thread: any.
    static void prepare();
    virtual ~FeedbackStore() = default;

    // schema
    [[nodiscard]] virtual Result<SchemaStatus> schemaStatus() = 0;
    [[nodiscard]] virtual Result<void> createSchema(const Policy& policy) = 0; ///< no error when it is there already
    [[nodiscard]] virtual Result<void> upgradeSchema() = 0;
    [[nodiscard]] virtual Result<void> dropSchema() = 0; ///< ForeignRows where rows of another origin are
    /// What would create, upgrade or repair this database, for a look at it. Looks at every row where that is needed;
    /// changes nothing.
    [[nodiscard]] virtual Result<SchemaPlan> schemaPlan() = 0;
    /// Runs steps of the plan, in the plan's order, each by itself: those before one that fails stay. A step that is not in
    /// the plan has been done already. @return NotFound for an unknown id, CannotChange, RowsLost, ReadOnly, Busy.
    [[nodiscard]] virtual Result<void> applySchemaSteps(const std::vector<std::string>& ids) = 0;
    [[nodiscard]] virtual Result<Policy> policy() = 0;
    [[nodiscard]] virtual Result<void> setPolicy(const Policy& policy) = 0; ///< derives our rows and all rollups anew

    // replay
    [[nodiscard]] virtual Result<std::vector<ImportRecord>> imports() = 0; ///< newest first
    [[nodiscard]] virtual Result<std::vector<ChunkRecord>> chunks(std::int64_t importId) = 0; ///< by number
    [[nodiscard]] virtual Result<std::int64_t> beginImport(const std::string& fileName, const ContentIdentity& content,
                                                           const Policy& policy) = 0;
    /// One transaction: ids drawn beforehand, rows, rejects, rollups, ledger. After any error nothing of it is stored.
    /// @return Busy also where this very chunk is stored already, as chunks() tells; UnfinishedImport where another one has
    /// its number; PolicyDiffers.
    [[nodiscard]] virtual Result<void> storeChunk(std::int64_t importId, const Chunk& chunk) = 0;
    [[nodiscard]] virtual Result<void> finishImport(
        std::int64_t importId) = 0; ///< also builds what waits for the end of a load
    [[nodiscard]] virtual Result<void> undoImport(std::int64_t importId) = 0; ///< rows, rejects, rollup cells recomputed
    [[nodiscard]] virtual Result<bool> hasForeignRows() = 0; ///< rows outside the imports ledger
    /// Takes what other writers added into the rollups, and builds anew those of versions whose rows they changed. Numbers
    /// are the same before and after; reading costs less. Does nothing where rollups cover only the rows of imports.
    [[nodiscard]] virtual Result<void> foldRollups() = 0;

    // reading
    [[nodiscard]] virtual Result<StoreFacts> facts() = 0;
    /// @param window fills the cells' window columns, from rows
    [[nodiscard]] virtual Result<Summary> summary(const SummaryParts& parts,
                                                  std::optional<FeedbackWindow> window = std::nullopt) = 0;
    /// A page of the rows themselves. Cost: see FeedbackOrder.
    [[nodiscard]] virtual Result<std::vector<FeedbackRow>> feedbackPage(const FeedbackPageRequest& request) = 0;
    [[nodiscard]] virtual Result<std::int64_t> countFeedback(const FeedbackFilter& filter) = 0; ///< from rows
    /// What summary() would give after setPolicy(), of all rows: those of ours are judged by @p policy, those of other
    /// writers as they are. Changes nothing.
    [[nodiscard]] virtual Result<Summary> summaryUnder(const Policy& policy, const SummaryParts& parts,
                                                       std::optional<FeedbackWindow> window = std::nullopt) = 0;
    /// Runs a monitoring query of the catalogue with its parameters by name. @return NotFound, InvalidArgument, QueryFailed.
    [[nodiscard]] virtual Result<QueryResult> run(const std::string& queryId,
                                                  const std::map<std::string, std::string>& parameters) = 0;
    /// Lets @p work ask what the checks of the loop ask; all its questions see one state of the database.
    [[nodiscard]] virtual Result<void> diagnose(const std::function<Result<void>(const CheckQuery&)>& work) = 0;
    /// Rejects of one import, by line.
    [[nodiscard]] virtual Result<std::vector<Reject>> rejects(std::int64_t importId, std::int64_t limit) = 0;

    /// Follows what is stored from now on, through this connection. Null: a store that cannot be followed.
    [[nodiscard]] virtual std::unique_ptr<FeedbackTail> tail() { return nullptr; }

    /// Ends what is running, in the database itself: that call returns Cancelled. Thread: any.
    virtual void cancel() = 0;
    /// For how long a server has left us without an answer, or without taking what we send. Thread: any.
    [[nodiscard]] virtual std::chrono::milliseconds silence() const { return {}; }
    /// Gives the connection up without asking the database: what is running returns at once, with CannotConnect where there
    /// is a server, and nothing works afterwards. For a server that does not answer. Thread: any.
    virtual void breakOff() { cancel(); }
};

} // namespace loopscope
