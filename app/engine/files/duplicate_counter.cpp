#include "app/engine/files/duplicate_counter.h"

#include <xxhash.h>

#include <bit>
#include <cmath>

namespace loopscope {

namespace {

/// Equal values have equal bits: of the two zeros the positive one stands, of the NaNs (absent) one.
std::uint64_t bitsOf(double value)
{
    if (std::isnan(value))
        return std::bit_cast<std::uint64_t>(absentConfidence);
    return std::bit_cast<std::uint64_t>(value + 0.0);
}

} // namespace

DuplicateCounter::Key DuplicateCounter::keyOf(const EvaluationBatch& batch, std::size_t row)
{
    const std::uint64_t values[] = {
        std::uint64_t{static_cast<std::uint32_t>(batch.modelVersion[row])} << 32 |
            static_cast<std::uint32_t>(batch.aggregationRound[row]),
        batch.device[row],
        bitsOf(batch.prediction[row]),
        bitsOf(batch.actual[row]),
        bitsOf(batch.confidence[row]),
        static_cast<std::uint64_t>(batch.timestamp[row]),
    };
    const XXH128_hash_t hash = XXH3_128bits(values, sizeof values);
    return {.low = hash.low64 | 1, .high = hash.high64};
}

DuplicateCounter::Key& DuplicateCounter::placeOf(const Key& key)
{
    const std::size_t mask = m_places.size() - 1;
    std::size_t place = key.high & mask;
    while (m_places[place] != Key{} && m_places[place] != key)
        place = (place + 1) & mask;
    return m_places[place];
}

void DuplicateCounter::grow()
{
    std::vector<Key> old(m_places.empty() ? 1024 : 2 * m_places.size());
    old.swap(m_places);
    for (const Key& key : old) {
        if (key != Key{})
            placeOf(key) = key;
    }
}

void DuplicateCounter::add(const EvaluationBatch& batch)
{
    for (std::size_t row = 0; row < batch.size(); ++row) {
        if (m_used * 4 >= m_places.size() * 3)
            grow();
        const Key key = keyOf(batch, row);
        Key& place = placeOf(key);
        if (place == key) {
            ++m_duplicates;
        } else {
            place = key;
            ++m_used;
        }
    }
}

} // namespace loopscope
