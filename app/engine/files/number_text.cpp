#include "app/engine/files/number_text.h"

#include "app/engine/files/byte_search.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace loopscope {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes an optional sign off the front. @return whether it was a minus.
bool takeSign(std::string_view& text)
{
    if (text.empty() || (text.front() != '-' && text.front() != '+'))
        return false;
    const bool isMinus = text.front() == '-';
    text.remove_prefix(1);
    return isMinus;
}

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    return std::ranges::equal(text, lower, {},
                              [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
}

/// An unsigned decimal numeral taken apart, as far as grammar and size go.
struct Numeral {
    bool isValid = false;
    bool isZero = true;
    std::int64_t magnitude = 0; ///< power of ten above the first digit that is not 0, as far as 64 bits go
};

Numeral inspect(std::string_view text)
{
    constexpr std::int64_t exponentLimit = 1'000'000'000'000;
    Numeral numeral;
    std::int64_t pointAt = -1;
    std::int64_t digits = 0;
    std::int64_t firstSignificant = 0;
    std::size_t i = 0;
    for (; i < text.size() && (isDigit(text[i]) || (text[i] == '.' && pointAt < 0)); ++i) {
        if (text[i] == '.') {
            pointAt = digits;
            continue;
        }
        if (numeral.isZero && text[i] != '0') {
            numeral.isZero = false;
            firstSignificant = digits;
        }
        ++digits;
    }
    if (digits == 0)
        return numeral;
    if (pointAt < 0)
        pointAt = digits;
    std::int64_t exponent = 0;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        std::string_view rest = text.substr(i + 1);
        const bool isNegative = takeSign(rest);
        if (rest.empty())
            return numeral;
        for (const char c : rest) {
            if (!isDigit(c))
                return numeral;
            exponent = std::min(exponentLimit, exponent * 10 + (c - '0'));
        }
        exponent = isNegative ? -exponent : exponent;
        i = text.size();
    }
    numeral.isValid = i == text.size();
    numeral.magnitude = pointAt - firstSignificant + exponent;
    return numeral;
}

} // namespace

std::expected<std::int32_t, RejectCode> parseInteger(std::string_view text)
{
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
    text = trimmed(text);
    const bool isNegative = takeSign(text);
    std::int64_t value = 0;
    std::size_t i = 0;
    for (; i < text.size() && isDigit(text[i]); ++i)
        value = std::min(most + 1, value * 10 + (text[i] - '0'));
    if (i == 0)
        return std::unexpected(RejectCode::NotInteger);
    if (i < text.size()) {
        const std::string_view fraction = text.substr(i + 1);
        if (text[i] != '.' || fraction.empty() || fraction.find_first_not_of('0') != std::string_view::npos)
            return std::unexpected(RejectCode::NotInteger);
    }
    if (isNegative && value > 0)
        return std::unexpected(RejectCode::Negative);
    if (value > most)
        return std::unexpected(RejectCode::OutOfRange);
    return static_cast<std::int32_t>(value);
}

std::expected<double, RejectCode> parseReal(std::string_view text)
{
    text = trimmed(text);
    const bool isNegative = takeSign(text);
    const Numeral numeral = inspect(text);
    if (!numeral.isValid) {
        const bool isNamed =
            equalsIgnoringCase(text, "nan") || equalsIgnoringCase(text, "inf") || equalsIgnoringCase(text, "infinity");
        return std::unexpected(isNamed ? RejectCode::NotFinite : RejectCode::NotNumber);
    }
    double value = 0;
    if (!numeral.isZero) {
        const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
        // Out of range leaves the value alone and does not tell on which side: the size of the numeral does.
        if (status != std::errc() && numeral.magnitude <= 0)
            value = 0;
        else if (status != std::errc() || !std::isfinite(value))
            return std::unexpected(RejectCode::NotFinite);
    }
    return isNegative ? -value : value;
}

} // namespace loopscope
