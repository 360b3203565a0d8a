#include "app/data/diagnosis/check_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace loopscope::checktext {

namespace {

/// Gives the words their context.
class Words {
    Q_DECLARE_TR_FUNCTIONS(CheckText)

public:
    static QString duration(double seconds)
    {
        const auto whole = static_cast<qlonglong>(std::min(std::floor(std::abs(seconds)), 1e15));
        const QLocale locale;
        constexpr qlonglong minute = 60, hour = 3600, day = 86400;
        if (whole < minute)
            return tr("%1 s").arg(locale.toString(whole));
        if (whole < hour)
            return tr("%1 min").arg(locale.toString(whole / minute));
        if (whole < 2 * day && whole % hour < minute)
            return tr("%1 h").arg(locale.toString(whole / hour));
        if (whole < 2 * day)
            return tr("%1 h %2 min").arg(locale.toString(whole / hour), locale.toString(whole % hour / minute));
        return tr("%1 days").arg(locale.toString(whole / day));
    }
    static QString share(const QString& number) { return tr("%1 %").arg(number); }
    static QString moment(const QString& text) { return tr("%1 UTC").arg(text); }
};

} // namespace

QString count(std::int64_t number)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale.toString(static_cast<qlonglong>(number));
}

QString share(std::int64_t part, std::int64_t whole)
{
    if (whole <= 0 || part <= 0)
        return Words::share(QLocale().toString(0));
    if (part >= whole)
        return Words::share(QLocale().toString(100));
    const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    return Words::share(QLocale().toString(std::clamp(std::round(percent * 10) / 10, 0.1, 99.9), 'f', 1));
}

QString number(double value)
{
    return QLocale().toString(std::round(value * 1e4) / 1e4, 'g', 12);
}

QString duration(double seconds)
{
    return Words::duration(seconds);
}

QString moment(std::int64_t timeUs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(timeUs >= 0 ? timeUs / 1000 : (timeUs - 999) / 1000, Qt::UTC);
    return Words::moment(time.toString(QStringLiteral("yyyy-MM-dd hh:mm")));
}

} // namespace loopscope::checktext
