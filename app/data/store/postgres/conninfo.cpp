#include "app/data/store/postgres/conninfo.h"

#include <libpq-fe.h>

#include <algorithm>
#include <memory>

namespace loopscope {

namespace {

using ConninfoOptions = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

bool isSecret(std::string_view keyword)
{
    return keyword == "password" || keyword == "sslpassword";
}

/// libpq's messages quote the piece that it stumbled over, which may be a piece of a password.
bool mayHoldSecret(std::string_view text)
{
    return text.find("pass") != std::string_view::npos || text.find('@') != std::string_view::npos;
}

std::string oneLine(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    std::ranges::replace(text, '\n', ' ');
    return text;
}

bool isThisMachine(std::string_view host)
{
    return host.empty() || host.front() == '/' || host.front() == '@' || host == "localhost" || host == "::1" ||
           (host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string_view::npos);
}

/// Calls @p visit for every comma-separated entry, an empty one included.
template <class Visitor>
void forEachEntry(std::string_view list, Visitor&& visit)
{
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        visit(list.substr(begin, end - begin));
        begin = end + 1;
    }
}

std::string quoted(std::string_view value)
{
    std::string text = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\')
            text += '\\';
        text += c;
    }
    return text + '\'';
}

} // namespace

Result<Conninfo> Conninfo::parse(std::string_view text)
{
    const std::string copy(text);
    char* message = nullptr;
    const ConninfoOptions parsed(PQconninfoParse(copy.c_str(), &message), &PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> messageOwner(message, &PQfreemem);
    if (!parsed || text.find('\0') != std::string_view::npos) {
        const bool repeat = message != nullptr && !mayHoldSecret(text);
        return failure(ErrorCode::InvalidArgument, "--store",
                       repeat ? oneLine(message) : "not a PostgreSQL connection string or URI");
    }
    Conninfo conninfo;
    for (const PQconninfoOption* option = parsed.get(); option->keyword != nullptr; ++option) {
        if (option->val != nullptr)
            conninfo.m_options.emplace_back(option->keyword, option->val);
    }
    return conninfo;
}

std::string_view Conninfo::value(std::string_view keyword) const
{
    const auto found = std::ranges::find(m_options, keyword, &std::pair<std::string, std::string>::first);
    return found == m_options.end() ? std::string_view{} : std::string_view(found->second);
}

std::string Conninfo::valueOrDefault(std::string_view keyword) const
{
    if (const auto given = value(keyword); !given.empty())
        return std::string(given);
    if (!value("service").empty())
        return {};
    const ConninfoOptions defaults(PQconndefaults(), &PQconninfoFree);
    for (const PQconninfoOption* option = defaults.get(); option != nullptr && option->keyword != nullptr; ++option) {
        if (option->keyword == keyword && option->val != nullptr)
            return option->val;
    }
    return {};
}

bool Conninfo::hasPassword() const
{
    return std::ranges::any_of(m_options,
                               [](const auto& option) { return isSecret(option.first) && !option.second.empty(); });
}

bool Conninfo::isLoopback() const
{
    // A service's host stands in a file that only the connection reads: not known to be this machine.
    std::string hosts = valueOrDefault("hostaddr");
    if (hosts.empty())
        hosts = valueOrDefault("host");
    if (hosts.empty())
        return value("service").empty();
    bool loopback = true;
    forEachEntry(hosts, [&](std::string_view host) { loopback = loopback && isThisMachine(host); });
    return loopback;
}

std::string Conninfo::displayName(std::string_view schema) const
{
    std::string name = valueOrDefault("dbname");
    if (name.empty())
        name = valueOrDefault("user");
    if (name.empty())
        name = "service " + std::string(value("service"));
    if (!schema.empty())
        name.append(" · ").append(schema);
    std::string host = valueOrDefault("host");
    if (host.empty())
        host = valueOrDefault("hostaddr");
    if (host.empty() && !value("service").empty())
        return name;
    return name + " at " + (host.empty() || host.front() == '/' ? "localhost" : host);
}

std::string Conninfo::redacted() const
{
    std::string text;
    for (const auto& [keyword, content] : m_options) {
        if (!isSecret(keyword))
            text += (text.empty() ? "" : " ") + keyword + '=' + quoted(content);
    }
    return text;
}

} // namespace loopscope
