#include "app/data/store/postgres/pg_value.h"

#include "app/data/store/postgres/big_endian.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <type_traits>
#include <utility>

namespace loopscope {

namespace {

// Source: src/include/catalog/pg_type.dat; the numbers never change.
constexpr Oid oidBool = 16, oidBytea = 17, oidName = 19, oidInt8 = 20, oidInt2 = 21, oidInt4 = 23, oidText = 25,
              oidJson = 114, oidFloat4 = 700, oidFloat8 = 701, oidUnknown = 705, oidBpchar = 1042, oidVarchar = 1043,
              oidTimestamp = 1114, oidTimestamptz = 1184, oidNumeric = 1700, oidVoid = 2278;

std::int64_t timestamp(std::string_view bytes)
{
    constexpr auto latest = std::numeric_limits<std::int64_t>::max();
    const auto sinceEpoch = static_cast<std::int64_t>(fromBigEndian<std::uint64_t>(bytes));
    if (sinceEpoch == std::numeric_limits<std::int64_t>::min() || sinceEpoch > latest - pgEpochUs)
        return sinceEpoch;
    return sinceEpoch + pgEpochUs;
}

std::string shortest(double number)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), end};
}

} // namespace

PgKind pgKindOf(Oid type)
{
    switch (type) {
    case oidBool:
        return PgKind::Boolean;
    case oidInt2:
        return PgKind::Int2;
    case oidInt4:
        return PgKind::Int4;
    case oidInt8:
        return PgKind::Int8;
    case oidFloat4:
        return PgKind::Float4;
    case oidFloat8:
        return PgKind::Float8;
    case oidNumeric:
        return PgKind::Numeric;
    case oidTimestamp:
    case oidTimestamptz:
        return PgKind::Timestamp;
    case oidBytea:
        return PgKind::Bytes;
    case oidText:
    case oidVarchar:
    case oidBpchar:
    case oidName:
    case oidJson:
    case oidUnknown:
    case oidVoid:
        return PgKind::Text;
    default:
        return PgKind::Unreadable;
    }
}

std::string_view resultTypeName(PgKind kind)
{
    switch (kind) {
    case PgKind::Boolean:
        return "boolean";
    case PgKind::Int2:
    case PgKind::Int4:
    case PgKind::Int8:
        return "integer";
    case PgKind::Float4:
    case PgKind::Float8:
    case PgKind::Numeric:
        return "real";
    case PgKind::Timestamp:
        return "timestamp";
    case PgKind::Unreadable:
    case PgKind::Text:
    case PgKind::Bytes:
        break;
    }
    return "text";
}

std::int64_t pgInteger(PgKind kind, std::string_view bytes)
{
    switch (kind) {
    case PgKind::Boolean:
        return bytes.front() != 0 ? 1 : 0;
    case PgKind::Int2:
        return static_cast<std::int16_t>(fromBigEndian<std::uint16_t>(bytes));
    case PgKind::Int4:
        return static_cast<std::int32_t>(fromBigEndian<std::uint32_t>(bytes));
    case PgKind::Int8:
        return static_cast<std::int64_t>(fromBigEndian<std::uint64_t>(bytes));
    case PgKind::Timestamp:
        return timestamp(bytes);
    case PgKind::Float4:
    case PgKind::Float8:
    case PgKind::Numeric: {
        const double number = pgReal(kind, bytes);
        return std::abs(number) < 9.2e18 ? std::llround(number) : 0;
    }
    case PgKind::Unreadable:
    case PgKind::Text:
    case PgKind::Bytes:
        break;
    }
    return 0;
}

double pgReal(PgKind kind, std::string_view bytes)
{
    switch (kind) {
    case PgKind::Float4:
        return static_cast<double>(std::bit_cast<float>(fromBigEndian<std::uint32_t>(bytes)));
    case PgKind::Float8:
        return std::bit_cast<double>(fromBigEndian<std::uint64_t>(bytes));
    case PgKind::Numeric:
        return pgNumeric(bytes);
    default:
        return static_cast<double>(pgInteger(kind, bytes));
    }
}

double pgNumeric(std::string_view bytes)
{
    // Header of four 16-bit words: digits, weight of the first digit, sign, display scale; then digits to base 10,000.
    const auto word = [bytes](std::size_t index) { return fromBigEndian<std::uint16_t>(bytes.substr(2 * index)); };
    const int digits = word(0);
    const int weight = static_cast<std::int16_t>(word(1));
    switch (word(2)) {
    case 0xC000:
        return std::numeric_limits<double>::quiet_NaN();
    case 0xD000:
        return std::numeric_limits<double>::infinity();
    case 0xF000:
        return -std::numeric_limits<double>::infinity();
    default:
        break;
    }
    std::string text = word(2) == 0x4000 ? "-0" : "0";
    for (int i = 0; i < digits; ++i) {
        const std::string digit = std::to_string(word(4 + static_cast<std::size_t>(i)));
        text.append(4 - digit.size(), '0').append(digit);
    }
    text += 'e' + std::to_string(4 * (weight + 1 - digits));
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec == std::errc::result_out_of_range && weight >= 0)
        return word(2) == 0x4000 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    return number;
}

SqlValue pgValue(PgKind kind, std::string_view bytes)
{
    switch (kind) {
    case PgKind::Boolean:
        return bytes.front() != 0;
    case PgKind::Int2:
    case PgKind::Int4:
    case PgKind::Int8:
    case PgKind::Timestamp:
        return pgInteger(kind, bytes);
    case PgKind::Float4:
    case PgKind::Float8:
    case PgKind::Numeric:
        return pgReal(kind, bytes);
    case PgKind::Unreadable:
    case PgKind::Text:
    case PgKind::Bytes:
        break;
    }
    return std::string(bytes);
}

PgParameters::PgParameters(std::span<const SqlValue> values)
{
    m_texts.reserve(values.size()); // the pointers look into it
    for (const SqlValue& value : values) {
        std::visit(
            [this]<class T>(const T& content) {
                if constexpr (std::is_same_v<T, bool>) {
                    add(oidBool, content ? "t" : "f");
                } else if constexpr (std::is_same_v<T, std::int64_t>) {
                    add(oidInt8, std::to_string(content));
                } else if constexpr (std::is_same_v<T, double>) {
                    add(oidFloat8, shortest(content));
                } else if constexpr (std::is_same_v<T, std::string>) {
                    if (m_withNul == 0 && content.find('\0') != std::string::npos)
                        m_withNul = count() + 1;
                    add(0, content);
                } else {
                    m_types.push_back(0);
                    m_pointers.push_back(nullptr);
                }
            },
            value);
    }
}

void PgParameters::add(Oid type, std::string text)
{
    m_types.push_back(type);
    m_pointers.push_back(m_texts.emplace_back(std::move(text)).c_str());
}

} // namespace loopscope
