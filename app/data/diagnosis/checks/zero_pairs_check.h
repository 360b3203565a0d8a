#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// Some evaluations without data became 0 and 0.
class ZeroPairsCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(ZeroPairsCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
