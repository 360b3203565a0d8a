#include "app/engine/feedback/device_dictionary.h"

#include <xxhash.h>

#include <cstring>

namespace loopscope {

namespace {

std::uint64_t hashOf(std::string_view id)
{
    return XXH3_64bits(id.data(), id.size());
}

std::uint32_t tagOf(std::uint64_t hash)
{
    return static_cast<std::uint32_t>(hash >> 32);
}

} // namespace

std::size_t DeviceDictionary::slotOf(std::string_view id, std::uint64_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    while (m_slots[slot].indexPlusOne != 0) {
        if (m_slots[slot].tag == tagOf(hash) && m_names[m_slots[slot].indexPlusOne - 1] == id)
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

std::optional<std::uint32_t> DeviceDictionary::find(std::string_view id) const
{
    if (m_slots.empty())
        return std::nullopt;
    const Slot& slot = m_slots[slotOf(id, hashOf(id))];
    if (slot.indexPlusOne == 0)
        return std::nullopt;
    return slot.indexPlusOne - 1;
}

std::uint32_t DeviceDictionary::intern(std::string_view id)
{
    if (m_names.size() * 2 >= m_slots.size())
        grow();
    const std::uint64_t hash = hashOf(id);
    Slot& slot = m_slots[slotOf(id, hash)];
    if (slot.indexPlusOne == 0) {
        m_names.emplace_back(id);
        slot = {.tag = tagOf(hash), .indexPlusOne = static_cast<std::uint32_t>(m_names.size())};
    }
    return slot.indexPlusOne - 1;
}

void DeviceDictionary::clear()
{
    m_names.clear();
    m_slots.clear();
}

void DeviceDictionary::grow()
{
    m_slots.assign(m_slots.empty() ? 64 : m_slots.size() * 2, Slot{});
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        const std::uint64_t hash = hashOf(m_names[i]);
        m_slots[slotOf(m_names[i], hash)] = {.tag = tagOf(hash), .indexPlusOne = static_cast<std::uint32_t>(i + 1)};
    }
}

} // namespace loopscope
