#include "app/engine/feedback/summary_builder.h"

#include "app/engine/feedback/flat_map.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace loopscope {

namespace {

/// Tallies in blocks, so that growing never moves them and never doubles the memory.
template <class Item>
class Blocks {
public:
    void grow()
    {
        if (m_size % blockItems == 0) {
            m_blocks.emplace_back();
            m_blocks.back().reserve(blockItems);
        }
        m_blocks.back().emplace_back();
        ++m_size;
    }
    Item& operator[](std::size_t index) { return m_blocks[index / blockItems][index % blockItems]; }
    const Item& operator[](std::size_t index) const { return m_blocks[index / blockItems][index % blockItems]; }

private:
    static constexpr std::size_t blockItems = 1024;
    std::vector<std::vector<Item>> m_blocks;
    std::size_t m_size = 0;
};

struct WindowTally {
    std::uint32_t count = 0;
    std::uint32_t correct = 0;
    CompensatedSum absoluteError;
};

struct ConfidenceTally {
    std::int64_t count = 0;
    std::int64_t correct = 0;
    CompensatedSum sum;
};

/// (version, what) as one key: versions are below 2^31, so that no key is FlatMap::noKey.
std::uint64_t keyOf(std::int32_t version, std::uint32_t what)
{
    return (static_cast<std::uint64_t>(version) << 32U) | what;
}
std::int32_t versionOf(std::uint64_t key)
{
    return static_cast<std::int32_t>(key >> 32U);
}
std::uint32_t whatOf(std::uint64_t key)
{
    return static_cast<std::uint32_t>(key);
}

std::uint32_t narrow(std::int64_t count)
{
    return static_cast<std::uint32_t>(count);
}

void appendCell(CellColumns& cells, std::uint32_t device, const Tally& tally)
{
    cells.device.push_back(device);
    cells.count.push_back(narrow(tally.count));
    cells.correct.push_back(narrow(tally.correct));
    cells.normal.push_back(narrow(tally.normal));
    cells.edgeCase.push_back(narrow(tally.edgeCase));
    cells.confidenceCount.push_back(narrow(tally.confidenceCount));
    cells.sumError.push_back(tally.error.value());
    cells.sumAbsoluteError.push_back(tally.absoluteError.value());
    cells.sumSquaredError.push_back(tally.squaredError.value());
    cells.sumConfidence.push_back(tally.confidence.value());
    cells.maxAbsoluteError.push_back(tally.maxAbsoluteError);
    cells.firstTimestamp.push_back(tally.firstTimestamp);
    cells.lastTimestamp.push_back(tally.lastTimestamp);
}

void reserveCells(CellColumns& cells, std::size_t count, bool withWindow)
{
    cells.device.reserve(count);
    for (auto* column : {&cells.count, &cells.correct, &cells.normal, &cells.edgeCase, &cells.confidenceCount})
        column->reserve(count);
    for (auto* column : {&cells.sumError, &cells.sumAbsoluteError, &cells.sumSquaredError, &cells.sumConfidence,
                         &cells.maxAbsoluteError})
        column->reserve(count);
    cells.firstTimestamp.reserve(count);
    cells.lastTimestamp.reserve(count);
    if (withWindow) {
        cells.windowCount.reserve(count);
        cells.windowCorrect.reserve(count);
        cells.windowSumAbsoluteError.reserve(count);
    }
}

} // namespace

/// Cells are numbered in the order of their first row, which only the file decides.
struct SummaryBuilder::State {
    std::optional<FeedbackWindow> window;
    FlatMap<std::uint32_t> cellNumbers; ///< number + 1 by (version, device)
    std::vector<std::uint64_t> cellKeys;
    Blocks<Tally> tallies;
    Blocks<WindowTally> windowTallies; ///< only with a window
    FlatMap<std::int64_t> errors;            ///< rows by (version, errorBin)
    FlatMap<ConfidenceTally> confidences;    ///< by (version, confidenceBin)

    std::size_t cellNumber(std::int32_t version, std::uint32_t device)
    {
        const std::uint64_t key = keyOf(version, device);
        std::uint32_t& number = cellNumbers[key];
        if (number == 0) {
            cellKeys.push_back(key);
            tallies.grow();
            if (window)
                windowTallies.grow();
            number = static_cast<std::uint32_t>(cellKeys.size());
        }
        return number - 1;
    }

    void addToWindow(std::size_t cell, double error, bool isCorrect, std::int64_t timestamp)
    {
        if (timestamp == absentTimestamp || !window->contains(timestamp))
            return;
        WindowTally& tally = windowTallies[cell];
        ++tally.count;
        tally.correct += isCorrect ? 1 : 0;
        tally.absoluteError.add(std::abs(error));
    }

    void addConfidence(std::int32_t version, double confidence, bool isCorrect)
    {
        ConfidenceTally& bin = confidences[keyOf(version, static_cast<std::uint32_t>(confidenceBin(confidence)))];
        ++bin.count;
        bin.correct += isCorrect ? 1 : 0;
        bin.sum.add(confidence);
    }

    /// Version tallies, ascending, without histograms.
    [[nodiscard]] std::vector<VersionSummary> mergedVersions() const;
    void addHistograms(std::vector<VersionSummary>& versions) const;
};

