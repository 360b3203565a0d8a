#include "ui/charts/accuracy_data.h"

#include "app/engine/feedback/real_accuracy.h"
#include "ui/models/device_versions_model.h"
#include "ui/models/number_text.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace loopscope {

namespace {

/// Gives the words their context.
struct AccuracyWords {
    Q_DECLARE_TR_FUNCTIONS(AccuracyData)
};

/// Appends one observed point with its Wilson interval. @pre count > 0
void addObserved(AccuracyLines& lines, double x, std::int64_t correct, std::int64_t count)
{
    const auto interval = wilsonOf(correct, count);
    lines.observed.append(QPointF(x, shareOf(correct, count) * 100));
    lines.bandLower.append(QPointF(x, interval->lower * 100));
    lines.bandUpper.append(QPointF(x, interval->upper * 100));
}

CursorCard cardOf(const QString& title, const Tally& tally)
{
    CursorCard card{.title = AccuracyWords::tr("%1, %2").arg(title, NumberText::rows(tally.count))};
    if (const auto interval = wilsonOf(tally.correct, tally.count))
        card.lines.push_back(
            {Theme::instance().colours().observed, AccuracyWords::tr("observed"),
             AccuracyWords::tr("%1 (%2)").arg(NumberText::percent(shareOf(tally.correct, tally.count)),
                                              NumberText::percentRange(interval->lower, interval->upper))});
    return card;
}

} // namespace

DeviceCourse courseOfDevice(const std::shared_ptr<const Summary>& summary, std::uint32_t device)
{
    DeviceCourse course;
    const std::vector<DeviceCell> cells = cellsOfDevice(*summary, device);
    for (const DeviceCell& cell : cells)
        course.versions.push_back(summary->versions[cell.version].version);
    course.lines.axis = OrdinalAxis(course.versions);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double x = course.lines.axis.position(i);
        addObserved(course.lines, x, summary->cells.correct[cells[i].cell], summary->cells.count[cells[i].cell]);
        course.lines.formula.append(QPointF(x, hardcodedAccuracy(course.versions[i]) * 100));
    }
    course.lines.tickLabel = NumberText::version;
    course.lines.describe = [summary, cells, versions = course.versions](int index) {
        const auto at = static_cast<std::size_t>(index);
        CursorCard card = cardOf(NumberText::version(versions[at]), summary->cell(cells[at].cell));
        card.lines.push_back({Theme::instance().colours().formula, AccuracyWords::tr("formula"),
                              NumberText::percent(hardcodedAccuracy(versions[at]))});
        return card;
    };
    return course;
}

DeviceSpread spreadOfVersion(const std::shared_ptr<const Summary>& summary, std::size_t versionIndex)
{
    const std::size_t begin = summary->cellStart[versionIndex];
    const CellColumns& columns = summary->cells;
    struct Entry {
        double accuracy;
        std::size_t cell;
    };
    std::vector<Entry> entries;
    for (std::size_t cell = begin; cell < summary->cellStart[versionIndex + 1]; ++cell)
        entries.push_back({shareOf(columns.correct[cell], columns.count[cell]), cell});
    std::ranges::sort(entries, [&](const Entry& a, const Entry& b) {
        if (a.accuracy != b.accuracy)
            return a.accuracy < b.accuracy;
        if (columns.count[a.cell] != columns.count[b.cell])
            return columns.count[a.cell] > columns.count[b.cell];
        return a.cell < b.cell;
    });

    DeviceSpread spread;
    spread.lines.joined = false;
    std::vector<std::int64_t> ranks(entries.size());
    std::iota(ranks.begin(), ranks.end(), 1);
    spread.lines.axis = OrdinalAxis(std::move(ranks));
    std::vector<std::size_t> cells;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::size_t cell = entries[i].cell;
        addObserved(spread.lines, spread.lines.axis.position(i), columns.correct[cell], columns.count[cell]);
        spread.devices.push_back(columns.device[cell]);
        cells.push_back(cell);
    }
    spread.lines.tickLabel = [](std::int64_t rank) { return QLocale().toString(static_cast<qlonglong>(rank)); };
    spread.lines.describe = [summary, cells = std::move(cells)](int index) {
        const std::size_t cell = cells[static_cast<std::size_t>(index)];
        CursorCard card =
            cardOf(NumberText::deviceId(summary->devices[summary->cells.device[cell]]), summary->cell(cell));
        card.note = AccuracyWords::tr("%1 of %2, lowest first")
                        .arg(NumberText::count(index + 1), NumberText::count(std::ssize(cells)));
        return card;
    };
    return spread;
}

} // namespace loopscope
