#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// A table of a smaller design lacks columns that the reader and the panels ask for.
class FeedbackColumnsCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(FeedbackColumnsCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
