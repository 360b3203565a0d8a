#include "app/engine/files/formats/json_text.h"

#include <cstdint>

namespace loopscope {

namespace {

constexpr std::uint32_t replacement = 0xFFFD;

void appendUtf8(std::uint32_t codePoint, std::string& out)
{
    const auto trailing = [&](int shift) { out += static_cast<char>(0x80 | ((codePoint >> shift) & 0x3F)); };
    if (codePoint < 0x80) {
        out += static_cast<char>(codePoint);
    } else if (codePoint < 0x800) {
        out += static_cast<char>(0xC0 | (codePoint >> 6));
        trailing(0);
    } else if (codePoint < 0x10000) {
        out += static_cast<char>(0xE0 | (codePoint >> 12));
        trailing(6);
        trailing(0);
    } else {
        out += static_cast<char>(0xF0 | (codePoint >> 18));
        trailing(12);
        trailing(6);
        trailing(0);
    }
}

/// The four digits behind \u.
std::uint32_t hexUnit(std::string_view digits)
{
    std::uint32_t unit = 0;
    for (const char c : digits)
        unit = unit * 16 + static_cast<std::uint32_t>(hexDigit(c));
    return unit;
}

bool isHighSurrogate(std::uint32_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

bool isLowSurrogate(std::uint32_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

char plainEscape(char kind)
{
    switch (kind) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return kind; // quote, backslash, slash
    }
}

} // namespace

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool unescape(std::string_view raw, std::string& out)
{
    bool isWhole = true;
    out.clear();
    for (std::size_t i = 0; i < raw.size();) {
        if (raw[i] != '\\') {
            out += raw[i++];
            continue;
        }
        if (raw[i + 1] != 'u') {
            out += plainEscape(raw[i + 1]);
            i += 2;
            continue;
        }
        std::uint32_t codePoint = hexUnit(raw.substr(i + 2, 4));
        i += 6;
        if (isHighSurrogate(codePoint) && raw.substr(i, 2) == "\\u" && isLowSurrogate(hexUnit(raw.substr(i + 2, 4)))) {
            codePoint = 0x10000 + ((codePoint - 0xD800) << 10) + (hexUnit(raw.substr(i + 2, 4)) - 0xDC00);
            i += 6;
        } else if (isHighSurrogate(codePoint) || isLowSurrogate(codePoint)) {
            codePoint = replacement;
            isWhole = false;
        }
        appendUtf8(codePoint, out);
    }
    return isWhole;
}

} // namespace loopscope
