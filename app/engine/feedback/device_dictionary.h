#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope {

/// Device ids by index, in the order of their first appearance. Ids are kept byte for byte.
/// Thread: one at a time. Views stay valid as long as the dictionary lives.
class DeviceDictionary {
public:
    /// @return the index of @p id, which is added when it is new.
    std::uint32_t intern(std::string_view id);
    /// @return the index of @p id, when it is known.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

    [[nodiscard]] std::string_view name(std::uint32_t index) const { return m_names[index]; }
    [[nodiscard]] std::size_t size() const { return m_names.size(); }
    void clear();

private:
    /// Open addressing, a power of two of slots, at most half of them used.
    struct Slot {
        std::uint32_t tag = 0;          ///< upper half of the hash, compared before the name
        std::uint32_t indexPlusOne = 0; ///< 0: free
    };
    /// The slot that holds @p id, or the free one where it belongs.
    [[nodiscard]] std::size_t slotOf(std::string_view id, std::uint64_t hash) const;
    void grow();

    std::deque<std::string> m_names;
    std::vector<Slot> m_slots;
};

} // namespace loopscope
