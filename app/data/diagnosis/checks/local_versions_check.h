#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// A device counts its own trainings; feedback counts versions of the global model.
class LocalVersionsCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(LocalVersionsCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
