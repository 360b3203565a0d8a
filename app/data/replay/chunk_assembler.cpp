#include "app/data/replay/chunk_assembler.h"

#include <xxhash.h>

namespace loopscope {

namespace {
constexpr std::chrono::milliseconds summaryInterval{250};
}

ChunkAssembler::ChunkAssembler(Settings settings, ByteSource& source, ProgressMeter& meter)
    : m_settings(std::move(settings)),
      m_source(source),
      m_meter(meter),
      m_total(m_settings.window),
      m_nextSummary(std::chrono::steady_clock::now() + summaryInterval)
{}

void ChunkAssembler::prepare(Piece& piece)
{
    deriveFeedback(piece.accepted, m_settings.policy, piece.feedback);
}

Result<void> ChunkAssembler::take(Piece&& piece, const DeviceDictionary& devices)
{
    m_total.add(piece.accepted, piece.feedback);
    m_rejected += piece.rejects.size();
    m_meter.read(m_source.bytesConsumed(), piece.accepted.size(), piece.rejects.size());
    showSummaryIfDue();
    if (auto written = m_settings.outputs.write(piece, devices); !written)
        return written;
    if (const auto limit = m_settings.request.maxRejects.count; limit && m_rejected > *limit)
        return failure(ErrorCode::TooManyRejects, m_settings.request.file, std::to_string(*limit));
    if (m_settings.queue == nullptr)
        return {};

    ChunkRecord& record = m_chunk.record;
    if (m_pieceHashes.empty()) {
        record.byteBegin = piece.byteBegin;
        record.lineBegin = piece.lineBegin;
    }
    record.byteEnd = piece.byteEnd;
    record.lineEnd = piece.lineEnd;
    record.accepted += static_cast<std::int64_t>(piece.accepted.size());
    record.rejected += static_cast<std::int64_t>(piece.rejects.size());
    m_pieceHashes.push_back(piece.hash);
    snapshotDevices(devices);
    if (!isCommitted()) {
        m_chunk.deltas.add(piece.accepted, piece.feedback);
        m_chunk.pieces.push_back(std::move(piece));
    }
    return chunkIsFull() ? closeChunk() : Result<void>{};
}

Result<void> ChunkAssembler::finish()
{
    if (auto closed = m_settings.outputs.close(); !closed)
        return closed;
    if (!m_pieceHashes.empty())
        if (auto closed = closeChunk(); !closed)
            return closed;
    if (isCommitted() && m_settings.queue != nullptr)
        return failure(ErrorCode::FileChanged, m_settings.request.file, "shorter than before");
    return {};
}

bool ChunkAssembler::chunkIsFull() const
{
    if (isCommitted())
        return m_chunk.record.byteEnd >= m_settings.committed[m_nextNumber].byteEnd;
    return m_chunk.record.accepted >= m_settings.request.batchRows;
}

Result<void> ChunkAssembler::closeChunk()
{
    m_chunk.record.number = static_cast<std::int64_t>(m_nextNumber);
    m_chunk.record.hash = XXH3_64bits(m_pieceHashes.data(), m_pieceHashes.size() * sizeof(std::uint64_t));
    if (isCommitted()) {
        if (auto same = compareWithLedger(m_settings.committed[m_nextNumber]); !same)
            return same;
        m_meter.stored(static_cast<std::uint64_t>(m_chunk.record.accepted));
    } else {
        m_chunk.devices = m_devices;
        m_chunk.policy = m_settings.policy;
        if (!m_settings.queue->push(std::move(m_chunk)))
            return failure(ErrorCode::Cancelled, m_settings.request.file);
    }
    ++m_nextNumber;
    beginChunk();
    return {};
}

Result<void> ChunkAssembler::compareWithLedger(const ChunkRecord& stored) const
{
    const ChunkRecord& ours = m_chunk.record;
    if (ours.byteBegin == stored.byteBegin && ours.byteEnd == stored.byteEnd && ours.hash == stored.hash &&
        ours.accepted == stored.accepted && ours.rejected == stored.rejected)
        return {};
    return failure(ErrorCode::FileChanged, m_settings.request.file, "other content than the rows stored from it",
                   static_cast<std::int64_t>(ours.lineBegin));
}

void ChunkAssembler::beginChunk()
{
    m_chunk = Chunk{.record = {}, .pieces = {}, .deltas = SummaryBuilder(), .policy = {}, .devices = {}};
    m_pieceHashes.clear();
}

void ChunkAssembler::snapshotDevices(const DeviceDictionary& devices)
{
    for (std::size_t index = m_devices.size(); index < devices.size(); ++index)
        m_devices.push_back(devices.name(static_cast<std::uint32_t>(index)));
}

void ChunkAssembler::showSummaryIfDue()
{
    const auto now = std::chrono::steady_clock::now();
    if (now < m_nextSummary)
        return;
    m_meter.summarised(std::make_shared<const Summary>(m_total.versionsOnly()));
    m_nextSummary = std::chrono::steady_clock::now() + summaryInterval;
}

} // namespace loopscope
