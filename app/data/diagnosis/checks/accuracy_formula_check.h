#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// 0.7 + 0.01 · version is what the reader answers when it finds no feedback.
class AccuracyFormulaCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(AccuracyFormulaCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
