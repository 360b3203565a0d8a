#pragma once

#include "app/data/store/sql_session.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace loopscope {

/// A one-dimensional array in PostgreSQL's text form, `{1,2,NULL}`: how many values travel as one parameter.
/// Source: PostgreSQL documentation, "Array Input and Output Syntax".
class ArrayLiteral {
public:
    void add(std::int64_t value);
    void add(double value);
    void add(std::string_view text); ///< quoted
    void addNull();

    [[nodiscard]] SqlValue value() const { return m_text + '}'; }

private:
    void separate();
    std::string m_text = "{";
};

} // namespace loopscope
