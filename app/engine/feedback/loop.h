#pragma once

#include "app/engine/feedback/real_accuracy.h"
#include "app/engine/feedback/summary.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace loopscope {

/// What one device's training for a version is given.
struct LoopDevice {
    std::uint32_t device = 0;  ///< index into Summary::devices
    std::int64_t samples = 0;  ///< rows evaluated at this version
    std::int64_t weight = 0;   ///< samples, or for the next version those of the newest one
    RealAccuracy accuracy;
};

/// One version of the loop (SPEC 5 and 7, summary `loop`).
struct LoopVersion {
    std::int64_t version = 0; ///< up to 2147483648: the one after the newest
    bool evaluated = true;    ///< false for the next version
    std::int64_t samples = 0;
    double globalAccuracy = 0;
    std::optional<double> observedAccuracy;
    double formulaAccuracy = 0;   ///< with the policy's base, slope and cap
    double hardcodedAccuracy = 0;
    std::int64_t devicesFromFeedback = 0;
};

/// Goes through the loop version by version, the next one last, calling @p visit with that version's devices by code point.
/// With a history_versions of k only the k newest versions that exist before v count.
/// Time: O(cells), or O(cells x k). @pre summary.hasCells(); with a windowed policy summary.hasWindow.
using LoopVisitor = std::function<void(const LoopVersion&, std::span<const LoopDevice>)>;
void visitLoop(const Summary& summary, const Policy& policy, const LoopVisitor& visit);

/// The versions alone, for charts.
[[nodiscard]] std::vector<LoopVersion> loopVersions(const Summary& summary, const Policy& policy);

/// What each device's training for versions[@p index] is given, by code point; an index of versions.size() asks for the next
/// version. As visitLoop() tells it, without going through the others. Time: O(cells of versions up to that one).
/// @pre index <= versions.size(), at least one version, and as visitLoop()
[[nodiscard]] std::vector<LoopDevice> loopDevices(const Summary& summary, const Policy& policy, std::size_t index);

/// Real accuracy of every device for the next version (the newest of the whole summary, plus one), by device index.
struct DeviceNext {
    std::int32_t firstVersion = 0;
    std::int32_t lastVersion = 0;
    std::int64_t versions = 0; ///< how many versions have rows of it
    std::int64_t nextVersion = 0; ///< the same for every device
    RealAccuracy accuracy;
};
[[nodiscard]] std::vector<DeviceNext> nextAccuracies(const Summary& summary, const Policy& policy);

} // namespace loopscope
