#pragma once

#include "app/data/store/connection_spec.h"
#include "app/data/upstream/upstream_source.h"
#include "app/engine/feedback/policy.h"
#include "app/engine/feedback/summary.h"
#include "app/engine/files/evaluation_reader.h"
#include "app/engine/result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>

namespace loopscope {

/// When a policy with a window ends it: at a moment, or at the newest timestamp of the input (read twice).
struct WindowEndsAtNewest {};
using WindowEnd = std::variant<WindowEndsAtNewest, std::int64_t>; ///< or microseconds UTC

struct MaxRejects {
    std::optional<std::uint64_t> count;
    std::optional<double> share; ///< 0 … 1
};

/// One file through the feedback logic, into a store or into nothing but its summary.
struct ReplayRequest {
    std::string file; ///< "-" for standard input
    /// Read instead of the file: evaluations of the federated system, under the rules of JSON Lines; a reject's line is the
    /// number of its evaluation. Without an end, the newest row there is. Where the store has imports of the same table, only
    /// what is newer (SPEC 7: --again takes all).
    std::optional<UpstreamSource> upstream;
    ConnectionSpec target; ///< Memory: nothing is stored
    std::optional<Policy> policy; ///< none: the store's own; defaults where it is created or nothing is stored
    ReadOptions reading;
    WindowEnd windowEnd = WindowEndsAtNewest{};
    MaxRejects maxRejects;
    bool resume = false;
    bool again = false;
    bool intoLive = false;
    /// How long to wait for a server that is away; none: until it is stopped. Then it ends resumable.
    std::optional<std::chrono::milliseconds> patience;
    std::int64_t batchRows = 200'000; ///< rows per transaction, rounded up to whole pieces of the input
    std::string rejectsFile; ///< CSV of every reject: line, reason, raw text; empty: none
    std::string feedbackFile; ///< CSV of every feedback row, in input order; empty: none
};

enum class ReplayPhase : std::uint8_t {
    Opening,
    Fetching, ///< copying the rows of another database, in one state of it
    FindingWindow,
    Checking,
    Replaying,
    Indexing,
    Paused,
    Waiting, ///< for the server, which is away or takes long; goes on by itself
    Undoing,
    Finished
};

struct ReplayProgress {
    ReplayPhase phase = ReplayPhase::Opening;
    std::uint64_t bytesDone = 0;
    std::uint64_t bytesTotal = 0; ///< 0: unknown
    std::uint64_t accepted = 0;
    std::uint64_t rejected = 0;
    std::uint64_t stored = 0; ///< rows in committed chunks
    double seconds = 0;
    std::optional<std::int64_t> waitingSinceUs; ///< when Paused by the store, or Waiting: microseconds UTC
    Error waitingFor{.code = ErrorCode::Internal, .subject = {}, .detail = {}}; ///< without a subject: only slow
};

/// What a replay tells while it runs. Calls come from its threads, one at a time, about every 100 ms; keep them short.
class ReplayObserver {
public:
    virtual ~ReplayObserver() = default;
    virtual void progressed(const ReplayProgress&) {}
    /// Versions only, for charts that fill while it runs.
    virtual void summarised(std::shared_ptr<const Summary>) {}
    /// The store cannot go on (disk full): nothing is lost. Blocks as long as it likes, but not after @p stop is requested.
    /// @return true to try again, false to end resumable.
    virtual bool paused(const Error&, std::stop_token stop)
    {
        static_cast<void>(stop);
        return false;
    }
};

struct ReplayOutcome {
    std::string file; ///< as the ledger of imports names the input: of a table, with the stretch that was read
    Policy policy;
    IngestReport ingest;
    std::shared_ptr<const Summary> summary; ///< of this import, whole even after a resume; with cells and histograms
    std::optional<std::int64_t> importId;
    bool wasComplete = false; ///< --resume found the import complete and did nothing
    double seconds = 0;
};

/// Runs one replay to its end. @return the outcome, also when the file has a fileError (look into ingest);
/// FileNotFound, FileChanged, AlreadyImported, UnfinishedImport, TooManyRejects (undone), PolicyDiffers, ForeignRows,
/// NotRepeatable, Cancelled (resumable), what UpstreamEvaluations and the store return.
/// Thread: blocks the caller; owns its reader's workers and the store's writer thread.
[[nodiscard]] Result<ReplayOutcome> runReplay(const ReplayRequest& request, ReplayObserver& observer,
                                              std::stop_token stop = {});

} // namespace loopscope
