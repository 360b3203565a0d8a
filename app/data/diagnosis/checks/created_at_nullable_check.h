#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// The time of storing is what the panel and the reader filter by: a row without one is seen by nobody.
class CreatedAtNullableCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(CreatedAtNullableCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
