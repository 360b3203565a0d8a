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

std::vector<RowPlace> rowsByVersionAndDevice(const Chunk& chunk)
{
    struct Keyed {
        std::uint64_t key;
        RowPlace place;
    };
    const std::vector<std::uint32_t> rank = deviceRanks(chunk);
    std::vector<Keyed> rows;
    rows.reserve(static_cast<std::size_t>(chunk.record.accepted));
    for (std::uint32_t piece = 0; piece < chunk.pieces.size(); ++piece) {
        const EvaluationBatch& batch = chunk.pieces[piece].accepted;
        for (std::uint32_t row = 0; row < batch.size(); ++row) {
            const std::uint64_t version = static_cast<std::uint32_t>(batch.modelVersion[row]);
            rows.push_back({.key = (version << 32U) | rank[batch.device[row]], .place = {.piece = piece, .row = row}});
        }
    }
    std::ranges::sort(rows, [](const Keyed& a, const Keyed& b) {
        if (a.key != b.key)
            return a.key < b.key;
        return a.place.piece != b.place.piece ? a.place.piece < b.place.piece : a.place.row < b.place.row;
    });
    std::vector<RowPlace> places;
    places.reserve(rows.size());
    for (const Keyed& row : rows)
        places.push_back(row.place);
    return places;
}

} // namespace loopscope
