#include "app/engine/feedback/loop.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace loopscope {

namespace {

constexpr std::size_t noCell = std::numeric_limits<std::size_t>::max();

/// The feedback of one device that counts.
struct History {
    std::int64_t total = 0;
    std::int64_t correct = 0;
    CompensatedSum absoluteError;

    void addCell(const Summary& summary, std::size_t cell)
    {
        const CellColumns& cells = summary.cells;
        total += summary.hasWindow ? cells.windowCount[cell] : cells.count[cell];
        correct += summary.hasWindow ? cells.windowCorrect[cell] : cells.correct[cell];
        absoluteError.add(summary.hasWindow ? cells.windowSumAbsoluteError[cell] : cells.sumAbsoluteError[cell]);
    }
};

/// The feedback of every device on the versions gone through so far: running totals, or, where only the newest versions
/// count, chains from each device's newest cell to its older ones, summed anew for each version.
class FeedbackSoFar {
public:
    FeedbackSoFar(const Summary& summary, const Policy& policy)
        : m_summary(summary),
          m_policy(policy),
          m_countingVersions(static_cast<std::size_t>(policy.historyVersions.value_or(0)))
    {
        if (m_countingVersions > 0) {
            m_newestCell.assign(summary.devices.size(), noCell);
            m_olderCell.assign(summary.cells.size(), noCell);
        } else {
            m_totals.resize(summary.devices.size());
        }
    }

    /// Counts the cells of versions[@p index]; to be called in ascending order.
    void addVersion(std::size_t index)
    {
        for (std::size_t cell = m_summary.cellStart[index]; cell < m_summary.cellStart[index + 1]; ++cell) {
            const std::uint32_t device = m_summary.cells.device[cell];
            if (m_countingVersions > 0)
                m_olderCell[cell] = std::exchange(m_newestCell[device], cell);
            else
                m_totals[device].addCell(m_summary, cell);
        }
        m_versions = index + 1;
    }

    [[nodiscard]] RealAccuracy accuracy(std::uint32_t device, std::int64_t version) const
    {
        const History history = m_countingVersions > 0 ? recentHistory(device) : m_totals[device];
        return realAccuracy(history.total, history.correct, history.absoluteError.value(), version, m_policy);
    }

private:
    [[nodiscard]] History recentHistory(std::uint32_t device) const
    {
        const std::size_t counting = std::min(m_countingVersions, m_versions);
        const std::size_t firstCell = m_summary.cellStart[m_versions - counting];
        History history;
        for (std::size_t cell = m_newestCell[device]; cell != noCell && cell >= firstCell; cell = m_olderCell[cell])
            history.addCell(m_summary, cell);
        return history;
    }

    const Summary& m_summary;
    const Policy& m_policy;
    std::size_t m_countingVersions = 0; ///< the newest so many; 0: all
    std::size_t m_versions = 0;
    std::vector<History> m_totals;
    std::vector<std::size_t> m_newestCell; ///< by device
    std::vector<std::size_t> m_olderCell; ///< by cell: the device's cell of the version before
};

/// Fills in what follows from the devices: samples, global accuracy, how many have feedback.
void summarise(LoopVersion& version, std::span<const LoopDevice> devices)
{
    CompensatedSum weighted;
    std::int64_t weights = 0;
    for (const LoopDevice& device : devices) {
        version.samples += device.samples;
        version.devicesFromFeedback += device.accuracy.source == AccuracySource::Feedback ? 1 : 0;
        weights += device.weight;
        weighted.add(static_cast<double>(device.weight) * device.accuracy.value);
    }
    version.globalAccuracy = weighted.value() / static_cast<double>(weights);
}

std::int64_t nextVersionOf(const Summary& summary)
{
    return std::int64_t{summary.versions.back().version} + 1;
}

/// Fills @p devices with those of versions[@p index]; for a version not evaluated yet they stand in for its own.
void collectDevices(const Summary& summary, const FeedbackSoFar& feedback, std::size_t index,
                    std::int64_t versionNumber, bool evaluated, std::vector<LoopDevice>& devices)
{
    devices.clear();
    for (std::size_t cell = summary.cellStart[index]; cell < summary.cellStart[index + 1]; ++cell) {
        const std::uint32_t device = summary.cells.device[cell];
        const std::int64_t rows = summary.cells.count[cell];
        devices.push_back({
            .device = device,
            .samples = evaluated ? rows : 0,
            .weight = rows,
            .accuracy = feedback.accuracy(device, versionNumber),
        });
    }
}

} // namespace

void visitLoop(const Summary& summary, const Policy& policy, const LoopVisitor& visit)
{
    FeedbackSoFar feedback(summary, policy);
    std::vector<LoopDevice> devices;
    const auto go = [&](std::int64_t versionNumber, std::size_t index, bool evaluated) {
        LoopVersion version{
            .version = versionNumber,
            .evaluated = evaluated,
            .formulaAccuracy = formulaAccuracy(versionNumber, policy),
            .hardcodedAccuracy = hardcodedAccuracy(versionNumber),
        };
        collectDevices(summary, feedback, index, versionNumber, evaluated, devices);
        summarise(version, devices);
        if (evaluated) {
            const Tally& tally = summary.versions[index].tally;
            version.observedAccuracy = static_cast<double>(tally.correct) / static_cast<double>(tally.count);
        }
        visit(version, devices);
    };
    for (std::size_t index = 0; index < summary.versions.size(); ++index) {
        go(summary.versions[index].version, index, true);
        feedback.addVersion(index);
    }
    if (!summary.versions.empty()) // not evaluated yet: the devices and weights of the newest version stand in
        go(nextVersionOf(summary), summary.versions.size() - 1, false);
}

std::vector<LoopVersion> loopVersions(const Summary& summary, const Policy& policy)
{
    std::vector<LoopVersion> versions;
    versions.reserve(summary.versions.size() + 1);
    visitLoop(summary, policy,
              [&](const LoopVersion& version, std::span<const LoopDevice>) { versions.push_back(version); });
    return versions;
}

std::vector<LoopDevice> loopDevices(const Summary& summary, const Policy& policy, std::size_t index)
{
    FeedbackSoFar feedback(summary, policy);
    for (std::size_t before = 0; before < index; ++before)
        feedback.addVersion(before);
    std::vector<LoopDevice> devices;
    const bool evaluated = index < summary.versions.size();
    collectDevices(summary, feedback, evaluated ? index : index - 1,
                   evaluated ? summary.versions[index].version : nextVersionOf(summary), evaluated, devices);
    return devices;
}

std::vector<DeviceNext> nextAccuracies(const Summary& summary, const Policy& policy)
{
    std::vector<DeviceNext> devices(summary.devices.size());
    if (summary.versions.empty())
        return devices;
    FeedbackSoFar feedback(summary, policy);
    for (std::size_t index = 0; index < summary.versions.size(); ++index) {
        for (std::size_t cell = summary.cellStart[index]; cell < summary.cellStart[index + 1]; ++cell) {
            DeviceNext& device = devices[summary.cells.device[cell]];
            if (device.versions++ == 0)
                device.firstVersion = summary.versions[index].version;
            device.lastVersion = summary.versions[index].version;
        }
        feedback.addVersion(index);
    }
    const std::int64_t next = nextVersionOf(summary);
    for (std::uint32_t device = 0; device < devices.size(); ++device) {
        devices[device].nextVersion = next;
        devices[device].accuracy = feedback.accuracy(device, next);
    }
    return devices;
}

} // namespace loopscope
