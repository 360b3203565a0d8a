#include "app/data/store/query_parameters.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <limits>

namespace loopscope {

namespace {

/// More versions than there can be: SQLite wants a number for the frame of a window.
constexpr std::int32_t everyVersion = std::numeric_limits<std::int32_t>::max();

/// As policy documents have it.
std::string correctnessName(Correctness correctness)
{
    switch (correctness) {
    case Correctness::Signed:
        return "signed";
    case Correctness::Relative:
        return "relative";
    case Correctness::Absolute:
        break;
    }
    return "absolute";
}

std::optional<SqlValue> policyField(const Policy& policy, const std::string& name)
{
    static const std::map<std::string, std::function<SqlValue(const Policy&)>, std::less<>> fields{
        {"window_seconds", [](const Policy& p) { return p.windowSeconds ? SqlValue(*p.windowSeconds) : SqlValue(); }},
        {"correct_below", [](const Policy& p) { return SqlValue(p.correctBelow); }},
        {"correctness", [](const Policy& p) { return SqlValue(correctnessName(p.correctness)); }},
        {"history_versions",
         [](const Policy& p) { return SqlValue(std::int64_t{p.historyVersions.value_or(everyVersion)}); }},
        {"error_cap", [](const Policy& p) { return SqlValue(p.errorCap); }},
        {"penalty_weight", [](const Policy& p) { return SqlValue(p.penaltyWeight); }},
        {"floor", [](const Policy& p) { return SqlValue(p.floor); }},
        {"cap", [](const Policy& p) { return SqlValue(p.cap); }},
        {"fallback_base", [](const Policy& p) { return SqlValue(p.fallbackBase); }},
        {"fallback_slope", [](const Policy& p) { return SqlValue(p.fallbackSlope); }},
    };
    const auto found = fields.find(name);
    if (found == fields.end())
        return std::nullopt;
    return found->second(policy);
}

template <class Number>
std::optional<SqlValue> numberOf(const std::string& text)
{
    Number number{};
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || rest != end)
        return std::nullopt;
    if constexpr (std::is_floating_point_v<Number>) {
        if (!std::isfinite(number))
            return std::nullopt;
    }
    return number;
}

/// Qt reads milliseconds; the digits behind them are added here.
std::optional<SqlValue> timeOf(const std::string& text, std::int64_t nowUs)
{
    if (text == "now")
        return nowUs;
    QString rest = QString::fromStdString(text).trimmed();
    rest.replace(u' ', u'T');
    std::int64_t fraction = 0;
    if (const auto dot = rest.indexOf(u'.'); dot >= 0) {
        auto end = dot + 1;
        std::int64_t unit = 100'000;
        for (; end < rest.size() && rest[end].isDigit(); ++end, unit /= 10)
            fraction += unit * rest[end].digitValue();
        rest.remove(dot, end - dot);
    }
    QDateTime time = QDateTime::fromString(rest, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return SqlValue(time.toMSecsSinceEpoch() * 1000 + fraction);
}

std::optional<SqlValue> valueOf(const SqlParameter& parameter, const std::string& text, std::int64_t nowUs)
{
    if (parameter.type == "integer")
        return numberOf<std::int64_t>(text);
    if (parameter.type == "real")
        return numberOf<double>(text);
    if (parameter.type == "timestamp")
        return timeOf(text, nowUs);
    if (parameter.type == "boolean" && (text == "true" || text == "false"))
        return SqlValue(text == "true");
    if (parameter.type == "choice" && std::ranges::find(parameter.choices, text) == parameter.choices.end())
        return std::nullopt;
    if (parameter.type == "boolean")
        return std::nullopt;
    return SqlValue(text);
}

std::string expected(const SqlParameter& parameter)
{
    if (parameter.type != "choice")
        return "expected " + parameter.type;
    std::string text = "expected";
    for (const std::string& choice : parameter.choices)
        text += (text == "expected" ? " " : " or ") + choice;
    return text;
}

Result<SqlValue> bindOne(const SqlText& query, const SqlParameter& parameter,
                         const std::map<std::string, std::string>& texts, const Policy& policy, std::int64_t nowUs)
{
    const std::string subject = query.id + ", " + parameter.name;
    const auto given = texts.find(parameter.name);
    if (given == texts.end() && !parameter.fallback)
        return failure(ErrorCode::InvalidArgument, subject, "must be given");
    if (given == texts.end() && parameter.fallback->empty())
        return SqlValue();
    if (given == texts.end() && *parameter.fallback == "policy") {
        if (auto field = policyField(policy, parameter.name))
            return *field;
    }
    const auto value = valueOf(parameter, given == texts.end() ? *parameter.fallback : given->second, nowUs);
    if (!value)
        return failure(ErrorCode::InvalidArgument, subject, expected(parameter));
    return *value;
}

SqlValue typed(const std::string& type, SqlValue value)
{
    if (const auto* const integer = std::get_if<std::int64_t>(&value)) {
        if (type == "boolean")
            return *integer != 0;
        if (type == "real")
            return static_cast<double>(*integer);
    }
    return value;
}

} // namespace

Result<std::vector<SqlValue>> bindQueryParameters(const SqlText& query, const std::map<std::string, std::string>& texts,
                                                  const Policy& policy, std::int64_t nowUs)
{
    for (const auto& [name, text] : texts) {
        if (std::ranges::find(query.parameters, name, &SqlParameter::name) == query.parameters.end())
            return failure(ErrorCode::InvalidArgument, query.id, "it has no parameter " + name);
    }
    std::vector<SqlValue> values;
    for (const SqlParameter& parameter : query.parameters) {
        auto value = bindOne(query, parameter, texts, policy, nowUs);
        if (!value)
            return std::unexpected(value.error());
        values.push_back(std::move(*value));
    }
    return values;
}

Result<void> applySignature(const SqlText& query, QueryResult& result)
{
    if (result.columns.size() != query.columns.size())
        return failure(ErrorCode::Internal, query.id, "columns differ from the header");
    result.columns = query.columns;
    for (std::vector<SqlValue>& row : result.rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            row[column] = typed(query.columns[column].type, std::move(row[column]));
    }
    return {};
}

} // namespace loopscope
