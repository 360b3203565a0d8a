#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// Without a default of the id every INSERT of a writer that gives none fails.
class IdDefaultCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(IdDefaultCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
