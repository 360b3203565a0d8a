#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// The evaluations of the founding text carry no aggregation round.
class RoundMissingCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(RoundMissingCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
