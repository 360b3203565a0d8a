#include "ui/play/training_rows.h"

#include <algorithm>
#include <limits>

namespace loopscope {

namespace {

constexpr double absent = std::numeric_limits<double>::infinity();

/// The number to sort by; infinity when absent.
double keyOf(const LoopDevice& device, TrainingColumn column)
{
    const RealAccuracy& accuracy = device.accuracy;
    switch (column) {
    case TrainingColumn::Device:
        return device.device;
    case TrainingColumn::Feedback:
        return static_cast<double>(accuracy.feedbackCount);
    case TrainingColumn::Correct:
        return static_cast<double>(accuracy.feedbackCorrect);
    case TrainingColumn::MeanError:
        return accuracy.meanAbsoluteError.value_or(absent);
    case TrainingColumn::RealAccuracy:
        return accuracy.value;
    case TrainingColumn::From:
        return accuracy.source == AccuracySource::Feedback ? 0 : 1;
    }
    return absent;
}

} // namespace

std::shared_ptr<const TrainingRows> makeTrainingRows(const TrainingRequest& request)
{
    auto rows = std::make_shared<TrainingRows>();
    rows->summary = request.summary;
    rows->index = request.index;
    rows->devices = loopDevices(*request.summary, request.policy, request.index);
    if (request.sortedBy == TrainingColumn::Device && request.order == Qt::AscendingOrder)
        return rows;
    const bool descending = request.order == Qt::DescendingOrder;
    std::ranges::stable_sort(rows->devices, [&](const LoopDevice& a, const LoopDevice& b) {
        const double keyA = keyOf(a, request.sortedBy);
        const double keyB = keyOf(b, request.sortedBy);
        if (keyA == absent || keyB == absent)
            return keyB == absent && keyA != absent;
        return descending ? keyA > keyB : keyA < keyB;
    });
    return rows;
}

} // namespace loopscope
