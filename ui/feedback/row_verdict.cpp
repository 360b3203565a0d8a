#include "ui/feedback/row_verdict.h"

#include "app/engine/feedback/feedback_rule.h"
#include "ui/models/value_text.h"

#include <cmath>

namespace loopscope {

QString RowVerdict::sentence(const FeedbackRow& row, const Policy& policy)
{
    if (!row.prediction || !row.actual || !std::isfinite(*row.actual - *row.prediction))
        return tr("This row has no prediction or no actual value: what is stored of it comes from its writer.");
    const Feedback feedback = feedbackOf(*row.prediction, *row.actual, policy);
    QStringList parts;
    parts << tr("actual %1 − prediction %2 = %3")
                 .arg(valueText(*row.actual), valueText(*row.prediction), valueText(feedback.error));
    const QString verdict = feedback.isCorrect ? tr("correct") : tr("wrong");
    switch (policy.correctness) {
    case Correctness::Signed:
        parts << (feedback.isCorrect ? tr("%1 is below %2: %3") : tr("%1 is not below %2: %3"))
                     .arg(valueText(feedback.error), valueText(policy.correctBelow), verdict);
        break;
    case Correctness::Relative: {
        const double limit = policy.correctBelow * std::abs(*row.actual);
        parts << (feedback.isCorrect ? tr("|error| %1 is below %2 of the actual value: %3")
                                     : tr("|error| %1 is not below %2 of the actual value: %3"))
                     .arg(valueText(feedback.absoluteError), valueText(limit), verdict);
        break;
    }
    case Correctness::Absolute:
        parts << (feedback.isCorrect ? tr("|error| is below %1: %2") : tr("|error| is not below %1: %2"))
                     .arg(valueText(policy.correctBelow), verdict);
    }
    switch (feedback.type) {
    case FeedbackType::Normal:
        parts << tr("below %1: normal").arg(valueText(policy.normalBelow));
        break;
    case FeedbackType::Anomaly:
        parts << tr("from %1 to %2: middle").arg(valueText(policy.normalBelow), valueText(policy.edgeAbove));
        break;
    case FeedbackType::EdgeCase:
        parts << tr("above %1: edge case").arg(valueText(policy.edgeAbove));
    }
    if (row.isCorrect && *row.isCorrect != feedback.isCorrect)
        parts << tr("its writer stored it as %1").arg(*row.isCorrect ? tr("correct") : tr("wrong"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace loopscope
