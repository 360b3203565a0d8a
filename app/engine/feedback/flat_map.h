#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace loopscope {

/// Open-addressing map from an integer key to a small value, for hot paths: insert and look up only, values move when it
/// grows. Memory grows with what it holds, from nothing. Thread: one at a time.
template <class Value>
class FlatMap {
public:
    static constexpr std::uint64_t noKey = ~std::uint64_t{0}; ///< not allowed as a key

    struct Entry {
        std::uint64_t key = noKey;
        Value value{};
    };

    /// The value of @p key, value-initialised when it is new. Valid until the next call.
    Value& operator[](std::uint64_t key)
    {
        if (4 * (m_size + 1) > 3 * m_entries.size())
            grow();
        Entry& entry = find(key);
        if (entry.key == noKey) {
            entry.key = key;
            ++m_size;
        }
        return entry.value;
    }

    [[nodiscard]] std::size_t size() const { return m_size; }

    /// Visits (key, value) in no particular order.
    template <class Visitor>
    void forEach(Visitor&& visit) const
    {
        for (const Entry& entry : m_entries) {
            if (entry.key != noKey)
                visit(entry.key, entry.value);
        }
    }

private:
    Entry& find(std::uint64_t key)
    {
        const std::size_t mask = m_entries.size() - 1;
        std::size_t at = hash(key) & mask;
        while (m_entries[at].key != key && m_entries[at].key != noKey)
            at = (at + 1) & mask;
        return m_entries[at];
    }

    /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014): spreads keys that differ in few bits.
    static std::size_t hash(std::uint64_t key)
    {
        key = (key ^ (key >> 30U)) * 0xBF58476D1CE4E5B9U;
        key = (key ^ (key >> 27U)) * 0x94D049BB133111EBU;
        return key ^ (key >> 31U);
    }

    void grow()
    {
        std::vector<Entry> old(m_entries.empty() ? 2 : 2 * m_entries.size());
        old.swap(m_entries);
        for (const Entry& entry : old) {
            if (entry.key != noKey)
                find(entry.key) = entry;
        }
    }

    std::vector<Entry> m_entries;
    std::size_t m_size = 0;
};

} // namespace loopscope
