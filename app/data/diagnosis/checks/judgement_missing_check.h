#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// A row without error or is_correct counts as wrong in some queries and not at all in others.
class JudgementMissingCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(JudgementMissingCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
