#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// Versions, devices and times need an index each.
class IndexesMissingCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(IndexesMissingCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
