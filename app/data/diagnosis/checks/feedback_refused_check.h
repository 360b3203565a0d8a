#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// What record_feedback() refuses reaches no row and no import: nobody sees it who does not look here.
class FeedbackRefusedCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(FeedbackRefusedCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
