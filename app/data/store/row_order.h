#pragma once

#include "app/data/store/feedback_store.h"

#include <cstdint>
#include <vector>

namespace loopscope {

/// One accepted row as it is stored: all that belongs together lies together.
struct StoredRow {
    double prediction = 0;
    double actual = 0;
    double error = 0;
    double confidence = 0; ///< or absentConfidence
    std::int64_t timestamp = 0; ///< microseconds UTC, or absentTimestamp
    std::int32_t version = 0;
    std::int32_t round = 0; ///< or absentRound
    std::uint32_t device = 0; ///< index into Chunk::devices
    bool isCorrect = false;
    FeedbackType type = FeedbackType::Normal;
};

/// The accepted rows of a chunk, with the order in which they are stored: by model version, then device id by code point,
/// then as in the file. So the rows of a version lie together and queries by version touch few pages, and indexes are built
/// from nearly sorted keys, which takes a fifth of the time. Ids follow this order: within a chunk they do not tell the order
/// of the file.
class RowOrder {
public:
    explicit RowOrder(const Chunk& chunk);

    [[nodiscard]] std::size_t size() const { return m_order.size(); }
    [[nodiscard]] const StoredRow& row(std::size_t place) const { return m_rows[m_order[place].row]; }

private:
    struct Place {
        std::uint64_t key = 0; ///< version, then rank of the device
        std::uint32_t row = 0; ///< in the order of the file
    };
    std::vector<StoredRow> m_rows;
    std::vector<Place> m_order;
};

} // namespace loopscope
