#include "app/engine/files/timestamp_text.h"

#include <array>
#include <chrono>

namespace loopscope {

namespace {

constexpr std::int64_t secondsPerDay = 86'400;
constexpr std::int64_t microsPerSecond = 1'000'000;

/// Reads digits and marks from the front, and remembers whether all were what was expected.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_p(text.data()), m_end(text.data() + text.size()) {}

    [[nodiscard]] bool atEnd() const { return m_p == m_end; }
    [[nodiscard]] char peek() const { return m_p == m_end ? '\0' : *m_p; }
    bool take(char mark)
    {
        if (m_p == m_end || *m_p != mark)
            return false;
        ++m_p;
        return true;
    }
    /// @return a number of exactly @p count digits, or -1
    int number(int count)
    {
        if (m_end - m_p < count)
            return -1;
        int value = 0;
        for (int i = 0; i < count; ++i) {
            const auto digit = static_cast<unsigned char>(m_p[i] - '0');
            if (digit > 9)
                return -1;
            value = value * 10 + digit;
        }
        m_p += count;
        return value;
    }

private:
    const char* m_p;
    const char* m_end;
};

int daysInMonth(int year, int month)
{
    static constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && isLeap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// Days since 1970-01-01 in the Gregorian calendar. Years from 1.
std::int64_t daysFromDate(int year, int month, int day)
{
    // Counted from March, so that the leap day is the last one of its year.
    const int y = month > 2 ? year : year - 1;
    const int monthFromMarch = month > 2 ? month - 3 : month + 9;
    const int century = y / 100;
    const std::int64_t yearDays = std::int64_t{y} * 365 + y / 4 - century + century / 4;
    return yearDays + (153 * monthFromMarch + 2) / 5 + day - 1 - 719'468;
}

std::optional<std::int64_t> parseOffsetSeconds(Scanner& scan)
{
    const int sign = scan.take('-') ? -1 : 1;
    if (sign > 0 && !scan.take('+'))
        return std::nullopt;
    const int hours = scan.number(2);
    scan.take(':');
    const int minutes = scan.number(2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return sign * (hours * 3600 + minutes * 60);
}

/// One to nine digits after the point, as microseconds.
std::optional<std::int64_t> parseFraction(Scanner& scan)
{
    std::int64_t micros = 0;
    int digits = 0;
    for (; scan.peek() >= '0' && scan.peek() <= '9'; ++digits) {
        const int digit = scan.number(1);
        if (digits < 6)
            micros = micros * 10 + digit;
    }
    if (digits < 1 || digits > 9)
        return std::nullopt;
    for (; digits < 6; ++digits)
        micros *= 10;
    return micros;
}

} // namespace

std::optional<std::int64_t> parseTimestamp(std::string_view text)
{
    static const std::int64_t firstMoment = daysFromDate(1, 1, 1) * secondsPerDay * microsPerSecond;
    static const std::int64_t afterLastMoment = daysFromDate(10'000, 1, 1) * secondsPerDay * microsPerSecond;

    Scanner scan(text);
    const int year = scan.number(4);
    const bool dash1 = scan.take('-');
    const int month = scan.number(2);
    const bool dash2 = scan.take('-');
    const int day = scan.number(2);
    if (year < 1 || !dash1 || month < 1 || month > 12 || !dash2 || day < 1 || day > daysInMonth(year, month))
        return std::nullopt;
    std::int64_t seconds = daysFromDate(year, month, day) * secondsPerDay;
    std::int64_t micros = 0;
    if (!scan.atEnd()) {
        if (!scan.take('T') && !scan.take(' '))
            return std::nullopt;
        const int hour = scan.number(2);
        const bool colon = scan.take(':');
        const int minute = scan.number(2);
        int second = 0;
        if (scan.take(':')) {
            second = scan.number(2);
            if (scan.take('.')) {
                const std::optional<std::int64_t> fraction = parseFraction(scan);
                if (!fraction)
                    return std::nullopt;
                micros = *fraction;
            }
        }
        if (hour < 0 || hour > 23 || !colon || minute < 0 || minute > 59 || second < 0 || second > 59)
            return std::nullopt;
        seconds += hour * 3600 + minute * 60 + second;
        if (!scan.atEnd() && !scan.take('Z')) {
            const std::optional<std::int64_t> offset = parseOffsetSeconds(scan);
            if (!offset)
                return std::nullopt;
            seconds -= *offset;
        }
        if (!scan.atEnd())
            return std::nullopt;
    }
    const std::int64_t moment = seconds * microsPerSecond + micros;
    if (moment < firstMoment || moment >= afterLastMoment)
        return std::nullopt;
    return moment;
}

void appendTimestamp(std::string& out, std::int64_t microseconds)
{
    using namespace std::chrono;
    const auto number = [&](std::int64_t value, int digits) {
        std::array<char, 6> text{};
        for (int i = digits - 1; i >= 0; --i, value /= 10)
            text[static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
        out.append(text.data(), static_cast<std::size_t>(digits));
    };
    const sys_time<std::chrono::microseconds> time{std::chrono::microseconds(microseconds)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    number(static_cast<int>(date.year()), 4);
    out += '-';
    number(static_cast<unsigned>(date.month()), 2);
    out += '-';
    number(static_cast<unsigned>(date.day()), 2);
    out += 'T';
    number(clock.hours().count(), 2);
    out += ':';
    number(clock.minutes().count(), 2);
    out += ':';
    number(clock.seconds().count(), 2);
    if (clock.subseconds().count() != 0) {
        out += '.';
        number(clock.subseconds().count(), 6);
    }
    out += 'Z';
}

} // namespace loopscope
