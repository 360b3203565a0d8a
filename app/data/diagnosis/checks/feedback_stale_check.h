#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// The system goes on while nothing is fed back any more.
class FeedbackStaleCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(FeedbackStaleCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
