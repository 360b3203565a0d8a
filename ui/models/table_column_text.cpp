#include "ui/models/table_column_text.h"

#include "ui/models/number_text.h"

#include <QCoreApplication>

#include <limits>

namespace loopscope {

namespace {

constexpr double absentKey = std::numeric_limits<double>::quiet_NaN();

/// Gives the words their context.
struct ColumnWords {
    Q_DECLARE_TR_FUNCTIONS(TableColumn)
};

double meanOf(const CompensatedSum& sum, std::int64_t count)
{
    return count > 0 ? sum.value() / static_cast<double>(count) : absentKey;
}

} // namespace

QString columnTitle(TableColumn column)
{
    switch (column) {
    case TableColumn::Version:
        return ColumnWords::tr("Version");
    case TableColumn::Device:
        return ColumnWords::tr("Device");
    case TableColumn::Devices:
        return ColumnWords::tr("Devices");
    case TableColumn::Versions:
        return ColumnWords::tr("Versions");
    case TableColumn::Rows:
        return ColumnWords::tr("Rows");
    case TableColumn::Accuracy:
        return ColumnWords::tr("Accuracy");
    case TableColumn::Interval:
        return ColumnWords::tr("95 % interval");
    case TableColumn::MeanError:
        return ColumnWords::tr("Mean |error|");
    case TableColumn::MaxError:
        return ColumnWords::tr("Max");
    case TableColumn::Normal:
        return ColumnWords::tr("Normal");
    case TableColumn::Middle:
        return ColumnWords::tr("Middle");
    case TableColumn::EdgeCase:
        return ColumnWords::tr("Edge case");
    case TableColumn::Confidence:
        return ColumnWords::tr("Confidence");
    case TableColumn::First:
        return ColumnWords::tr("First");
    case TableColumn::Last:
        return ColumnWords::tr("Last");
    case TableColumn::NextAccuracy:
        return ColumnWords::tr("Next training gets");
    case TableColumn::NextSource:
        return ColumnWords::tr("From");
    }
    return {};
}

QString columnExplanation(TableColumn column)
{
    switch (column) {
    case TableColumn::Version:
        return ColumnWords::tr("Counter of the global model, one per aggregation");
    case TableColumn::Device:
        return ColumnWords::tr("The device's id, sorted by code point");
    case TableColumn::Devices:
        return ColumnWords::tr("Devices with at least one row");
    case TableColumn::Versions:
        return ColumnWords::tr("Versions with at least one row");
    case TableColumn::Rows:
        return ColumnWords::tr("Evaluations with feedback");
    case TableColumn::Accuracy:
        return ColumnWords::tr("Share of correct rows");
    case TableColumn::Interval:
        return ColumnWords::tr("Wilson interval of the accuracy: wide where rows are few");
    case TableColumn::MeanError:
        return ColumnWords::tr("Mean absolute difference between actual value and prediction");
    case TableColumn::MaxError:
        return ColumnWords::tr("Largest absolute error");
    case TableColumn::Normal:
        return ColumnWords::tr("Rows with a small error, by the policy");
    case TableColumn::Middle:
        return ColumnWords::tr("Rows between normal and edge case; stored as “anomaly”, its historical name");
    case TableColumn::EdgeCase:
        return ColumnWords::tr("Rows with a large error, by the policy");
    case TableColumn::Confidence:
        return ColumnWords::tr("Mean confidence of the rows that have one");
    case TableColumn::First:
        return ColumnWords::tr("Event time of the first row, UTC");
    case TableColumn::Last:
        return ColumnWords::tr("Event time of the last row, UTC");
    case TableColumn::NextAccuracy:
        return ColumnWords::tr("The real accuracy that the device's next training is given");
    case TableColumn::NextSource:
        return ColumnWords::tr("Whether that number comes from feedback or, without any, from the formula");
    }
    return {};
}

bool isTextColumn(TableColumn column)
{
    return column == TableColumn::Device || column == TableColumn::NextSource || column == TableColumn::Version;
}

QString tallyText(const Tally& tally, TableColumn column)
{
    switch (column) {
    case TableColumn::Rows:
        return NumberText::count(tally.count);
    case TableColumn::Accuracy:
        return NumberText::percent(shareOf(tally.correct, tally.count), 1);
    case TableColumn::Interval: {
        const auto interval = wilsonOf(tally.correct, tally.count);
        return interval ? NumberText::percentRange(interval->lower, interval->upper) : NumberText::absent();
    }
    case TableColumn::Normal:
        return NumberText::count(tally.normal);
    case TableColumn::Middle:
        return NumberText::count(tally.anomaly());
    case TableColumn::EdgeCase:
        return NumberText::count(tally.edgeCase);
    case TableColumn::MeanError:
    case TableColumn::MaxError:
        return NumberText::error(tallyKey(tally, column));
    case TableColumn::Confidence:
        return NumberText::percent(tallyKey(tally, column));
    case TableColumn::First:
        return NumberText::dateTime(tally.firstTimestamp);
    case TableColumn::Last:
        return NumberText::dateTime(tally.lastTimestamp);
    default:
        return {};
    }
}

double tallyKey(const Tally& tally, TableColumn column, Qt::SortOrder order)
{
    const auto time = [](std::int64_t us) { return us == absentTimestamp ? absentKey : static_cast<double>(us); };
    switch (column) {
    case TableColumn::Rows:
        return static_cast<double>(tally.count);
    case TableColumn::Accuracy:
        return shareOf(tally.correct, tally.count);
    case TableColumn::Interval: {
        const auto interval = wilsonOf(tally.correct, tally.count);
        if (!interval)
            return absentKey;
        return order == Qt::DescendingOrder ? interval->lower : interval->upper;
    }
    case TableColumn::MeanError:
        return meanOf(tally.absoluteError, tally.count);
    case TableColumn::MaxError:
        return tally.count > 0 ? tally.maxAbsoluteError : absentKey;
    case TableColumn::Normal:
        return static_cast<double>(tally.normal);
    case TableColumn::Middle:
        return static_cast<double>(tally.anomaly());
    case TableColumn::EdgeCase:
        return static_cast<double>(tally.edgeCase);
    case TableColumn::Confidence:
        return meanOf(tally.confidence, tally.confidenceCount);
    case TableColumn::First:
        return time(tally.firstTimestamp);
    case TableColumn::Last:
        return time(tally.lastTimestamp);
    default:
        return absentKey;
    }
}

} // namespace loopscope
