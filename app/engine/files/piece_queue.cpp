#include "app/engine/files/piece_queue.h"

#include <algorithm>

namespace loopscope {

namespace {

/// Enough that a worker seldom waits for a slower one before it.
constexpr std::size_t piecesPerWorker = 3;

} // namespace

PieceQueue::PieceQueue(const ReadOptions& options, unsigned workers, PieceConsumer& consumer, DeviceDictionary& devices)
    : m_options(options),
      m_consumer(consumer),
      m_devices(devices),
      m_ready(piecesPerWorker * workers),
      m_room(piecesPerWorker * workers),
      m_finalIndex(workers)
{
    if (options.countDuplicates)
        m_report.duplicates = 0;
}

std::unique_ptr<ParsedPiece> PieceQueue::acquire(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    m_roomOrEnd.wait(lock, stop, [this] { return m_room > 0 || m_error; });
    if (m_error || stop.stop_requested())
        return nullptr;
    --m_room;
    if (m_free.empty())
        return std::make_unique<ParsedPiece>();
    std::unique_ptr<ParsedPiece> piece = std::move(m_free.back());
    m_free.pop_back();
    return piece;
}

void PieceQueue::giveBack(std::unique_ptr<ParsedPiece> piece)
{
    const std::lock_guard lock(m_mutex);
    m_free.push_back(std::move(piece));
    ++m_room;
    m_roomOrEnd.notify_one();
}

void PieceQueue::fail(Error error)
{
    const std::lock_guard lock(m_mutex);
    if (!m_error)
        m_error = std::move(error);
    m_roomOrEnd.notify_all();
}

/// @pre m_mutex is held.
std::unique_ptr<ParsedPiece> PieceQueue::takeNextReady()
{
    if (m_error)
        return nullptr;
    std::unique_ptr<ParsedPiece>& place = m_ready[m_next % m_ready.size()];
    if (place)
        ++m_next;
    return std::move(place);
}

void PieceQueue::deliver(std::unique_ptr<ParsedPiece> piece, const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    std::unique_ptr<ParsedPiece>& place = m_ready[piece->piece.number % m_ready.size()];
    place = std::move(piece);
    if (m_isHandingOn)
        return; // the thread that does looks again before it leaves
    m_isHandingOn = true;
    while (!stop.stop_requested()) {
        std::unique_ptr<ParsedPiece> next = takeNextReady();
        if (!next)
            break;
        lock.unlock();
        const Result<void> done = handOn(*next);
        lock.lock();
        if (!done && !m_error)
            m_error = done.error();
        m_free.push_back(std::move(next));
        ++m_room;
        m_roomOrEnd.notify_all();
    }
    m_isHandingOn = false;
}

Result<void> PieceQueue::handOn(ParsedPiece& parsed)
{
    makeFinal(parsed);
    report(parsed);
    if (parsed.hasHeaderError)
        return {};
    return m_consumer.take(std::move(parsed.piece), m_devices);
}

void PieceQueue::makeFinal(ParsedPiece& parsed)
{
    Piece& piece = parsed.piece;
    // Pieces of one worker come in its own order, so whatever device of it is not new here has come by already: the
    // final indexes are in the order of the file.
    std::vector<std::uint32_t>& finalIndex = m_finalIndex[parsed.worker];
    if (parsed.dictionaryWasReset)
        finalIndex.clear();
    for (const std::string& name : parsed.newDevices)
        finalIndex.push_back(m_devices.intern(name));
    for (std::uint32_t& device : piece.accepted.device)
        device = finalIndex[device];

    piece.lineBegin = m_report.lines + 1;
    piece.lineEnd = piece.lineBegin + piece.recordLines + piece.blankLines + piece.headerLines;
    for (std::uint64_t& line : piece.accepted.line)
        line += piece.lineBegin;
    for (Reject& reject : piece.rejects)
        reject.line += piece.lineBegin;
}

void PieceQueue::report(const ParsedPiece& parsed)
{
    const Piece& piece = parsed.piece;
    m_report.accepted += piece.accepted.size();
    m_report.rejected += piece.rejects.size();
    m_report.rows = m_report.accepted + m_report.rejected;
    for (const Reject& reject : piece.rejects) {
        ++m_report.rejectedByReason[reject.reason];
        if (m_report.rejects.size() < m_options.listedRejects)
            m_report.rejects.push_back(reject);
    }
    if (m_options.countDuplicates) {
        m_duplicates.add(piece.accepted);
        m_report.duplicates = m_duplicates.duplicates();
    }
    m_report.confidenceOutside01 += parsed.confidenceOutside01;
    m_report.recordLines += piece.recordLines;
    m_report.blankLines += piece.blankLines;
    m_report.headerLines += piece.headerLines;
    m_report.lines = m_report.recordLines + m_report.blankLines + m_report.headerLines;
    m_report.bytesInflated = piece.byteEnd;
    if (parsed.newestTimestamp != absentTimestamp)
        m_report.newestTimestamp = std::max(m_report.newestTimestamp.value_or(absentTimestamp), parsed.newestTimestamp);
}

Result<IngestReport> PieceQueue::finish()
{
    if (m_error)
        return std::unexpected(*m_error);
    return std::move(m_report);
}

} // namespace loopscope
