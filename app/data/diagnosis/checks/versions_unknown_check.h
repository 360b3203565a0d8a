#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// Feedback about versions that federated_models does not know comes from another run, or counts local versions.
class VersionsUnknownCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(VersionsUnknownCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