std::vector<VersionSummary> SummaryBuilder::State::mergedVersions() const
{
    std::vector<VersionSummary> versions;
    FlatMap<std::uint32_t> positions; // + 1
    for (std::size_t cell = 0; cell < cellKeys.size(); ++cell) {
        const std::int32_t version = versionOf(cellKeys[cell]);
        std::uint32_t& position = positions[keyOf(version, 0)];
        if (position == 0) {
            versions.push_back({.version = version});
            position = static_cast<std::uint32_t>(versions.size());
        }
        VersionSummary& summary = versions[position - 1];
        ++summary.devices;
        summary.tally.merge(tallies[cell]);
    }
    std::ranges::sort(versions, {}, &VersionSummary::version);
    return versions;
}

void SummaryBuilder::State::addHistograms(std::vector<VersionSummary>& versions) const
{
    const auto of = [&](std::uint64_t key) -> VersionSummary& {
        return *std::ranges::lower_bound(versions, versionOf(key), {}, &VersionSummary::version);
    };
    errors.forEach([&](std::uint64_t key, std::int64_t rows) {
        of(key).errors.emplace(static_cast<std::int32_t>(whatOf(key)), rows);
    });
    confidences.forEach([&](std::uint64_t key, const ConfidenceTally& bin) {
        of(key).confidences.emplace(static_cast<std::int32_t>(whatOf(key)),
                                    ConfidenceBin{.count = bin.count, .correct = bin.correct, .sum = bin.sum.value()});
    });
}

SummaryBuilder::SummaryBuilder(std::optional<FeedbackWindow> window)
    : m_state(std::make_unique<State>(State{.window = window}))
{
}

SummaryBuilder::~SummaryBuilder() = default;
SummaryBuilder::SummaryBuilder(SummaryBuilder&&) noexcept = default;
SummaryBuilder& SummaryBuilder::operator=(SummaryBuilder&&) noexcept = default;

void SummaryBuilder::add(const EvaluationBatch& batch, const FeedbackColumns& feedback)
{
    State& state = *m_state;
    for (std::size_t row = 0; row < batch.size(); ++row) {
        const std::int32_t version = batch.modelVersion[row];
        const double error = feedback.error[row];
        const bool isCorrect = feedback.isCorrect[row] != 0;
        const std::size_t cell = state.cellNumber(version, batch.device[row]);
        state.tallies[cell].add(error, isCorrect, feedback.type[row], batch.confidence[row], batch.timestamp[row]);
        if (state.window)
            state.addToWindow(cell, error, isCorrect, batch.timestamp[row]);
        ++state.errors[keyOf(version, static_cast<std::uint32_t>(errorBin(error)))];
        if (!std::isnan(batch.confidence[row]))
            state.addConfidence(version, batch.confidence[row], isCorrect);
    }
}

Summary SummaryBuilder::finish(const DeviceDictionary& devices) const
{
    const State& state = *m_state;
    Summary summary;
    summary.versions = versions();
    summary.hasWindow = state.window.has_value();

    // Devices that have rows, by code point: UTF-8 bytes sort as code points do.
    std::vector<std::uint8_t> isUsed(devices.size(), 0);
    for (const std::uint64_t key : state.cellKeys)
        isUsed[whatOf(key)] = 1;
    std::vector<std::uint32_t> sorted;
    for (std::uint32_t device = 0; device < isUsed.size(); ++device) {
        if (isUsed[device] != 0)
            sorted.push_back(device);
    }
    std::ranges::sort(sorted, {}, [&](std::uint32_t device) { return devices.name(device); });
    std::vector<std::uint32_t> rank(devices.size(), 0);
    summary.devices.reserve(sorted.size());
    for (const std::uint32_t device : sorted) {
        rank[device] = static_cast<std::uint32_t>(summary.devices.size());
        summary.devices.emplace_back(devices.name(device));
    }

    std::vector<std::pair<std::uint64_t, std::uint32_t>> order; // (version, rank) and cell number
    order.reserve(state.cellKeys.size());
    for (std::uint32_t cell = 0; cell < state.cellKeys.size(); ++cell) {
        const std::uint64_t key = state.cellKeys[cell];
        order.emplace_back(keyOf(versionOf(key), rank[whatOf(key)]), cell);
    }
    std::ranges::sort(order);

    reserveCells(summary.cells, order.size(), summary.hasWindow);
    for (const auto& [key, cell] : order) {
        appendCell(summary.cells, whatOf(key), state.tallies[cell]);
        if (summary.hasWindow) {
            const WindowTally& window = state.windowTallies[cell];
            summary.cells.windowCount.push_back(window.count);
            summary.cells.windowCorrect.push_back(window.correct);
            summary.cells.windowSumAbsoluteError.push_back(window.absoluteError.value());
        }
    }
    summary.cellStart.push_back(0);
    for (const VersionSummary& version : summary.versions)
        summary.cellStart.push_back(summary.cellStart.back() + static_cast<std::size_t>(version.devices));
    return summary;
}

Summary SummaryBuilder::versionsOnly() const
{
    Summary summary;
    summary.versions = m_state->mergedVersions();
    return summary;
}

std::vector<VersionSummary> SummaryBuilder::versions() const
{
    auto versions = m_state->mergedVersions();
    m_state->addHistograms(versions);
    return versions;
}

void SummaryBuilder::clear()
{
    *m_state = State{.window = m_state->window};
}

bool SummaryBuilder::empty() const
{
    return m_state->cellKeys.empty();
}

void SummaryBuilder::forEachCellImpl(void (*visit)(void*, const Cell&), void* context) const
{
    std::vector<std::uint32_t> order(m_state->cellKeys.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t cell) { return m_state->cellKeys[cell]; });
    for (const std::uint32_t cell : order) {
        const std::uint64_t key = m_state->cellKeys[cell];
        visit(context, Cell{.version = versionOf(key), .device = whatOf(key), .tally = m_state->tallies[cell]});
    }
}

} // namespace loopscope
