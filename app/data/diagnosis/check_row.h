#pragma once

#include "app/data/store/feedback_store.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace loopscope {

/// One row of an answer, its cells by the names of their columns. A cell that is absent or NULL is 0 or nothing.
class CheckRow {
public:
    explicit CheckRow(QueryResult result, std::size_t row = 0) : m_result(std::move(result)), m_row(row) {}

    [[nodiscard]] bool exists() const { return m_row < m_result.rows.size(); }
    [[nodiscard]] std::int64_t count(std::string_view column) const { return get<std::int64_t>(column).value_or(0); }
    [[nodiscard]] std::optional<std::int64_t> time(std::string_view column) const { return get<std::int64_t>(column); }
    [[nodiscard]] std::optional<double> real(std::string_view column) const { return get<double>(column); }
    [[nodiscard]] bool flag(std::string_view column) const { return get<bool>(column).value_or(false); }
    [[nodiscard]] std::string text(std::string_view column) const
    {
        return get<std::string>(column).value_or(std::string());
    }

private:
    template <class T>
    [[nodiscard]] std::optional<T> get(std::string_view column) const
    {
        const auto found = std::ranges::find(m_result.columns, column, &ResultColumn::name);
        if (!exists() || found == m_result.columns.end())
            return std::nullopt;
        const auto* const held =
            std::get_if<T>(&m_result.rows[m_row][static_cast<std::size_t>(found - m_result.columns.begin())]);
        return held != nullptr ? std::optional<T>(*held) : std::nullopt;
    }

    QueryResult m_result;
    std::size_t m_row;
};

} // namespace loopscope
