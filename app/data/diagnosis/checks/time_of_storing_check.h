#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// The founding writer stamps now(), not the moment of the evaluation.
class TimeOfStoringCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(TimeOfStoringCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
