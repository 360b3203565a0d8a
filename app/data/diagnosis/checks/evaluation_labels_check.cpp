#include "app/data/diagnosis/checks/evaluation_labels_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

QString EvaluationLabelsCheck::title() const
{
    return tr("Evaluations in words");
}

Result<CheckFinding> EvaluationLabelsCheck::look(CheckContext& context) const
{
    auto answer = context.ask("evaluation_labels");
    if (!answer)
        return std::unexpected(answer.error());

    const CheckRow first(answer->result);
    if (!first.exists())
        return context.fine(tr("Predictions and results of model_evaluations are numbers."));
    CheckFinding finding = context.fires(CheckSeverity::Warning,
                                         tr("%1 of %2 evaluations hold words (“%3” against “%4”). Subtracting them "
                                            "fails, and the writer loses the whole batch.")
                                             .arg(count(first.count("with_words")), count(first.count("looked_at")),
                                                  QString::fromStdString(first.text("prediction_result")),
                                                  QString::fromStdString(first.text("actual_result"))),
                                         Certainty::Certain, tr("Read from model_evaluations, up to 100,000 rows."));
    finding.evidence = std::move(*answer);
    context.addPython(finding, "labels", tr("Words as numbers"));
    return finding;
}

} // namespace loopscope
