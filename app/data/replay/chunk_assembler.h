#pragma once

#include "app/data/replay/bounded_queue.h"
#include "app/data/replay/progress_meter.h"
#include "app/data/replay/replay_job.h"
#include "app/data/replay/replay_outputs.h"
#include "app/data/store/feedback_store.h"
#include "app/engine/feedback/summary_builder.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace loopscope {

/// Takes the pieces of an input in file order: derives their feedback, sums them up, and puts whole pieces together to
/// chunks for the store's thread. The chunks of an earlier run are compared with its ledger instead of being stored again.
/// Thread: the reader's workers, as PieceConsumer says; everything else before or after the reading.
class ChunkAssembler : public PieceConsumer {
public:
    struct Settings {
        const ReplayRequest& request;
        Policy policy;
        std::optional<FeedbackWindow> window;
        std::vector<ChunkRecord> committed; ///< of an earlier run, by number
        BoundedQueue<Chunk>* queue = nullptr; ///< none: nothing is stored
        ReplayOutputs& outputs;
    };
    ChunkAssembler(Settings settings, ByteSource& source, ProgressMeter& meter);

    void prepare(Piece& piece) override;
    /// @return TooManyRejects, FileChanged (differs from the ledger), CannotWrite, Cancelled (the store gave up).
    [[nodiscard]] Result<void> take(Piece&& piece, const DeviceDictionary& devices) override;

    /// After the last piece: the chunk begun goes to the store.
    [[nodiscard]] Result<void> finish();

    [[nodiscard]] const SummaryBuilder& total() const { return m_total; }

private:
    [[nodiscard]] Result<void> closeChunk();
    [[nodiscard]] Result<void> compareWithLedger(const ChunkRecord& ours) const;
    [[nodiscard]] bool chunkIsFull() const;
    [[nodiscard]] bool isCommitted() const { return m_nextNumber < m_settings.committed.size(); }
    void beginChunk();
    void snapshotDevices(const DeviceDictionary& devices);
    void showSummaryIfDue();

    Settings m_settings;
    ByteSource& m_source;
    ProgressMeter& m_meter;
    SummaryBuilder m_total;
    Chunk m_chunk;
    std::vector<std::uint64_t> m_pieceHashes;
    std::size_t m_nextNumber = 0;
    std::vector<std::string_view> m_devices;
    std::uint64_t m_rejected = 0;
    std::chrono::steady_clock::time_point m_nextSummary;
};

} // namespace loopscope
