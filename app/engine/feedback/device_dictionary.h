#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace loopscope {

/// Device ids by index, in the order of their first appearance. Ids are kept byte for byte.
/// Thread: one at a time. Views stay valid as long as the dictionary lives.
class DeviceDictionary {
public:
    /// @return the index of @p id, which is added when it is new.
    std::uint32_t intern(std::string_view id);

    [[nodiscard]] std::string_view name(std::uint32_t index) const { return m_names[index]; }
    [[nodiscard]] std::size_t size() const { return m_names.size(); }

private:
    std::deque<std::string> m_names;
    std::unordered_map<std::string_view, std::uint32_t> m_index;
};

} // namespace loopscope
