#pragma once

#include "app/engine/feedback/flat_map.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace loopscope {

/// Values by small index: a plain vector where most indexes are in use, a hash table for the far and lonely ones, so that
/// the usual case costs one load and a hostile one no more memory than it has values. A value-initialised Value means
/// "nothing here". Insert and look up only. Thread: one at a time.
template <class Value>
class CompactMap {
public:
    /// The value of @p index, value-initialised when it is new. Valid until the next call.
    Value& operator[](std::uint32_t index)
    {
        if (index < m_dense.size())
            return m_dense[index];
        const std::size_t before = m_sparse.size();
        Value& value = m_sparse[index];
        if (m_sparse.size() == before || m_sparse.size() < smallest || !std::has_single_bit(m_sparse.size()))
            return value;
        growDense();
        return index < m_dense.size() ? m_dense[index] : m_sparse[index];
    }

    /// Visits (index, value) in no particular order, also values that are still "nothing here".
    template <class Visitor>
    void forEach(Visitor&& visit) const
    {
        for (std::uint32_t index = 0; index < m_dense.size(); ++index)
            visit(index, m_dense[index]);
        m_sparse.forEach(
            [&](std::uint64_t index, const Value& value) { visit(static_cast<std::uint32_t>(index), value); });
    }

private:
    static constexpr std::size_t smallest = 4;
    static constexpr std::size_t payingFactor = 8; ///< the vector grows by at most so many times the values it gains

    /// Moves the sparse values into the vector, as far as there are enough of them.
    void growDense()
    {
        std::array<std::size_t, 33> counts{}; // of sparse values, by the bits of their index
        m_sparse.forEach(
            [&](std::uint64_t index, const Value&) { ++counts[static_cast<unsigned>(std::bit_width(index))]; });
        std::size_t size = m_dense.size();
        std::size_t gained = 0;
        for (std::size_t bits = 0; bits < counts.size(); ++bits) {
            gained += counts[bits];
            if (const std::size_t wanted = std::size_t{1} << bits; wanted <= m_dense.size() + payingFactor * gained)
                size = std::max(size, wanted);
        }
        if (size == m_dense.size())
            return;
        m_dense.resize(size);
        FlatMap<Value> remaining;
        m_sparse.forEach([&](std::uint64_t index, const Value& value) {
            if (index < size)
                m_dense[index] = value;
            else
                remaining[index] = value;
        });
        m_sparse = std::move(remaining);
    }

    std::vector<Value> m_dense;
    FlatMap<Value> m_sparse;
};

} // namespace loopscope
