#pragma once

#include "app/engine/files/reject.h"

#include <array>
#include <cstdint>
#include <expected>
#include <string_view>

namespace loopscope {

/// model_version and aggregation_round (R2, R3): trimmed, digits with optional sign, a fraction of zeros allowed.
/// @return the number, or NotInteger, Negative, OutOfRange (above 2147483647).
[[nodiscard]] std::expected<std::int32_t, RejectCode> parseInteger(std::string_view text);

/// A real (R2): trimmed, decimal notation with optional exponent, the nearest double. Underflow gives 0.
/// @return the number, NotFinite (nan, inf, infinity, overflow) or NotNumber.
[[nodiscard]] std::expected<double, RejectCode> parseReal(std::string_view text);

/// parseInteger() for what nearly all files hold: one to nine bare digits. @return whether it was that.
[[nodiscard]] inline bool parsePlainInteger(std::string_view text, std::int32_t& number)
{
    if (text.empty() || text.size() > 9)
        return false;
    std::uint32_t value = 0;
    for (const char c : text) {
        const auto digit = static_cast<std::uint32_t>(c - '0');
        if (digit > 9)
            return false;
        value = value * 10 + digit;
    }
    number = static_cast<std::int32_t>(value);
    return true;
}

/// parseReal() for what nearly all files hold: digits with at most one point, few enough that the quotient of two
/// exact doubles is the nearest double (Clinger 1990). @return whether it was that.
[[nodiscard]] inline bool parsePlainReal(std::string_view text, double& number)
{
    static constexpr std::array<double, 19> powers{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
                                                   1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};
    constexpr std::uint64_t exactBelow = std::uint64_t{1} << 53;
    const char* p = text.data();
    const char* const end = p + text.size();
    const bool isNegative = p != end && *p == '-';
    if (isNegative)
        ++p;
    if (end - p > 19)
        return false;
    std::uint64_t digits = 0;
    const char* const whole = p;
    for (; p != end && static_cast<unsigned char>(*p - '0') <= 9; ++p)
        digits = digits * 10 + static_cast<std::uint64_t>(*p - '0');
    std::size_t count = static_cast<std::size_t>(p - whole);
    std::size_t decimals = 0;
    if (p != end && *p == '.') {
        const char* const fraction = ++p;
        for (; p != end && static_cast<unsigned char>(*p - '0') <= 9; ++p)
            digits = digits * 10 + static_cast<std::uint64_t>(*p - '0');
        decimals = static_cast<std::size_t>(p - fraction);
        count += decimals;
    }
    if (p != end || count == 0 || count > 18 || digits >= exactBelow)
        return false;
    const double magnitude = static_cast<double>(digits) / powers[decimals];
    number = isNegative ? -magnitude : magnitude;
    return true;
}

} // namespace loopscope
