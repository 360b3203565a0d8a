#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// Without the table there is no loop.
class FeedbackTableCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(FeedbackTableCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
