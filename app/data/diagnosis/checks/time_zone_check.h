#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// A time without zone is taken in the zone of the connection: everything is off by whole hours.
class TimeZoneCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(TimeZoneCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
