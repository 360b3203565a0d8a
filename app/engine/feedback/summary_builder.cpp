#include "app/engine/feedback/summary_builder.h"

#include "app/engine/feedback/compact_map.h"

#include <algorithm>
#include <array>
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
    void prefetch(std::size_t index) const
    {
        const char* item = reinterpret_cast<const char*>(&(*this)[index]);
        for (std::size_t offset = 0; offset < sizeof(Item); offset += 64)
            __builtin_prefetch(item + offset, 1);
    }
    Item& operator[](std::size_t index) { return m_blocks[index / blockItems][index % blockItems]; }
    const Item& operator[](std::size_t index) const { return m_blocks[index / blockItems][index % blockItems]; }

private:
    static constexpr std::size_t blockItems = 1024;
    std::vector<std::vector<Item>> m_blocks;
    std::size_t m_size = 0;
};

struct ConfidenceTally {
    std::int64_t count = 0;
    std::int64_t correct = 0;
    CompensatedSum sum;
};

/// Signed bins as small indexes: 0, -1, 1, -2, … become 0, 1, 2, 3, …
std::uint32_t indexOfBin(std::int32_t bin)
{
    return bin < 0 ? 2 * static_cast<std::uint32_t>(-1 - bin) + 1 : 2 * static_cast<std::uint32_t>(bin);
}
std::int32_t binOfIndex(std::uint32_t index)
{
    const auto half = static_cast<std::int32_t>(index / 2);
    return index % 2 == 0 ? half : -1 - half;
}

/// What is kept per version while rows arrive.
struct VersionState {
    std::int32_t version = 0;
    CompactMap<std::uint32_t> cells; ///< cell number + 1 by device
    CompactMap<std::int64_t> errors; ///< rows by errorBin
    CompactMap<ConfidenceTally> confidences;
};

struct CellKey {
    std::uint32_t version = 0; ///< index into State::versions
    std::uint32_t device = 0;
};

} // namespace

/// Cells are numbered in the order of their first row, and so are versions: only the file decides.
struct SummaryBuilder::State {
    std::optional<FeedbackWindow> window;
    std::vector<VersionState> versions;
    FlatMap<std::uint32_t> versionIndexes; ///< + 1, by version
    std::vector<CellKey> cellKeys;
    Blocks<Tally> tallies;             ///< by cell
    Blocks<WindowTally> windowTallies; ///< by cell; only with a window

    std::uint32_t indexOfVersion(std::int32_t version)
    {
        std::uint32_t& index = versionIndexes[static_cast<std::uint64_t>(version)];
        if (index == 0) {
            versions.push_back({.version = version});
            index = static_cast<std::uint32_t>(versions.size());
        }
        return index - 1;
    }

    std::uint32_t cellOf(std::uint32_t versionIndex, std::uint32_t device)
    {
        std::uint32_t& number = versions[versionIndex].cells[device];
        if (number == 0) {
            cellKeys.push_back({.version = versionIndex, .device = device});
            tallies.grow();
            if (window)
                windowTallies.grow();
            number = static_cast<std::uint32_t>(cellKeys.size());
        }
        return number - 1;
    }

    void addToWindow(std::uint32_t cell, double error, bool isCorrect, std::int64_t timestamp)
    {
        if (timestamp == absentTimestamp || !window || !window->contains(timestamp))
            return;
        WindowTally& tally = windowTallies[cell];
        ++tally.count;
        tally.correct += isCorrect ? 1 : 0;
        tally.absoluteError.add(std::abs(error));
    }

    /// Tallies of versions[i], merged from their cells.
    [[nodiscard]] std::vector<VersionSummary> merged() const
    {
        std::vector<VersionSummary> merged(versions.size());
        for (std::size_t index = 0; index < versions.size(); ++index)
            merged[index].version = versions[index].version;
        for (std::size_t cell = 0; cell < cellKeys.size(); ++cell) {
            VersionSummary& version = merged[cellKeys[cell].version];
            ++version.devices;
            version.tally.merge(tallies[cell]);
        }
        return merged;
    }

    /// Cell numbers ordered by version, then by @p rankOfDevice.
    template <class RankOfDevice>
    [[nodiscard]] std::vector<std::uint32_t> sortedCells(RankOfDevice&& rankOfDevice) const
    {
        std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
        order.reserve(cellKeys.size());
        for (std::uint32_t cell = 0; cell < cellKeys.size(); ++cell) {
            const auto version = static_cast<std::uint64_t>(versions[cellKeys[cell].version].version);
            order.emplace_back((version << 32U) | rankOfDevice(cellKeys[cell].device), cell);
        }
        std::ranges::sort(order);
        std::vector<std::uint32_t> cells(order.size());
        std::ranges::transform(order, cells.begin(), [](const auto& entry) { return entry.second; });
        return cells;
    }
};

