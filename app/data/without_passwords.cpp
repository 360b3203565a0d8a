#include "app/data/without_passwords.h"

#include <algorithm>
#include <cctype>

namespace loopscope {

namespace {

constexpr std::string_view gone = "…";
constexpr std::string_view closingQuote = "”";

std::size_t lineEnd(std::string_view text, std::size_t from)
{
    return std::min({text.find('\n', from), text.find(closingQuote, from), text.size()});
}

/// `host`, `host:5432`, `[::1]:5432`: nothing behind the name but a port.
bool isHostAndPort(std::string_view text)
{
    const std::size_t name = text.starts_with('[') ? text.find(']') : 0;
    const std::size_t colon = name == std::string_view::npos ? name : text.find(':', name);
    return colon == std::string_view::npos || text.find_first_not_of("0123456789", colon + 1) == std::string_view::npos;
}

bool isListOfHosts(std::string_view text)
{
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        if (!isHostAndPort(text.substr(begin, end - begin)))
            return false;
        begin = end + 1;
    }
    return true;
}

/// `user:password@` behind every "://". Where there is no @, hosts with their ports stay and anything else goes.
std::string withoutUserInfo(std::string_view text)
{
    constexpr std::string_view scheme = "://";
    std::string kept;
    std::size_t at = 0;
    for (std::size_t found = text.find(scheme); found != std::string_view::npos; found = text.find(scheme, at)) {
        const std::size_t begin = found + scheme.size();
        const std::size_t end = lineEnd(text, begin);
        const std::string_view rest = text.substr(begin, end - begin);
        const std::size_t host = rest.rfind('@');
        const std::size_t colon = rest.find(':');
        kept += text.substr(at, begin - at);
        at = begin;
        if (colon == std::string_view::npos || (host != std::string_view::npos && host < colon))
            continue;
        std::size_t secretEnd = host;
        if (host == std::string_view::npos) {
            secretEnd = std::min(rest.find_first_of("/?# ", colon), rest.size());
            if (isListOfHosts(rest.substr(0, secretEnd)))
                continue;
        }
        kept += rest.substr(0, colon + 1);
        kept += gone;
        at = begin + secretEnd;
    }
    return kept += text.substr(at);
}

/// The end of the value that begins at @p begin: of a quoted one its last quote, else the next blank or, in a URI, "&".
std::size_t valueEnd(std::string_view text, std::size_t begin)
{
    const std::size_t end = lineEnd(text, begin);
    if (begin < end && text[begin] == '\'') {
        for (std::size_t i = begin + 1; i < end; ++i) {
            if (text[i] == '\\')
                ++i;
            else if (text[i] == '\'')
                return i + 1;
        }
        return end;
    }
    return std::min(text.find_first_of(" \t&", begin), end);
}

std::string withoutValues(const std::string& text)
{
    constexpr std::string_view keyword = "password";
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    std::string kept;
    std::size_t at = 0;
    for (std::size_t found = small.find(keyword); found != std::string::npos; found = small.find(keyword, at)) {
        std::size_t sign = text.find_first_not_of(' ', found + keyword.size());
        if (sign == std::string::npos || text[sign] != '=') {
            kept += text.substr(at, found + keyword.size() - at);
            at = found + keyword.size();
            continue;
        }
        const std::size_t begin = std::min(text.find_first_not_of(' ', sign + 1), text.size());
        kept += text.substr(at, begin - at);
        const std::size_t end = valueEnd(text, begin);
        if (end > begin)
            kept += gone;
        at = end;
    }
    return kept += text.substr(at);
}

} // namespace

std::string withoutPasswords(std::string_view text)
{
    return withoutValues(withoutUserInfo(text));
}

} // namespace loopscope
