#include "app/data/report/text_table.h"

#include <algorithm>

namespace loopscope {

namespace {

bool startsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, startsCharacter));
}

void appendAligned(std::string& out, std::string_view text, std::size_t width, bool alignRight, bool isLast)
{
    const std::size_t padding = width - std::min(width, characters(text));
    if (alignRight)
        out.append(padding, ' ');
    out += text;
    if (!alignRight && !isLast)
        out.append(padding, ' ');
}

} // namespace

std::string displayText(std::string_view text, std::size_t width)
{
    std::string shown;
    std::size_t count = 0;
    std::size_t lastStart = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (startsCharacter(text[at])) {
            if (++count > width) {
                shown.resize(lastStart);
                shown += "…";
                break;
            }
            lastStart = shown.size();
        }
        // C0, DEL, and C1 as UTF-8 (C2 80 … C2 9F)
        const bool isC1 = byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
        if (byte < 0x20 || byte == 0x7F || isC1) {
            shown += "\xEF\xBF\xBD";
            at += isC1 ? 1 : 0;
        } else {
            shown += text[at];
        }
    }
    return shown;
}

Result<void> TextTable::write(const RowSource& rows, const TextSink& sink) const
{
    std::vector<std::size_t> widths;
    widths.reserve(m_columns.size());
    for (const Column& column : m_columns)
        widths.push_back(characters(column.title));
    rows([&](const Row& row) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], characters(row[i]));
    });

    std::string text;
    Result<void> state;
    const auto appendLine = [&](const auto& textOf) {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            text += i == 0 ? "" : "  ";
            appendAligned(text, textOf(i), widths[i], m_columns[i].alignRight, i + 1 == m_columns.size());
        }
        text += '\n';
        if (text.size() >= sinkPieceBytes) {
            if (state)
                state = sink(text);
            text.clear();
        }
    };
    appendLine([&](std::size_t i) { return m_columns[i].title; });
    std::string rule;
    appendLine([&](std::size_t i) {
        rule.clear();
        for (std::size_t k = 0; k < widths[i]; ++k)
            rule += "─";
        return std::string_view(rule);
    });
    rows([&](const Row& row) { appendLine([&](std::size_t i) { return std::string_view(row[i]); }); });
    if (state)
        state = sink(text);
    return state;
}

} // namespace loopscope
