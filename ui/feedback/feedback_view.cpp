#include "ui/feedback/feedback_view.h"

#include "ui/widgets/plain_text.h"

#include "app/engine/files/timestamp_text.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrlQuery>

#include <array>
#include <utility>

namespace loopscope {

namespace {

constexpr std::int64_t dayUs = 86'400'000'000;

constexpr std::array<std::pair<FeedbackType, const char*>, 3> types{
    {{FeedbackType::Normal, "normal"}, {FeedbackType::Anomaly, "anomaly"}, {FeedbackType::EdgeCase, "edge_case"}}};
constexpr std::array<std::pair<FeedbackOrder, const char*>, 3> orders{
    {{FeedbackOrder::Stored, "stored"}, {FeedbackOrder::EventTime, "time"}, {FeedbackOrder::AbsoluteError, "error"}}};

QString iso(std::int64_t timeUs)
{
    std::string text;
    appendTimestamp(text, timeUs);
    return QString::fromStdString(text);
}

QString real(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace

QString FeedbackView::toDetail() const
{
    QStringList parts;
    const auto add = [&](const char* key, const QString& value) {
        // Device ids hold any character; percent-encoded, they cannot be taken for a separator.
        parts << QLatin1String(key) + QLatin1Char('=') + QString::fromLatin1(QUrl::toPercentEncoding(value));
    };
    if (filter.versionFrom || filter.versionTo)
        add("version", versionRangeText(filter.versionFrom, filter.versionTo));
    if (filter.device)
        add("device", exactText(*filter.device));
    if (filter.type)
        for (const auto& [type, name] : types)
            if (type == *filter.type)
                add("type", QLatin1String(name));
    if (filter.isCorrect)
        add("correct", *filter.isCorrect ? QStringLiteral("yes") : QStringLiteral("no"));
    if (filter.timeFromUs)
        add("from", iso(*filter.timeFromUs));
    if (filter.timeToUs)
        add("to", iso(*filter.timeToUs));
    if (filter.errorFrom)
        add("error_from", real(*filter.errorFrom));
    if (filter.errorTo)
        add("error_to", real(*filter.errorTo));
    if (order != FeedbackOrder::Stored)
        for (const auto& [known, name] : orders)
            if (known == order)
                add("order", QLatin1String(name));
    return parts.join(QLatin1Char('&'));
}

FeedbackView FeedbackView::fromDetail(const QString& detail)
{
    FeedbackView view;
    FeedbackFilter& filter = view.filter;
    for (const QString& part : detail.split(QLatin1Char('&'), Qt::SkipEmptyParts)) {
        const QString key = part.section(QLatin1Char('='), 0, 0);
        const QString value = QUrl::fromPercentEncoding(part.section(QLatin1Char('='), 1).toUtf8());
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (key == QLatin1String("version")) {
            if (const auto range = parseVersionRange(value)) {
                filter.versionFrom = range->from;
                filter.versionTo = range->to;
            }
        } else if (key == QLatin1String("device")) {
            filter.device = value.toStdString();
        } else if (key == QLatin1String("type")) {
            for (const auto& [type, name] : types)
                if (value == QLatin1String(name))
                    filter.type = type;
        } else if (key == QLatin1String("correct") && (value == QLatin1String("yes") || value == QLatin1String("no"))) {
            filter.isCorrect = value == QLatin1String("yes");
        } else if (key == QLatin1String("from")) {
            filter.timeFromUs = parseTimeField(value, false);
        } else if (key == QLatin1String("to")) {
            filter.timeToUs = parseTimeField(value, true);
        } else if (key == QLatin1String("error_from") && isNumber) {
            filter.errorFrom = number;
        } else if (key == QLatin1String("error_to") && isNumber) {
            filter.errorTo = number;
        } else if (key == QLatin1String("order")) {
            for (const auto& [known, name] : orders)
                if (value == QLatin1String(name))
                    view.order = known;
        }
    }
    return view;
}

std::optional<VersionRange> parseVersionRange(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*v?(\\d{1,10})?\\s*([-–])?\\s*v?(\\d{1,10})?\\s*$"));
    if (text.trimmed().isEmpty())
        return VersionRange{};
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&](int group) {
        return match.captured(group).isEmpty() ? std::nullopt
                                               : std::optional<std::int64_t>(match.captured(group).toLongLong());
    };
    const bool isRange = !match.captured(2).isEmpty();
    if (!isRange && !match.captured(3).isEmpty()) // two numbers beside each other
        return std::nullopt;
    VersionRange range{.from = number(1), .to = isRange ? number(3) : number(1)};
    if ((!range.from && !range.to) || (range.from && range.to && *range.from > *range.to))
        return std::nullopt;
    return range;
}

QString versionRangeText(const std::optional<std::int64_t>& from, const std::optional<std::int64_t>& to)
{
    if (!from && !to)
        return {};
    if (from == to)
        return QString::number(*from);
    return QStringLiteral("%1–%2").arg(from ? QString::number(*from) : QString(), to ? QString::number(*to) : QString());
}

std::optional<std::int64_t> parseTimeField(const QString& text, bool dayEnds)
{
    const std::string trimmed = text.trimmed().toStdString();
    const auto time = parseTimestamp(trimmed);
    constexpr std::size_t dayLength = 10;
    if (time && dayEnds && trimmed.size() == dayLength)
        return *time + dayUs - 1;
    return time;
}

} // namespace loopscope
