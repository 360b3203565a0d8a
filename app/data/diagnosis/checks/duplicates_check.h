#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// Nothing is unique in the table: an evaluation that ran again counts twice.
class DuplicatesCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(DuplicatesCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
