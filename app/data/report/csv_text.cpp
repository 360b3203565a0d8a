#include "app/data/report/csv_text.h"

#include <array>
#include <charconv>

namespace loopscope {

namespace {

template <class Number>
void appendNumber(std::string& out, Number number)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number);
    out.append(text.data(), end.ptr);
}

} // namespace

void appendCsvField(std::string& out, std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char character : text) {
        if (character == '"')
            out += '"';
        out += character;
    }
    out += '"';
}

void appendCsvNumber(std::string& out, double number)
{
    appendNumber(out, number);
}

void appendCsvNumber(std::string& out, std::uint64_t number)
{
    appendNumber(out, number);
}

void appendCsvNumber(std::string& out, std::int32_t number)
{
    appendNumber(out, number);
}

} // namespace loopscope
