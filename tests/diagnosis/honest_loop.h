#pragma once

#include "tests/store/store_place.h"

#include <QStringList>

#include <cstdint>

namespace loopscope::test {

/// A federated system whose loop is alive and honest, in tables of other programs: 600 evaluations of 12 versions and five
/// devices with errors up to 0.06, stored five seconds apart until @p nowUs, their events about eight minutes before; rounds,
/// local updates right after the feedback that they read, evaluations in numbers, key figures that change.
[[nodiscard]] QStringList honestLoop(bool onPostgres, std::int64_t nowUs);

} // namespace loopscope::test
