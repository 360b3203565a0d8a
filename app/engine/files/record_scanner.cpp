#include "app/engine/files/record_scanner.h"

#include "app/engine/files/byte_search.h"

namespace loopscope {

void RecordScanner::restart()
{
    m_state = State::FieldStart;
    m_lines = 0;
}

const char* RecordScanner::scan(const char* p, const char* end)
{
    while (p != end) {
        switch (m_state) {
        case State::FieldStart:
            if (m_quotes && *p == '"') {
                m_state = State::Quoted;
                ++p;
            } else {
                m_state = m_quotes ? State::Unquoted : State::ToLineEnd;
            }
            break;
        case State::Unquoted:
        case State::ToLineEnd:
            p = m_state == State::Unquoted ? findAny(p, end, m_separator, '\n', '\r') : findLineEnd(p, end);
            if (p == end)
                break;
            if (*p == '\n') {
                ++m_lines;
                m_state = State::FieldStart;
                return p + 1;
            }
            m_state = *p == '\r' ? State::AfterCr : State::FieldStart;
            ++p;
            break;
        case State::Quoted:
            p = findAny(p, end, '"', '\n', '\r');
            if (p == end)
                break;
            if (*p == '\n')
                ++m_lines;
            else
                m_state = *p == '"' ? State::AfterQuote : State::QuotedAfterCr;
            ++p;
            break;
        case State::QuotedAfterCr:
            ++m_lines;
            m_state = State::Quoted;
            if (*p == '\n')
                ++p;
            break;
        case State::AfterQuote:
            if (*p == '"') {
                m_state = State::Quoted;
                ++p;
            } else if (*p == m_separator) {
                m_state = State::FieldStart;
                ++p;
            } else {
                m_state = State::ToLineEnd;
            }
            break;
        case State::AfterCr:
            ++m_lines;
            m_state = State::FieldStart;
            return *p == '\n' ? p + 1 : p;
        }
    }
    return nullptr;
}

} // namespace loopscope
