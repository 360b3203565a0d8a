#include "app/engine/files/formats/json_scanner.h"

#include "app/engine/files/byte_search.h"
#include "app/engine/files/formats/json_text.h"

#include <algorithm>

namespace loopscope {

namespace {

constexpr std::size_t nestingLimit = 1000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

void JsonScanner::skipSpace()
{
    while (isBlank(*m_p))
        ++m_p;
}

bool JsonScanner::takeEscape()
{
    const char kind = m_p[1];
    if (kind == 'u') {
        for (int i = 2; i < 6; ++i) {
            if (hexDigit(m_p[i]) < 0)
                return false;
        }
        m_p += 6;
        return true;
    }
    m_p += 2;
    return kind != '\0' && std::string_view("\"\\/bfnrt").find(kind) != std::string_view::npos;
}

bool JsonScanner::takeString(String& string)
{
    if (*m_p != '"')
        return false;
    const char* const begin = ++m_p;
    string.hasEscapes = false;
    for (;;) {
        m_p = findStringStop(m_p);
        if (*m_p == '"')
            break;
        if (*m_p != '\\' || !takeEscape())
            return false;
        string.hasEscapes = true;
    }
    string.raw = {begin, m_p};
    ++m_p;
    return true;
}

bool JsonScanner::takeDigits()
{
    if (!isDigit(*m_p))
        return false;
    while (isDigit(*m_p))
        ++m_p;
    return true;
}

bool JsonScanner::takeNumber()
{
    if (*m_p == '-')
        ++m_p;
    if (*m_p == '0')
        ++m_p;
    else if (!takeDigits())
        return false;
    if (*m_p == '.') {
        ++m_p;
        if (!takeDigits())
            return false;
    }
    if (*m_p == 'e' || *m_p == 'E') {
        ++m_p;
        if (*m_p == '+' || *m_p == '-')
            ++m_p;
        return takeDigits();
    }
    return true;
}

bool JsonScanner::takeWord(std::string_view word)
{
    if (!std::string_view(m_p, m_end).starts_with(word))
        return false;
    m_p += word.size();
    return true;
}

bool JsonScanner::takeMark(char mark)
{
    if (*m_p != mark)
        return false;
    ++m_p;
    return true;
}

bool JsonScanner::takeKey(String& key)
{
    skipSpace();
    if (!takeString(key))
        return false;
    skipSpace();
    return takeMark(':');
}

bool JsonScanner::skipValue(std::size_t depth)
{
    m_isObject.clear();
    String string;
    for (;;) {
        skipSpace();
        bool isTaken = true;
        switch (*m_p) {
        case '{':
        case '[': {
            if (depth + m_isObject.size() >= nestingLimit)
                return false;
            const bool isObject = *m_p == '{';
            m_isObject.push_back(isObject);
            ++m_p;
            skipSpace();
            if (*m_p == (isObject ? '}' : ']'))
                break;
            if (isObject && !takeKey(string))
                return false;
            continue;
        }
        case '"':
            isTaken = takeString(string);
            break;
        case 't':
            isTaken = takeWord("true");
            break;
        case 'f':
            isTaken = takeWord("false");
            break;
        case 'n':
            isTaken = takeWord("null");
            break;
        default:
            isTaken = takeNumber();
        }
        if (!isTaken)
            return false;
        // A value has ended, or an empty container is about to: close what ends here, go on with what does not.
        for (;;) {
            if (m_isObject.empty())
                return true;
            skipSpace();
            const bool isObject = m_isObject.back();
            if (*m_p == ',') {
                ++m_p;
                if (isObject && !takeKey(string))
                    return false;
                break;
            }
            if (*m_p != (isObject ? '}' : ']'))
                return false;
            ++m_p;
            m_isObject.pop_back();
        }
    }
}

bool JsonScanner::takeValue(RawValue& value, std::string& buffer)
{
    value = {};
    const char* const begin = m_p;
    if (*m_p == '"') {
        String string;
        if (!takeString(string))
            return false;
        value.kind = RawValue::Kind::String;
        value.text = string.raw;
        if (string.hasEscapes) {
            value.hasLoneSurrogate = !unescape(string.raw, buffer);
            value.text = buffer;
        }
        return true;
    }
    if (*m_p == '-' || isDigit(*m_p)) {
        value.kind = RawValue::Kind::Number;
        const bool isNumber = takeNumber();
        value.text = {begin, m_p};
        return isNumber;
    }
    if (*m_p == 'n')
        return takeWord("null");
    value.kind = RawValue::Kind::Other;
    return skipValue(1);
}

std::size_t JsonScanner::columnOf(const String& key, std::size_t member)
{
    std::string_view name = key.raw;
    if (key.hasEscapes) {
        if (!unescape(key.raw, m_keyBuffer))
            return columnCount;
        name = m_keyBuffer;
    }
    const std::size_t guess = member < m_lastColumns.size() ? m_lastColumns[member] : 0;
    if (m_keys[guess] == name)
        return guess;
    const auto found = static_cast<std::size_t>(std::find(m_keys.begin(), m_keys.end(), name) - m_keys.begin());
    if (member < m_lastColumns.size() && found < columnCount)
        m_lastColumns[member] = found;
    return found;
}

bool JsonScanner::takeMembers(RawRow& values)
{
    skipSpace();
    if (*m_p == '}')
        return takeMark('}');
    String key;
    for (std::size_t member = 0;; ++member) {
        if (!takeKey(key))
            return false;
        skipSpace();
        const std::size_t column = columnOf(key, member);
        const bool isTaken = column == columnCount ? skipValue(1) : takeValue(values[column], m_buffers[column]);
        if (!isTaken)
            return false;
        skipSpace();
        if (*m_p == '}')
            return takeMark('}');
        if (!takeMark(','))
            return false;
    }
}

JsonScanner::Outcome JsonScanner::scan(std::string_view text, RawRow& values)
{
    values.fill({});
    m_p = text.data();
    m_end = m_p + text.size();
    skipSpace();
    const bool isObject = *m_p == '{';
    bool isTaken = false;
    if (isObject) {
        ++m_p;
        isTaken = takeMembers(values);
    } else {
        isTaken = skipValue(0);
    }
    if (!isTaken)
        return Outcome::Invalid;
    skipSpace();
    if (m_p != m_end)
        return Outcome::Invalid;
    // Two columns may come from one member: the first has it.
    for (std::size_t i = 1; i < columnCount; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (m_keys[i] == m_keys[j])
                values[i] = values[j];
        }
    }
    return isObject ? Outcome::Object : Outcome::NotObject;
}

} // namespace loopscope
