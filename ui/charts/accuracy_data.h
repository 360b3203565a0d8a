#pragma once

#include "app/engine/feedback/summary.h"
#include "ui/charts/accuracy_plot.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace loopscope {

/// Accuracy of one device per version, with the hard-coded formula beside it. @pre summary->hasCells()
struct DeviceCourse {
    AccuracyLines lines;
    std::vector<std::int64_t> versions; ///< by position of the axis
};
[[nodiscard]] DeviceCourse courseOfDevice(const std::shared_ptr<const Summary>& summary, std::uint32_t device);

/// Accuracy of every device at one version, lowest first; equal ones by rows, then by id. @pre summary->hasCells()
struct DeviceSpread {
    AccuracyLines lines;
    std::vector<std::uint32_t> devices; ///< by position of the axis
};
[[nodiscard]] DeviceSpread spreadOfVersion(const std::shared_ptr<const Summary>& summary, std::size_t versionIndex);

} // namespace loopscope
