#include "app/data/store/sql_header.h"

#include <algorithm>
#include <array>

namespace loopscope {

namespace {

constexpr std::array<std::string_view, 6> knownKeys{"query", "title", "params", "columns", "needs", "transaction"};
constexpr std::array<std::string_view, 6> knownTypes{"integer", "real", "text", "boolean", "blob", "timestamp"};
constexpr std::string_view statementMark = "-- statement";

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string_view takeLine(std::string_view& rest)
{
    const auto end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

std::vector<std::string_view> splitList(std::string_view text)
{
    std::vector<std::string_view> parts;
    while (!trimmed(text).empty()) {
        const auto comma = text.find(',');
        parts.push_back(trimmed(text.substr(0, comma)));
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return parts;
}

bool isName(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

template <class List>
bool isOneOf(const List& list, std::string_view text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

} // namespace

Result<SqlFileParts> splitSqlFile(const std::string& fileName, std::string_view content)
{
    SqlFileParts parts;
    std::string_view rest = content;
    std::int64_t lineNumber = 0;
    bool inHeader = true;
    std::string statement;
    const auto finishStatement = [&]() -> bool {
        const std::string_view text = trimmed(statement);
        if (text.empty())
            return false;
        parts.statements.emplace_back(text.ends_with(';') ? text.substr(0, text.size() - 1) : text);
        statement.clear();
        return true;
    };
    bool sawMark = false;
    while (!rest.empty()) {
        const std::string_view line = takeLine(rest);
        ++lineNumber;
        if (trimmed(line) == statementMark) {
            if ((sawMark || !trimmed(statement).empty()) && !finishStatement())
                return failure(ErrorCode::Internal, fileName, "empty statement", lineNumber);
            statement.clear();
            sawMark = true;
            inHeader = false;
            continue;
        }
        if (inHeader && line.starts_with("--")) {
            const auto colon = line.find(':');
            const std::string_view key = colon == std::string_view::npos ? "" : trimmed(line.substr(2, colon - 2));
            if (!isOneOf(knownKeys, key))
                return failure(ErrorCode::Internal, fileName, "not a header line", lineNumber);
            if (!parts.header.emplace(key, trimmed(line.substr(colon + 1))).second)
                return failure(ErrorCode::Internal, fileName, std::string(key) + " given twice", lineNumber);
            continue;
        }
        inHeader = false;
        statement.append(line).push_back('\n');
    }
    if (!finishStatement())
        return failure(ErrorCode::Internal, fileName, "empty statement", lineNumber);
    return parts;
}

Result<std::vector<SqlParameter>> parseSqlParameters(const std::string& fileName, std::string_view text)
{
    std::vector<SqlParameter> parameters;
    for (std::string_view item : splitList(text)) {
        SqlParameter parameter;
        if (const auto equals = item.find('='); equals != std::string_view::npos) {
            parameter.fallback = std::string(trimmed(item.substr(equals + 1)));
            item = trimmed(item.substr(0, equals));
        }
        const auto space = item.find(' ');
        std::string_view type = space == std::string_view::npos ? "" : trimmed(item.substr(space));
        parameter.name = std::string(item.substr(0, space));
        if (type.starts_with("choice(") && type.ends_with(')')) {
            std::string_view choices = type.substr(7, type.size() - 8);
            while (!choices.empty()) {
                const auto bar = choices.find('|');
                parameter.choices.emplace_back(choices.substr(0, bar));
                choices.remove_prefix(bar == std::string_view::npos ? choices.size() : bar + 1);
            }
            type = "choice";
        }
        parameter.type = std::string(type);
        const bool typeIsKnown = isOneOf(knownTypes, type) || !parameter.choices.empty();
        const bool fallbackFits =
            !parameter.fallback || parameter.choices.empty() || isOneOf(parameter.choices, *parameter.fallback);
        if (!isName(parameter.name) || !typeIsKnown || !fallbackFits)
            return failure(ErrorCode::Internal, fileName, "params: " + std::string(item));
        parameters.push_back(std::move(parameter));
    }
    return parameters;
}

Result<std::vector<SqlNeed>> parseSqlNeeds(const std::string& fileName, std::string_view text)
{
    std::vector<SqlNeed> needs;
    for (const std::string_view item : splitList(text)) {
        const auto dot = item.find('.');
        const std::string_view column = dot == std::string_view::npos ? "" : item.substr(dot + 1);
        if (!isName(item.substr(0, dot)) || (dot != std::string_view::npos && !isName(column)))
            return failure(ErrorCode::Internal, fileName, "needs: " + std::string(item));
        needs.push_back({std::string(item.substr(0, dot)), std::string(column)});
    }
    return needs;
}

Result<std::vector<ResultColumn>> parseSqlColumns(const std::string& fileName, std::string_view text)
{
    std::vector<ResultColumn> columns;
    for (const std::string_view item : splitList(text)) {
        const auto space = item.find(' ');
        const std::string_view type = space == std::string_view::npos ? "" : trimmed(item.substr(space));
        if (!isName(item.substr(0, space)) || !isOneOf(knownTypes, type))
            return failure(ErrorCode::Internal, fileName, "columns: " + std::string(item));
        columns.push_back({std::string(item.substr(0, space)), std::string(type)});
    }
    return columns;
}

int highestPlaceholder(std::string_view sql)
{
    int highest = 0;
    char quote = 0;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        const char c = sql[i];
        if (quote != 0) {
            if (c == quote)
                quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '-' && sql.substr(i, 2) == "--") {
            i = std::min(sql.find('\n', i), sql.size());
        } else if (c == '$') {
            int number = 0;
            while (i + 1 < sql.size() && sql[i + 1] >= '0' && sql[i + 1] <= '9')
                number = number * 10 + (sql[++i] - '0');
            highest = std::max(highest, number);
        }
    }
    return highest;
}

} // namespace loopscope
