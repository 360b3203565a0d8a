#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// Versions that were made and never evaluated: their devices learn from older ones.
class VersionsWithoutFeedbackCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(VersionsWithoutFeedbackCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
