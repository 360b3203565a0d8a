#pragma once

#include "app/engine/statistics/interval.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>

namespace loopscope {

/// How numbers, times and ids are written everywhere in the window: by QLocale, absent values as "–", never as 0.
/// Thread: UI.
class NumberText {
    Q_DECLARE_TR_FUNCTIONS(NumberText)

public:
    [[nodiscard]] static QString absent();
    [[nodiscard]] static QString count(std::int64_t value);
    /// "99 %", "98.6 %". @param share 0 … 1; NaN is absent.
    [[nodiscard]] static QString percent(double share, int decimals = 0);
    /// "97 – 100 %"
    [[nodiscard]] static QString percentRange(double lower, double upper, int decimals = 0);
    /// "+2.3", with a real minus sign. @param share difference of two shares
    [[nodiscard]] static QString signedPoints(double share);
    /// Three decimals; NaN is absent. Values from 1000 on in short scientific form.
    [[nodiscard]] static QString error(double value);
    /// The number to choose a plural form by: tr("%1 row(s)", nullptr, plural(n)).arg(count(n)).
    [[nodiscard]] static int plural(std::int64_t value);
    [[nodiscard]] static QString evaluations(std::int64_t count); ///< "11,880 evaluations"
    [[nodiscard]] static QString rows(std::int64_t count);    ///< "216 rows"
    [[nodiscard]] static QString devices(std::int64_t count); ///< "54 devices"
    [[nodiscard]] static QString versions(std::int64_t count); ///< "55 versions"
    [[nodiscard]] static QString version(std::int64_t version); ///< "v55"

    // Times: microseconds since 1970 UTC; absentTimestamp is absent.
    [[nodiscard]] static QString date(std::int64_t timestampUs);     ///< "10 Jun 2023"
    [[nodiscard]] static QString dateTime(std::int64_t timestampUs); ///< "10 Jun 2023 14:05", without 00:00
    [[nodiscard]] static QString iso(std::int64_t timestampUs); ///< "2023-06-10T14:05:00Z", with a fraction where there is one
    /// "3 days ago", "in the future"
    [[nodiscard]] static QString age(std::int64_t timestampUs, std::int64_t nowUs);

    /// A device id to look at: control characters become visible symbols, and it is cut at 120 characters.
    [[nodiscard]] static QString deviceId(std::string_view id);
    [[nodiscard]] static QString deviceId(const QString& id);
};

/// Share of correct rows; NaN without rows, which is written as absent.
[[nodiscard]] double shareOf(std::int64_t part, std::int64_t total);
/// Wilson 95 %; none without rows.
[[nodiscard]] std::optional<Interval> wilsonOf(std::int64_t correct, std::int64_t total);

} // namespace loopscope
