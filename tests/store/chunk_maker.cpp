#include "tests/store/chunk_maker.h"

#include <random>

namespace loopscope {

Chunk ChunkMaker::chunk(const std::vector<TestRow>& rows, std::vector<Reject> rejects)
{
    Piece piece;
    for (const TestRow& row : rows) {
        piece.accepted.modelVersion.push_back(row.version);
        piece.accepted.aggregationRound.push_back(absentRound);
        piece.accepted.device.push_back(m_devices.intern(row.device));
        piece.accepted.prediction.push_back(row.prediction);
        piece.accepted.actual.push_back(row.actual);
        piece.accepted.confidence.push_back(row.confidence.value_or(absentConfidence));
        piece.accepted.timestamp.push_back(row.timestamp.value_or(absentTimestamp));
        piece.accepted.line.push_back(m_line++);
    }
    deriveFeedback(piece.accepted, m_policy, piece.feedback);
    piece.rejects = std::move(rejects);
    m_total.add(piece.accepted, piece.feedback);

    Chunk chunk;
    chunk.record = {.number = m_number++,
                    .byteBegin = m_byte,
                    .byteEnd = m_byte + 100,
                    .lineBegin = m_line - rows.size(),
                    .lineEnd = m_line,
                    .accepted = static_cast<std::int64_t>(rows.size()),
                    .rejected = static_cast<std::int64_t>(piece.rejects.size()),
                    .hash = 0xfedcba9876543210U};
    m_byte += 100;
    chunk.deltas.add(piece.accepted, piece.feedback);
    chunk.pieces.push_back(std::move(piece));
    for (std::uint32_t device = 0; device < m_devices.size(); ++device)
        chunk.devices.push_back(m_devices.name(device));
    return chunk;
}

std::vector<TestRow> ChunkMaker::manyRows(std::size_t count, int versions, int devices, unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    const auto share = [&] { return static_cast<double>(random()) / 4294967296.0; };
    std::vector<TestRow> rows(count);
    for (TestRow& row : rows) {
        row.version = 1 + below(versions);
        row.device = "device_" + std::to_string(below(devices));
        row.prediction = share();
        row.actual = row.prediction + (share() - 0.5) * 0.8;
        if (below(10) > 0)
            row.confidence = share();
        if (below(10) > 0)
            row.timestamp = 1'700'000'000'000'000 + static_cast<std::int64_t>(below(1'000'000)) * 1'000'000;
    }
    return rows;
}

} // namespace loopscope
