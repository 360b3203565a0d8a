#include "app/engine/feedback/summary_merge.h"

#include <algorithm>
#include <map>
#include <utility>

namespace loopscope {

namespace {

/// Where a cell of the merged summary has a part.
struct CellSource {
    std::int32_t version = 0;
    std::uint32_t device = 0; ///< in the merged summary
    std::uint32_t part = 0;
    std::size_t cell = 0;
    auto operator<=>(const CellSource&) const = default;
};

void mergeVersions(const Summary& part, std::map<std::int32_t, VersionSummary>& versions)
{
    for (const VersionSummary& version : part.versions) {
        VersionSummary& merged = versions[version.version];
        merged.version = version.version;
        merged.tally.merge(version.tally);
        for (const auto& [bin, rows] : version.errors)
            merged.errors[bin] += rows;
        for (const auto& [bin, content] : version.confidences) {
            ConfidenceBin& into = merged.confidences[bin];
            into.count += content.count;
            into.correct += content.correct;
            into.sum += content.sum;
        }
    }
}

std::vector<CellSource> sortedSources(std::span<const Summary* const> parts, const std::vector<std::string>& devices)
{
    std::vector<CellSource> sources;
    for (std::uint32_t part = 0; part < parts.size(); ++part) {
        const Summary& summary = *parts[part];
        std::vector<std::uint32_t> position;
        position.reserve(summary.devices.size());
        for (const std::string& device : summary.devices)
            position.push_back(static_cast<std::uint32_t>(std::ranges::lower_bound(devices, device) - devices.begin()));
        for (std::size_t index = 0; index < summary.versions.size(); ++index)
            for (std::size_t cell = summary.cellStart[index]; cell < summary.cellStart[index + 1]; ++cell)
                sources.push_back({.version = summary.versions[index].version,
                                   .device = position[summary.cells.device[cell]],
                                   .part = part,
                                   .cell = cell});
    }
    std::ranges::sort(sources);
    return sources;
}

} // namespace

std::shared_ptr<const Summary> mergeSummaries(const std::vector<std::shared_ptr<const Summary>>& parts)
{
    if (parts.size() == 1)
        return parts.front();
    std::vector<const Summary*> all;
    for (const auto& part : parts)
        all.push_back(part.get());
    return std::make_shared<const Summary>(mergedSummary(all));
}

Summary mergedSummary(std::span<const Summary* const> parts)
{
    Summary merged;
    std::map<std::int32_t, VersionSummary> versions;
    for (const Summary* const part : parts) {
        mergeVersions(*part, versions);
        merged.devices.insert(merged.devices.end(), part->devices.begin(), part->devices.end());
        merged.hasWindow = merged.hasWindow || part->hasWindow;
    }
    std::ranges::sort(merged.devices);
    const auto repeated = std::ranges::unique(merged.devices);
    merged.devices.erase(repeated.begin(), repeated.end());

    const auto sources = sortedSources(parts, merged.devices);
    for (auto source = sources.begin(); source != sources.end();) {
        const CellSource first = *source;
        Tally tally;
        WindowTally window;
        for (; source != sources.end() && source->version == first.version && source->device == first.device; ++source) {
            const Summary& part = *parts[source->part];
            tally.merge(part.cell(source->cell));
            if (part.hasWindow)
                window.merge(part.cells.window(source->cell));
        }
        merged.cells.append(first.device, tally);
        if (merged.hasWindow)
            merged.cells.appendWindow(window);
        ++versions[first.version].devices;
    }
    merged.cellStart.push_back(0);
    for (auto& [number, version] : versions) {
        merged.cellStart.push_back(merged.cellStart.back() + static_cast<std::size_t>(version.devices));
        merged.versions.push_back(std::move(version));
    }
    return merged;
}

} // namespace loopscope
