#pragma once

#include "app/engine/feedback/loop.h"

#include <Qt>

#include <cstdint>
#include <memory>
#include <vector>

namespace loopscope {

/// A column of the table of what each device's training is given.
enum class TrainingColumn { Device, Feedback, Correct, MeanError, RealAccuracy, From };
inline constexpr int trainingColumns = 6;

/// What each device's training for one version is given, in the order of a column.
struct TrainingRows {
    std::shared_ptr<const Summary> summary; ///< with cells
    std::size_t index = 0; ///< of the version
    std::vector<LoopDevice> devices;
};

/// Which rows are wanted.
struct TrainingRequest {
    std::shared_ptr<const Summary> summary; ///< with cells; null: nothing
    Policy policy;
    std::size_t index = 0;
    TrainingColumn sortedBy = TrainingColumn::Device;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const TrainingRequest&) const = default;
};

/// Time: O(cells up to that version): call it in a worker. Absent values come last either way; equal ones by device.
[[nodiscard]] std::shared_ptr<const TrainingRows> makeTrainingRows(const TrainingRequest& request);

} // namespace loopscope
