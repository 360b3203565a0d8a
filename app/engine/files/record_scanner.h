#pragma once

#include <cstdint>
#include <optional>

namespace loopscope {

/// Finds where records end, chunk by chunk, whatever the chunks' borders split. With a separator by the quoting of C3,
/// without one at every line end.
class RecordScanner {
public:
    explicit RecordScanner(std::optional<char> csvSeparator = std::nullopt)
        : m_quotes(csvSeparator.has_value()), m_separator(csvSeparator.value_or('\n'))
    {}

    /// Goes on in [p, end), which follows what was scanned before. Memory as for findAny().
    /// @return where the next record begins; null when the record goes on, or may (a CR at the end).
    [[nodiscard]] const char* scan(const char* p, const char* end);

    /// The last scan() stopped behind a CR: a record end, unless it is the first half of a CRLF.
    [[nodiscard]] bool isAfterCr() const { return m_state == State::AfterCr; }
    /// Lines ended since the record began, the record's own line end included.
    [[nodiscard]] std::uint64_t lines() const { return m_lines; }
    /// Forgets the record: the next byte begins one.
    void restart();

private:
    enum class State : std::uint8_t { FieldStart, Unquoted, Quoted, QuotedAfterCr, AfterQuote, ToLineEnd, AfterCr };

    bool m_quotes;
    char m_separator;
    State m_state = State::FieldStart;
    std::uint64_t m_lines = 0;
};

} // namespace loopscope
