#pragma once

#include "app/data/report/text_sink.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope {

/// A text made safe for a terminal and a table: control characters (also those that would steer the terminal) become
/// U+FFFD, what is longer than @p width characters is cut and ends in “…”.
[[nodiscard]] std::string displayText(std::string_view text, std::size_t width);

/// An aligned table for terminals: a header, a rule, rows. Numbers stand right, texts left.
class TextTable {
public:
    struct Column {
        std::string_view title;
        bool alignRight = true;
    };
    using Row = std::vector<std::string>;
    using RowVisitor = std::function<void(const Row&)>;
    /// Gives every row to the visitor; called twice, once to measure. Memory: one row.
    using RowSource = std::function<void(const RowVisitor&)>;

    explicit TextTable(std::vector<Column> columns) : m_columns(std::move(columns)) {}

    /// @return the sink's error.
    [[nodiscard]] Result<void> write(const RowSource& rows, const TextSink& sink) const;

private:
    std::vector<Column> m_columns;
};

} // namespace loopscope
