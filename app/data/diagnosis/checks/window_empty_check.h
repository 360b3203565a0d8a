#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// A reader that looks at the last hour sees nothing of an evaluation that runs once a day.
class WindowEmptyCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(WindowEmptyCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
