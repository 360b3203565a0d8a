#pragma once

#include "app/data/diagnosis/loop_check.h"

#include <QCoreApplication>

namespace loopscope {

/// An empty table while the system evaluates is the founding text pasted as it stands: the writer fails, and
/// nobody notices.
class FeedbackEmptyCheck final : public LoopCheck {
    Q_DECLARE_TR_FUNCTIONS(FeedbackEmptyCheck)

public:
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Result<CheckFinding> look(CheckContext& context) const override;
};

} // namespace loopscope
