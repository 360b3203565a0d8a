#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope {

/// A password in memory: kept in one place, never copied, wiped when the last owner lets it go.
/// Thread: any (immutable).
class Secret {
public:
    /// @return null for an empty text: an empty password is never one.
    [[nodiscard]] static std::shared_ptr<const Secret> of(std::string_view text);
    ~Secret();
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    [[nodiscard]] const char* text() const { return m_bytes.data(); } ///< ends with a zero byte

private:
    explicit Secret(std::string_view text);
    std::vector<char> m_bytes;
};
using SharedSecret = std::shared_ptr<const Secret>;

/// Overwrites the characters of a text that held a password, then empties it.
void wipe(std::string& text);

} // namespace loopscope
