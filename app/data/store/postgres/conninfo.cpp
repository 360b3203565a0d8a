#include "app/data/store/postgres/conninfo.h"

#include "app/data/store/postgres/pg_handles.h"
#include "app/data/store/secret.h"

#include <libpq-fe.h>

#include <algorithm>
#include <cstdlib>
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

bool isThisMachine(std::string_view host)
{
    return host.empty() || host.front() == '/' || host.front() == '@' || host == "localhost" || host == "::1" ||
           (host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string_view::npos);
}

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

Result<Conninfo> Conninfo::resolved() const
{
    // libpq alone knows how a service, the environment and defaults come together, and tells of a connection only. A value
    // that it refuses, after everything is filled in, ends this one before anything is looked up or opened.
    constexpr const char* refused = "none, only to look";
    std::vector<const char*> names, values;
    for (const auto& [keyword, content] : m_options) {
        if (keyword != "channel_binding") {
            names.push_back(keyword.c_str());
            values.push_back(content.c_str());
        }
    }
    names.insert(names.end(), {"channel_binding", nullptr});
    values.insert(values.end(), {refused, nullptr});
    const PgConnHandle connection(PQconnectStartParams(names.data(), values.data(), 0));
    const std::string message = connection == nullptr ? "out of memory" : PQerrorMessage(connection.get());
    if (message.find(refused) == std::string::npos)
        return failure(ErrorCode::CannotConnect, displayName({}), oneLine(message));
    Conninfo whole;
    const ConninfoOptions found(PQconninfo(connection.get()), &PQconninfoFree);
    for (const PQconninfoOption* option = found.get(); option != nullptr && option->keyword != nullptr; ++option) {
        const std::string_view keyword = option->keyword;
        if (option->val != nullptr && *option->val != '\0' && !isSecret(keyword) && keyword != "channel_binding")
            whole.m_options.emplace_back(keyword, option->val);
    }
    return whole;
}

std::vector<Conninfo::FromEnvironment> Conninfo::fromEnvironment() const
{
    std::vector<FromEnvironment> found;
    const ConninfoOptions defaults(PQconndefaults(), &PQconninfoFree);
    for (const PQconninfoOption* option = defaults.get(); option != nullptr && option->keyword != nullptr; ++option) {
        const char* const content = option->envvar == nullptr ? nullptr : std::getenv(option->envvar);
        if (content != nullptr && *content != '\0' && value(option->keyword).empty())
            found.push_back({.keyword = option->keyword,
                             .variable = option->envvar,
                             .value = isSecret(option->keyword) ? std::string() : std::string(content)});
    }
    return found;
}

bool Conninfo::hasPassword() const
{
    return std::ranges::any_of(m_options,
                               [](const auto& option) { return isSecret(option.first) && !option.second.empty(); });
}

std::string Conninfo::takePassword()
{
    const auto found = std::ranges::find(m_options, "password", &std::pair<std::string, std::string>::first);
    if (found == m_options.end())
        return {};
    std::string password = found->second;
    wipe(found->second);
    m_options.erase(found);
    return password;
}

bool Conninfo::isLoopback() const
{
    // A service's host stands in a file that only the connection reads: not known to be this machine.
    const std::string names = valueOrDefault("host"), addresses = valueOrDefault("hostaddr");
    if (names.empty() && addresses.empty())
        return value("service").empty();
    bool loopback = true;
    for (const std::string& hosts : {names, addresses})
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

std::string Conninfo::text() const
{
    std::string text;
    for (const auto& [keyword, content] : m_options)
        text += (text.empty() ? "" : " ") + keyword + '=' + quoted(content);
    return text;
}

void Conninfo::set(std::string_view keyword, std::string value)
{
    const auto found = std::ranges::find(m_options, keyword, &std::pair<std::string, std::string>::first);
    if (value.empty() && found != m_options.end())
        m_options.erase(found);
    else if (found != m_options.end())
        found->second = std::move(value);
    else if (!value.empty())
        m_options.emplace_back(keyword, std::move(value));
}

} // namespace loopscope
