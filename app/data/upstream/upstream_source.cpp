#include "app/data/upstream/upstream_source.h"

#include "app/engine/files/timestamp_text.h"

#include <QUrl>

#include <array>

namespace loopscope {

namespace {

constexpr std::string_view scheme = "upstream:";
constexpr std::array<std::string_view, 3> optionNames{"schema", "after", "until"};

std::string timeText(std::int64_t microseconds)
{
    std::string text;
    appendTimestamp(text, microseconds);
    return text;
}

/// Where the options begin: at the last # that one of their names follows, since a connection string may hold others.
std::size_t optionsBegin(std::string_view name)
{
    for (std::size_t hash = name.rfind('#'); hash != std::string_view::npos && hash > 0;
         hash = name.rfind('#', hash - 1)) {
        for (const std::string_view option : optionNames)
            if (name.substr(hash + 1).starts_with(std::string(option) + '='))
                return hash;
    }
    return name.size();
}

std::unexpected<Error> invalid(std::string_view name, std::string detail)
{
    return failure(ErrorCode::InvalidArgument, std::string(name), std::move(detail));
}

Result<void> takeOption(UpstreamSource& source, std::string_view option)
{
    const std::size_t equals = option.find('=');
    const std::string_view key = option.substr(0, equals);
    const std::string value =
        equals == std::string_view::npos
            ? std::string()
            : QUrl::fromPercentEncoding(
                  QByteArray(option.data() + equals + 1, static_cast<qsizetype>(option.size() - equals - 1)))
                  .toStdString();
    if (key == "schema" && !value.empty()) {
        source.database.schema = value;
        return {};
    }
    const auto moment = parseTimestamp(value);
    if ((key != "after" && key != "until") || !moment)
        return invalid(scheme,
                       "expected schema=…, after=TIME or until=TIME behind the #, not “" + std::string(option) + "”");
    (key == "after" ? source.afterUs : source.untilUs) = *moment;
    return {};
}

} // namespace

bool UpstreamSource::isName(std::string_view file)
{
    return file.starts_with(scheme);
}

Result<UpstreamSource> UpstreamSource::parse(std::string_view name, bool trusted)
{
    if (!isName(name))
        return invalid(name, "expected upstream: and a PostgreSQL connection string or URI");
    name.remove_prefix(scheme.size());
    const std::size_t hash = optionsBegin(name);
    const auto database = ConnectionSpec::parse(name.substr(0, hash), trusted);
    if (!database)
        return std::unexpected(database.error());
    if (database->kind != StoreKind::Postgres)
        return invalid(scheme, "the federated system keeps its tables in PostgreSQL; name a server");
    UpstreamSource source{.database = *database};
    std::string_view options = hash == name.size() ? std::string_view() : name.substr(hash + 1);
    while (!options.empty()) {
        const std::size_t end = std::min(options.find('&'), options.size());
        if (auto taken = takeOption(source, options.substr(0, end)); !taken)
            return std::unexpected(taken.error());
        options.remove_prefix(std::min(end + 1, options.size()));
    }
    return source;
}

std::string UpstreamSource::tableName() const
{
    std::string text = std::string(scheme) + database.redacted();
    if (!database.schema.empty())
        text += "#schema=" + QUrl::toPercentEncoding(QString::fromStdString(database.schema)).toStdString();
    return text;
}

std::string UpstreamSource::name() const
{
    std::string text = tableName();
    char separator = database.schema.empty() ? '#' : '&';
    for (const auto& [key, moment] : {std::pair("after=", afterUs), std::pair("until=", untilUs)}) {
        if (!moment)
            continue;
        text += separator + (key + timeText(*moment));
        separator = '&';
    }
    return text;
}

std::string UpstreamSource::displayName() const
{
    return "model_evaluations · " + database.displayName();
}

} // namespace loopscope
