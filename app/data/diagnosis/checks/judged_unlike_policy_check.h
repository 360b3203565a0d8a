#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// is_correct is not what the policy of the database says, beyond the signed rule.
class JudgedUnlikePolicyCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(JudgedUnlikePolicyCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
