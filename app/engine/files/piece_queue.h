#pragma once

#include "app/engine/files/duplicate_counter.h"
#include "app/engine/files/evaluation_reader.h"
#include "app/engine/files/piece_builder.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace loopscope {

/// Brings parsed pieces back into file order: gives them their lines and final device indexes, adds them to the report
/// and hands them to the consumer. Whoever delivers the piece that is next hands on all that have become ready.
/// A slow consumer blocks acquire(), so pieces in flight, and memory, stay bounded.
/// Thread: any.
class PieceQueue {
public:
    PieceQueue(const ReadOptions& options, unsigned workers, PieceConsumer& consumer, DeviceDictionary& devices);

    /// An empty piece to fill, as soon as there is room. @return null when the reading has ended: stopped or failed
    [[nodiscard]] std::unique_ptr<ParsedPiece> acquire(const std::stop_token& stop);
    /// Takes a piece of acquire() back without content.
    void giveBack(std::unique_ptr<ParsedPiece> piece);
    void deliver(std::unique_ptr<ParsedPiece> piece, const std::stop_token& stop);
    /// Ends the reading; of several errors the first stands.
    void fail(Error error);

    /// @pre no worker runs any more. @return the report so far, without fileError; or the error
    [[nodiscard]] Result<IngestReport> finish();

private:
    [[nodiscard]] std::unique_ptr<ParsedPiece> takeNextReady();
    [[nodiscard]] Result<void> handOn(ParsedPiece& parsed);
    void makeFinal(ParsedPiece& parsed);
    void report(const ParsedPiece& parsed);

    const ReadOptions& m_options;
    PieceConsumer& m_consumer;
    DeviceDictionary& m_devices;

    std::mutex m_mutex; ///< guards what follows up to m_error
    std::condition_variable_any m_roomOrEnd;
    std::vector<std::unique_ptr<ParsedPiece>> m_ready; ///< piece n in place n modulo its size
    std::vector<std::unique_ptr<ParsedPiece>> m_free;
    std::size_t m_room;
    std::uint64_t m_next = 0;
    bool m_isHandingOn = false;
    std::optional<Error> m_error;

    // Touched only by the thread that hands on.
    std::vector<std::vector<std::uint32_t>> m_finalIndex; ///< per worker, by its own index
    DuplicateCounter m_duplicates;
    IngestReport m_report;
};

} // namespace loopscope
