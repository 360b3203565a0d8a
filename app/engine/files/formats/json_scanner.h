#pragma once

#include "app/engine/files/row_parser.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope {

/// Walks one JSON text (RFC 8259) and keeps the values of some members of its top-level object. Iterative; every byte
/// is checked, in skipped values too. Thread: one at a time.
class JsonScanner {
public:
    enum class Outcome : std::uint8_t { Object, NotObject, Invalid };

    /// @param keys the member that each column comes from; they outlive the scanner
    explicit JsonScanner(const std::array<std::string, columnCount>& keys) : m_keys(keys) {}

    /// @param text UTF-8, one line; the byte behind it is readable and a line end or 0, which stops every search
    /// @param values what the members hold; of equal keys the last; Null for those that are not there. They point into
    /// @p text or into the scanner and are good until the next call.
    [[nodiscard]] Outcome scan(std::string_view text, RawRow& values);

private:
    struct String {
        std::string_view raw; ///< between the quotes
        bool hasEscapes = false;
    };

    void skipSpace();
    /// Each of these takes one token, if it is there and well formed.
    [[nodiscard]] bool takeString(String& string);
    [[nodiscard]] bool takeEscape();
    [[nodiscard]] bool takeDigits();
    [[nodiscard]] bool takeNumber();
    [[nodiscard]] bool takeWord(std::string_view word);
    [[nodiscard]] bool takeMark(char mark);
    [[nodiscard]] bool takeKey(String& key);
    /// Any value. @param depth containers around it
    [[nodiscard]] bool skipValue(std::size_t depth);
    [[nodiscard]] bool takeValue(RawValue& value, std::string& buffer);
    [[nodiscard]] bool takeMembers(RawRow& values);
    /// @return the column that @p key names, or columnCount
    [[nodiscard]] std::size_t columnOf(const String& key, std::size_t member);

    const std::array<std::string, columnCount>& m_keys;
    std::array<std::string, columnCount> m_buffers; ///< unescaped values
    std::string m_keyBuffer;
    std::array<std::size_t, 16> m_lastColumns{}; ///< of the first members of the record before: most records are alike
    std::vector<bool> m_isObject; ///< the containers that are open inside a skipped value
    const char* m_p = nullptr;
    const char* m_end = nullptr;
};

} // namespace loopscope
