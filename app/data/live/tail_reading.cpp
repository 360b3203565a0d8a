#include "app/data/live/tail_reading.h"

#include "app/data/store/feedback_rows.h"

#include <algorithm>

namespace loopscope {

Result<NewFeedback> readNewFeedback(const StatementRunner& sql, std::span<const SqlValue> place, std::int64_t most,
                                    const std::function<void()>& answered)
{
    NewFeedback found;
    const auto counted = sql.run("tail_versions", place, [&](const SqlRow& row) {
        found.perVersion[row.integer(0)] = row.integer(1);
        found.rows += row.integer(1);
        if (!row.isNull(2))
            found.newestCreatedAtUs = std::max(found.newestCreatedAtUs.value_or(row.integer(2)), row.integer(2));
    });
    if (!counted)
        return std::unexpected(counted.error());
    answered();
    if (found.rows == 0)
        return found;
    std::vector<SqlValue> values(place.begin(), place.end());
    values.emplace_back(most);
    const auto read =
        sql.run("tail_rows", values, [&](const SqlRow& row) { found.newest.push_back(feedbackRowOf(row)); });
    if (!read)
        return std::unexpected(read.error());
    answered();
    return found;
}

} // namespace loopscope
