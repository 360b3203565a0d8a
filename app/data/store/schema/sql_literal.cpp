#include "app/data/store/schema/sql_literal.h"

#include <array>
#include <charconv>

namespace loopscope {

namespace {

std::string quoted(const std::string& text)
{
    std::string literal = "'";
    for (const char c : text) {
        literal += c;
        if (c == '\'')
            literal += c;
    }
    return literal + '\'';
}

std::string literal(const SqlValue& value)
{
    if (std::holds_alternative<std::monostate>(value))
        return "NULL";
    if (const auto* const truth = std::get_if<bool>(&value))
        return *truth ? "TRUE" : "FALSE";
    if (const auto* const integer = std::get_if<std::int64_t>(&value))
        return std::to_string(*integer);
    if (const auto* const real = std::get_if<double>(&value)) {
        std::array<char, 32> text{};
        return {text.data(), std::to_chars(text.data(), text.data() + text.size(), *real).ptr};
    }
    return quoted(std::get<std::string>(value));
}

} // namespace

std::string writtenOut(std::string_view sql, std::span<const SqlValue> values)
{
    std::string text;
    char quote = 0;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        const char c = sql[i];
        if (quote != 0) {
            if (c == quote)
                quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '-' && sql.substr(i, 2) == "--") {
            const std::size_t end = std::min(sql.find('\n', i), sql.size());
            text += sql.substr(i, end - i);
            i = end - 1;
            continue;
        } else if (c == '$') {
            std::size_t number = 0;
            std::size_t after = i + 1;
            while (after < sql.size() && sql[after] >= '0' && sql[after] <= '9')
                number = number * 10 + static_cast<std::size_t>(sql[after++] - '0');
            if (number > 0 && number <= values.size()) {
                text += literal(values[number - 1]);
                i = after - 1;
                continue;
            }
        }
        text += c;
    }
    return text;
}

} // namespace loopscope
