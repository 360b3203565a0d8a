#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// PostgreSQL has no round(double precision, integer): a function or panel with it fails whenever it runs.
class RoundOfDoubleCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(RoundOfDoubleCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
