#pragma once

#include "app/engine/feedback/evaluation.h"

#include <cstdint>
#include <vector>

namespace loopscope {

/// Counts rows that equal an earlier one in all seven values (R9), by a 128-bit hash of the values.
/// Memory: 16 bytes per different row, at most twice that in free room. Thread: one at a time.
class DuplicateCounter {
public:
    /// @param batch with final device indexes
    void add(const EvaluationBatch& batch);
    [[nodiscard]] std::uint64_t duplicates() const { return m_duplicates; }

private:
    struct Key {
        std::uint64_t low = 0, high = 0; ///< both 0: a free place
        bool operator==(const Key&) const = default;
    };
    [[nodiscard]] static Key keyOf(const EvaluationBatch& batch, std::size_t row);
    [[nodiscard]] Key& placeOf(const Key& key);
    void grow();

    std::vector<Key> m_places; ///< a power of two
    std::size_t m_used = 0;
    std::uint64_t m_duplicates = 0;
};

} // namespace loopscope
