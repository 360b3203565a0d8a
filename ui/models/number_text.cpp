#include "ui/models/number_text.h"

#include "app/engine/feedback/evaluation.h"
#include "app/engine/files/timestamp_text.h"
#include "ui/widgets/plain_text.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>
#include <limits>

namespace loopscope {

namespace {

constexpr QChar noBreakSpace(0x00A0);
constexpr QChar minusSign(0x2212);
constexpr qsizetype longestId = 120;

QDateTime utc(std::int64_t timestampUs)
{
    const std::int64_t floorMs = timestampUs >= 0 ? timestampUs / 1000 : -((999 - timestampUs) / 1000);
    return QDateTime::fromMSecsSinceEpoch(floorMs, Qt::UTC);
}

} // namespace

QString NumberText::absent()
{
    return QStringLiteral("–");
}

QString NumberText::count(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString NumberText::percent(double share, int decimals)
{
    if (!std::isfinite(share))
        return absent();
    return tr("%1 %").arg(QLocale().toString(share * 100, 'f', decimals)).replace(QLatin1Char(' '), noBreakSpace);
}

QString NumberText::percentRange(double lower, double upper, int decimals)
{
    if (!std::isfinite(lower) || !std::isfinite(upper))
        return absent();
    const QLocale locale;
    return tr("%1 – %2 %")
        .arg(locale.toString(lower * 100, 'f', decimals), locale.toString(upper * 100, 'f', decimals))
        .replace(QLatin1Char(' '), noBreakSpace);
}

QString NumberText::signedPoints(double share)
{
    if (!std::isfinite(share))
        return absent();
    const double points = std::round(share * 1000) / 10;
    const QChar sign = points < 0 ? minusSign : QLatin1Char('+');
    return sign + QLocale().toString(std::abs(points), 'f', 1);
}

QString NumberText::error(double value)
{
    if (std::isnan(value))
        return absent();
    return std::abs(value) < 1000 ? QLocale().toString(value, 'f', 3) : QLocale().toString(value, 'e', 2);
}

int NumberText::plural(std::int64_t value)
{
    // Rules of plural forms look at small numbers and at the last digits.
    constexpr std::int64_t large = 1'000'000'000;
    return static_cast<int>(value < large ? value : large + value % 1'000'000);
}

QString NumberText::evaluations(std::int64_t value)
{
    return tr("%1 evaluation(s)", nullptr, plural(value)).arg(count(value));
}

QString NumberText::rows(std::int64_t value)
{
    return tr("%1 row(s)", nullptr, plural(value)).arg(count(value));
}

QString NumberText::devices(std::int64_t value)
{
    return tr("%1 device(s)", nullptr, plural(value)).arg(count(value));
}

QString NumberText::versions(std::int64_t value)
{
    return tr("%1 version(s)", nullptr, plural(value)).arg(count(value));
}

QString NumberText::version(std::int64_t version)
{
    return tr("v%1").arg(version);
}

QString NumberText::date(std::int64_t timestampUs)
{
    if (timestampUs == absentTimestamp)
        return absent();
    return QLocale().toString(utc(timestampUs).date(), tr("d MMM yyyy", "format of a date"));
}

QString NumberText::dateTime(std::int64_t timestampUs)
{
    if (timestampUs == absentTimestamp)
        return absent();
    const QDateTime time = utc(timestampUs);
    if (time.time().msecsSinceStartOfDay() == 0)
        return date(timestampUs);
    return QLocale().toString(time, tr("d MMM yyyy hh:mm", "format of a date with time"));
}

QString NumberText::iso(std::int64_t timestampUs)
{
    if (timestampUs == absentTimestamp)
        return absent();
    std::string text;
    appendTimestamp(text, timestampUs);
    return QString::fromStdString(text);
}

QString NumberText::age(std::int64_t timestampUs, std::int64_t nowUs)
{
    if (timestampUs == absentTimestamp)
        return absent();
    const std::int64_t minutes = (nowUs - timestampUs) / 60'000'000;
    if (nowUs < timestampUs)
        return tr("in the future");
    if (minutes < 1)
        return tr("just now");
    if (minutes < 120)
        return tr("%1 minute(s) ago", nullptr, plural(minutes)).arg(count(minutes));
    if (minutes < 48 * 60)
        return tr("%1 hour(s) ago", nullptr, plural(minutes / 60)).arg(count(minutes / 60));
    const std::int64_t days = minutes / (24 * 60);
    if (days < 60)
        return tr("%1 day(s) ago", nullptr, plural(days)).arg(count(days));
    if (days < 2 * 365)
        return tr("%1 month(s) ago", nullptr, plural(days / 30)).arg(count(days / 30));
    return tr("%1 year(s) ago", nullptr, plural(days / 365)).arg(count(days / 365));
}

QString NumberText::deviceId(std::string_view id)
{
    // UTF-8 needs at most 4 bytes a character: no need to decode a megabyte to show 120 of them.
    const std::size_t enough = static_cast<std::size_t>(longestId + 1) * 4;
    return deviceId(exactText(id.substr(0, enough)));
}

QString NumberText::deviceId(const QString& id)
{
    QString text = id.left(longestId);
    for (QChar& character : text) {
        if (character.unicode() < 0x20)
            character = QChar(0x2400 + character.unicode());
        else if (character.unicode() == 0x7F)
            character = QChar(0x2421);
    }
    if (id.size() > longestId)
        text += QStringLiteral("…");
    return text;
}

double shareOf(std::int64_t part, std::int64_t total)
{
    return total > 0 ? static_cast<double>(part) / static_cast<double>(total) : std::numeric_limits<double>::quiet_NaN();
}

std::optional<Interval> wilsonOf(std::int64_t correct, std::int64_t total)
{
    const Result<Interval> interval = wilsonInterval(correct, total);
    return interval ? std::optional(*interval) : std::nullopt;
}

} // namespace loopscope
