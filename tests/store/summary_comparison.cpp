#include "tests/store/summary_comparison.h"

#include <cmath>

namespace loopscope {

namespace {

/// Sums of signed errors may cancel out: they are compared at the size of what was added up.
bool isClose(double got, double expected, double scale)
{
    return std::abs(got - expected) <= 1e-12 * std::max(std::abs(expected), scale);
}

QString tallyDifference(const Tally& got, const Tally& expected)
{
    if (got.count != expected.count || got.correct != expected.correct || got.normal != expected.normal ||
        got.edgeCase != expected.edgeCase || got.confidenceCount != expected.confidenceCount)
        return QStringLiteral("counts: %1 rows, %2 correct instead of %3, %4")
            .arg(got.count)
            .arg(got.correct)
            .arg(expected.count)
            .arg(expected.correct);
    const double scale = expected.absoluteError.value();
    if (!isClose(got.error.value(), expected.error.value(), scale) ||
        !isClose(got.absoluteError.value(), expected.absoluteError.value(), 0) ||
        !isClose(got.squaredError.value(), expected.squaredError.value(), 0) ||
        !isClose(got.confidence.value(), expected.confidence.value(), 0))
        return QStringLiteral("sums: absolute error %1 instead of %2")
            .arg(got.absoluteError.value(), 0, 'g', 17)
            .arg(expected.absoluteError.value(), 0, 'g', 17);
    if (got.maxAbsoluteError != expected.maxAbsoluteError || got.firstTimestamp != expected.firstTimestamp ||
        got.lastTimestamp != expected.lastTimestamp)
        return QStringLiteral("maximum or times");
    return {};
}

QString versionDifference(const VersionSummary& got, const VersionSummary& expected)
{
    if (got.version != expected.version || got.devices != expected.devices)
        return QStringLiteral("number or devices");
    if (const QString tally = tallyDifference(got.tally, expected.tally); !tally.isEmpty())
        return tally;
    if (got.errors != expected.errors)
        return QStringLiteral("error bins");
    if (got.confidences.size() != expected.confidences.size())
        return QStringLiteral("confidence bins");
    for (const auto& [bin, want] : expected.confidences) {
        const auto found = got.confidences.find(bin);
        if (found == got.confidences.end() || found->second.count != want.count ||
            found->second.correct != want.correct || !isClose(found->second.sum, want.sum, 0))
            return QStringLiteral("confidence bin %1").arg(bin);
    }
    return {};
}

} // namespace

QString difference(const Summary& got, const Summary& expected)
{
    if (got.versions.size() != expected.versions.size())
        return QStringLiteral("%1 versions instead of %2").arg(got.versions.size()).arg(expected.versions.size());
    for (std::size_t v = 0; v < expected.versions.size(); ++v) {
        const QString found = versionDifference(got.versions[v], expected.versions[v]);
        if (!found.isEmpty())
            return QStringLiteral("version %1: %2").arg(expected.versions[v].version).arg(found);
    }
    if (got.devices != expected.devices)
        return QStringLiteral("devices");
    if (got.cellStart != expected.cellStart || got.cells.device != expected.cells.device)
        return QStringLiteral("which cells there are");
    for (std::size_t cell = 0; cell < expected.cells.size(); ++cell) {
        const QString found = tallyDifference(got.cell(cell), expected.cell(cell));
        if (!found.isEmpty())
            return QStringLiteral("cell %1: %2").arg(cell).arg(found);
    }
    if (got.hasWindow != expected.hasWindow || got.cells.windowCount != expected.cells.windowCount ||
        got.cells.windowCorrect != expected.cells.windowCorrect)
        return QStringLiteral("window");
    for (std::size_t cell = 0; cell < expected.cells.windowSumAbsoluteError.size(); ++cell) {
        if (!isClose(got.cells.windowSumAbsoluteError[cell], expected.cells.windowSumAbsoluteError[cell], 0))
            return QStringLiteral("window of cell %1").arg(cell);
    }
    return {};
}

} // namespace loopscope
