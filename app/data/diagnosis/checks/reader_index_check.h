#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// The reader asks for one device before one version, at every training.
class ReaderIndexCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(ReaderIndexCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
