#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// Every index makes every INSERT slower; two of the same serve nobody.
class IndexesRedundantCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(IndexesRedundantCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
