#include "app/data/store/feedback_rows.h"

namespace loopscope {

namespace {

template <class T>
SqlValue valueOf(const std::optional<T>& value)
{
    return value ? SqlValue(*value) : SqlValue();
}

std::vector<SqlValue> valuesOf(const FeedbackFilter& filter)
{
    return {
        valueOf(filter.versionFrom), valueOf(filter.versionTo),
        valueOf(filter.device),      filter.type ? SqlValue(std::string(feedbackTypeName(*filter.type))) : SqlValue(),
        valueOf(filter.isCorrect),   valueOf(filter.timeFromUs),
        valueOf(filter.timeToUs),    valueOf(filter.errorFrom),
        valueOf(filter.errorTo)};
}

} // namespace

FeedbackRow feedbackRowOf(const SqlRow& row)
{
    const auto integer = [&](int column) {
        return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
    };
    const auto real = [&](int column) { return row.isNull(column) ? std::nullopt : std::optional(row.real(column)); };
    const auto text = [&](int column) {
        return row.isNull(column) ? std::nullopt : std::optional(std::string(row.text(column)));
    };
    FeedbackRow found;
    found.id = row.integer(0);
    found.version = row.integer(1);
    found.round = integer(2);
    found.device = text(3);
    found.prediction = real(4);
    found.actual = real(5);
    found.error = real(6);
    found.absoluteError = real(7);
    if (!row.isNull(8))
        found.isCorrect = row.integer(8) != 0;
    found.confidence = real(9);
    found.type = text(10);
    found.timestampUs = integer(11);
    found.createdAtUs = row.integer(12);
    found.key = real(13);
    return found;
}

Result<std::vector<FeedbackRow>> readFeedbackPage(const StatementRunner& sql, const FeedbackPageRequest& request)
{
    std::vector<SqlValue> values = valuesOf(request.filter);
    values.push_back(request.after ? valueOf(request.after->key) : SqlValue());
    values.push_back(request.after ? SqlValue(request.after->id) : SqlValue());
    values.emplace_back(request.count);
    const bool sorted = request.order != FeedbackOrder::Stored;
    if (sorted)
        values.emplace_back(std::string(request.order == FeedbackOrder::EventTime ? "time" : "error"));
    values.push_back(request.after ? SqlValue(request.after->createdAtUs) : SqlValue());
    std::vector<FeedbackRow> rows;
    const auto ran = sql.run(sorted ? "feedback_rows_sorted" : "feedback_rows_stored", values,
                             [&](const SqlRow& row) { rows.push_back(feedbackRowOf(row)); });
    if (!ran)
        return std::unexpected(ran.error());
    return rows;
}

Result<std::int64_t> countFeedbackRows(const StatementRunner& sql, const FeedbackFilter& filter)
{
    std::int64_t count = 0;
    const auto ran =
        sql.run("feedback_rows_count", valuesOf(filter), [&](const SqlRow& row) { count = row.integer(0); });
    if (!ran)
        return ran;
    return count;
}

} // namespace loopscope
