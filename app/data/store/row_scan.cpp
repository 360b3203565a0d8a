#include "app/data/store/row_scan.h"

#include <cmath>

namespace loopscope {

namespace {

constexpr std::size_t batchRows = 8192;

FeedbackType typeOf(std::string_view name)
{
    for (const FeedbackType type : {FeedbackType::Normal, FeedbackType::EdgeCase}) {
        if (name == feedbackTypeName(type))
            return type;
    }
    return FeedbackType::Anomaly;
}

double finiteOr(const SqlRow& row, int column, double otherwise)
{
    if (row.isNull(column))
        return otherwise;
    const double value = row.real(column);
    return std::isfinite(value) ? value : otherwise;
}

void append(const SqlRow& row, DeviceDictionary& devices, FeedbackRows& rows)
{
    rows.id.push_back(row.integer(0));
    rows.batch.modelVersion.push_back(static_cast<std::int32_t>(row.integer(1)));
    rows.batch.device.push_back(devices.intern(row.isNull(2) ? std::string_view() : row.text(2)));
    rows.feedback.error.push_back(finiteOr(row, 3, 0.0));
    rows.feedback.isCorrect.push_back(!row.isNull(4) && row.integer(4) != 0 ? 1 : 0);
    rows.feedback.type.push_back(typeOf(row.isNull(5) ? std::string_view() : row.text(5)));
    rows.batch.confidence.push_back(finiteOr(row, 6, absentConfidence));
    rows.batch.timestamp.push_back(row.isNull(7) ? absentTimestamp : row.integer(7));
    rows.createdAt.push_back(row.integer(8));
}

} // namespace

void FeedbackRows::clear()
{
    batch.clear();
    feedback.error.clear();
    feedback.isCorrect.clear();
    feedback.type.clear();
    id.clear();
    createdAt.clear();
}

void FeedbackRows::append(const FeedbackRows& other, std::size_t row)
{
    batch.modelVersion.push_back(other.batch.modelVersion[row]);
    batch.device.push_back(other.batch.device[row]);
    batch.confidence.push_back(other.batch.confidence[row]);
    batch.timestamp.push_back(other.batch.timestamp[row]);
    feedback.error.push_back(other.feedback.error[row]);
    feedback.isCorrect.push_back(other.feedback.isCorrect[row]);
    feedback.type.push_back(other.feedback.type[row]);
    id.push_back(other.id[row]);
    createdAt.push_back(other.createdAt[row]);
}

Result<void> scanRows(const StatementRunner& sql, std::string_view statement, std::span<const SqlValue> values,
                      DeviceDictionary& devices, const RowConsumer& consume)
{
    FeedbackRows rows;
    const auto ran = sql.run(statement, values, [&](const SqlRow& row) {
        append(row, devices, rows);
        if (rows.id.size() == batchRows) {
            consume(rows);
            rows.clear();
        }
    });
    if (!ran)
        return std::unexpected(ran.error());
    if (!rows.id.empty())
        consume(rows);
    return {};
}

} // namespace loopscope
