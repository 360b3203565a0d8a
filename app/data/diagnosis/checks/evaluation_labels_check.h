#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// A prediction that is a word makes the subtraction fail, and one bad row loses its batch.
class EvaluationLabelsCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(EvaluationLabelsCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
