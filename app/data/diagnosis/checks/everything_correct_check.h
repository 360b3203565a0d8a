#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// No model has error 0 in every row.
class EverythingCorrectCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(EverythingCorrectCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
