#pragma once

#include "app/data/store/feedback_row.h"
#include "app/engine/feedback/policy.h"

#include <QCoreApplication>
#include <QString>

namespace loopscope {

/// Why a row is what it is, in words: the computation of its error, and what the policy makes of it.
class RowVerdict {
    Q_DECLARE_TR_FUNCTIONS(RowVerdict)

public:
    /// "actual 0.2 − prediction 0.55 = −0.35 · 0.35 is not below 0.1: wrong · above 0.3: edge case"; tells also when what is
    /// stored differs from what the policy says.
    [[nodiscard]] static QString sentence(const FeedbackRow& row, const Policy& policy);
};

} // namespace loopscope
