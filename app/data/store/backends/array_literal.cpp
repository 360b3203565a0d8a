#include "app/data/store/backends/array_literal.h"

#include <array>
#include <charconv>

namespace loopscope {

void ArrayLiteral::add(std::int64_t value)
{
    std::array<char, 24> text{};
    separate();
    m_text.append(text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr);
}

void ArrayLiteral::add(double value)
{
    std::array<char, 32> text{}; // the shortest form that reads back as the same double
    separate();
    m_text.append(text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr);
}

void ArrayLiteral::add(std::string_view text)
{
    separate();
    m_text += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\')
            m_text += '\\';
        m_text += c;
    }
    m_text += '"';
}

void ArrayLiteral::addNull()
{
    separate();
    m_text += "NULL";
}

void ArrayLiteral::separate()
{
    if (m_text.size() > 1)
        m_text += ',';
}

} // namespace loopscope
