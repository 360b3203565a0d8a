#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// A row cannot be stored before its event happened.
class ClockSkewCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(ClockSkewCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
