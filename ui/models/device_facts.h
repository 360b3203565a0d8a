#pragma once

#include "app/engine/feedback/loop.h"
#include "app/engine/feedback/summary.h"

#include <memory>
#include <optional>
#include <vector>

namespace loopscope {

/// What follows from the cells for every device: its totals, and what its next training is given. Index: device.
struct DeviceFacts {
    std::shared_ptr<const Summary> summary; ///< with cells
    Policy policy;
    std::vector<Tally> totals;
    std::vector<DeviceNext> next; ///< empty while it is not known

    /// Index of the device with this id; none when there is no such device.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;
};

/// Time: O(cells), a second for millions: call it in a worker. @pre summary->hasCells()
[[nodiscard]] std::shared_ptr<const DeviceFacts> makeDeviceFacts(std::shared_ptr<const Summary> summary,
                                                                 const Policy& policy);

/// The same devices with their totals over versions[@p first] up to before versions[@p last] alone; what their next training is
/// given stays. In a worker likewise.
[[nodiscard]] std::shared_ptr<const DeviceFacts> withTotalsOf(const DeviceFacts& facts, std::size_t first,
                                                              std::size_t last);

} // namespace loopscope
