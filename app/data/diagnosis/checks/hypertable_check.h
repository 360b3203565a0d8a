#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// create_hypertable() refuses a key without the time column, and in psql nobody notices: a plain table stays.
class HypertableCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(HypertableCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
