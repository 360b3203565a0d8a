#include "ui/charts/story_table.h"

#include "ui/models/number_text.h"

namespace loopscope {

namespace {

ChartTable::Cell share(std::optional<double> value)
{
    return value ? ChartTable::Cell{NumberText::percent(*value, 1), *value} : ChartTable::Cell{NumberText::absent(), {}};
}

ChartTable::Cell count(std::int64_t value)
{
    return {NumberText::count(value), QVariant::fromValue<qlonglong>(value)};
}

} // namespace

ChartTable StoryTable::of(const StoryData& story)
{
    ChartTable table{.heads = {tr("Version"), tr("Observed"), tr("95 % from"), tr("to"), tr("Loop reports"),
                               tr("Formula"), tr("Rows"), tr("Correct"), tr("Normal"), tr("Middle"), tr("Edge case")},
                     .names = {QStringLiteral("model_version"), QStringLiteral("accuracy"),
                               QStringLiteral("wilson_lower"), QStringLiteral("wilson_upper"),
                               QStringLiteral("loop_reports"), QStringLiteral("hard_coded"), QStringLiteral("rows"),
                               QStringLiteral("correct"), QStringLiteral("normal"), QStringLiteral("anomaly"),
                               QStringLiteral("edge_case")},
                     .rows = {}};
    for (const StoryPoint& point : story.points) {
        const Tally& tally = point.tally;
        const auto interval = wilsonOf(tally.correct, tally.count);
        const auto observed = interval ? std::optional(shareOf(tally.correct, tally.count)) : std::nullopt;
        table.rows.push_back({{NumberText::version(point.version), QVariant::fromValue<qlonglong>(point.version)},
                              share(observed),
                              share(interval ? std::optional(interval->lower) : std::nullopt),
                              share(interval ? std::optional(interval->upper) : std::nullopt),
                              share(point.loop),
                              share(point.formula),
                              count(tally.count),
                              count(tally.correct),
                              count(tally.normal),
                              count(tally.anomaly()),
                              count(tally.edgeCase)});
    }
    return table;
}

} // namespace loopscope