namespace {

void addConfidence(CompactMap<ConfidenceTally>& confidences, double confidence, bool isCorrect)
{
    ConfidenceTally& bin = confidences[indexOfBin(confidenceBin(confidence))];
    ++bin.count;
    bin.correct += isCorrect ? 1 : 0;
    bin.sum.add(confidence);
}

void copyHistograms(const VersionState& state, VersionSummary& version)
{
    state.errors.forEach([&](std::uint32_t index, std::int64_t rows) {
        if (rows > 0)
            version.errors.emplace(binOfIndex(index), rows);
    });
    state.confidences.forEach([&](std::uint32_t index, const ConfidenceTally& bin) {
        if (bin.count > 0)
            version.confidences.emplace(
                binOfIndex(index), ConfidenceBin{.count = bin.count, .correct = bin.correct, .sum = bin.sum.value()});
    });
}

} // namespace

SummaryBuilder::SummaryBuilder(std::optional<FeedbackWindow> window)
    : m_state(std::make_unique<State>(State{.window = window}))
{}

SummaryBuilder::~SummaryBuilder() = default;
SummaryBuilder::SummaryBuilder(SummaryBuilder&&) noexcept = default;
SummaryBuilder& SummaryBuilder::operator=(SummaryBuilder&&) noexcept = default;

void SummaryBuilder::add(const EvaluationBatch& batch, const FeedbackColumns& feedback)
{
    State& state = *m_state;
    // In short stretches, so that the memory of many cells is on its way while the first ones are worked on.
    constexpr std::size_t stretch = 64;
    std::array<std::uint32_t, stretch> versions{};
    std::array<std::uint32_t, stretch> cells{};
    for (std::size_t begin = 0; begin < batch.size(); begin += stretch) {
        const std::size_t rows = std::min(stretch, batch.size() - begin);
        for (std::size_t i = 0; i < rows; ++i) {
            const std::size_t row = begin + i;
            const bool sameVersion = i > 0 && batch.modelVersion[row] == batch.modelVersion[row - 1];
            versions[i] = sameVersion ? versions[i - 1] : state.indexOfVersion(batch.modelVersion[row]);
            cells[i] = state.cellOf(versions[i], batch.device[row]);
            state.tallies.prefetch(cells[i]);
        }
        for (std::size_t i = 0; i < rows; ++i) {
            const std::size_t row = begin + i;
            const double error = feedback.error[row];
            const bool isCorrect = feedback.isCorrect[row] != 0;
            VersionState& version = state.versions[versions[i]];
            ++version.errors[indexOfBin(errorBin(error))];
            if (!std::isnan(batch.confidence[row]))
                addConfidence(version.confidences, batch.confidence[row], isCorrect);
            state.tallies[cells[i]].add(error, isCorrect, feedback.type[row], batch.confidence[row],
                                        batch.timestamp[row]);
            if (state.window)
                state.addToWindow(cells[i], error, isCorrect, batch.timestamp[row]);
        }
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
    for (const CellKey& key : state.cellKeys)
        isUsed[key.device] = 1;
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

    const auto order = state.sortedCells([&](std::uint32_t device) { return rank[device]; });
    summary.cells.reserve(order.size(), summary.hasWindow);
    for (const std::uint32_t cell : order) {
        summary.cells.append(rank[state.cellKeys[cell].device], state.tallies[cell]);
        if (summary.hasWindow)
            summary.cells.appendWindow(state.windowTallies[cell]);
    }
    summary.cellStart.push_back(0);
    for (const VersionSummary& version : summary.versions)
        summary.cellStart.push_back(summary.cellStart.back() + static_cast<std::size_t>(version.devices));
    return summary;
}

Summary SummaryBuilder::versionsOnly() const
{
    Summary summary;
    summary.versions = m_state->merged();
    std::ranges::sort(summary.versions, {}, &VersionSummary::version);
    return summary;
}

std::vector<VersionSummary> SummaryBuilder::versions() const
{
    auto versions = m_state->merged();
    for (std::size_t index = 0; index < versions.size(); ++index)
        copyHistograms(m_state->versions[index], versions[index]);
    std::ranges::sort(versions, {}, &VersionSummary::version);
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
    for (const std::uint32_t cell : m_state->sortedCells([](std::uint32_t device) { return device; })) {
        const CellKey key = m_state->cellKeys[cell];
        visit(context, Cell{.version = m_state->versions[key.version].version,
                            .device = key.device,
                            .tally = m_state->tallies[cell]});
    }
}

} // namespace loopscope
