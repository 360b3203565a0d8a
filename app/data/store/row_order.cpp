#include "app/data/store/row_order.h"

#include <algorithm>

namespace loopscope {

namespace {

/// Place of every device of the chunk among them, by dictionary index.
std::vector<std::uint32_t> deviceRanks(const Chunk& chunk)
{
    std::vector<std::uint32_t> rank(chunk.devices.size(), 0);
    std::vector<std::uint32_t> used;
    for (const Piece& piece : chunk.pieces) {
        for (const std::uint32_t device : piece.accepted.device) {
            if (rank[device] == 0)
                used.push_back(device);
            rank[device] = 1;
        }
    }
    std::ranges::sort(used, {}, [&](std::uint32_t device) { return chunk.devices[device]; });
    for (std::size_t place = 0; place < used.size(); ++place)
        rank[used[place]] = static_cast<std::uint32_t>(place);
    return rank;
}

} // namespace

RowOrder::RowOrder(const Chunk& chunk)
{
    const std::vector<std::uint32_t> rank = deviceRanks(chunk);
    m_rows.reserve(static_cast<std::size_t>(chunk.record.accepted));
    m_order.reserve(m_rows.capacity());
    for (const Piece& piece : chunk.pieces) {
        const EvaluationBatch& batch = piece.accepted;
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const std::uint64_t version = static_cast<std::uint32_t>(batch.modelVersion[i]);
            m_order.push_back(
                {.key = (version << 32U) | rank[batch.device[i]], .row = static_cast<std::uint32_t>(m_rows.size())});
            m_rows.push_back({.prediction = batch.prediction[i],
                              .actual = batch.actual[i],
                              .error = piece.feedback.error[i],
                              .confidence = batch.confidence[i],
                              .timestamp = batch.timestamp[i],
                              .version = batch.modelVersion[i],
                              .round = batch.aggregationRound[i],
                              .device = batch.device[i],
                              .isCorrect = piece.feedback.isCorrect[i] != 0,
                              .type = piece.feedback.type[i]});
        }
    }
    std::ranges::sort(m_order,
                      [](const Place& a, const Place& b) { return a.key != b.key ? a.key < b.key : a.row < b.row; });
}

} // namespace loopscope
