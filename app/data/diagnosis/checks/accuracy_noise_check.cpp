#include "app/data/diagnosis/checks/accuracy_noise_check.h"

#include "app/data/diagnosis/check_context.h"
#include "app/data/diagnosis/check_text.h"

namespace loopscope {

using namespace checktext;

namespace {
constexpr std::int64_t enough = 10;
} // namespace

QString AccuracyNoiseCheck::title() const
{
    return tr("Accuracy that is noise");
}

Result<CheckFinding> AccuracyNoiseCheck::look(CheckContext& context) const
{
    auto answer = context.ask("accuracy_noise");
    if (!answer)
        return std::unexpected(answer.error());

    const CheckRow first(answer->result);
    const std::int64_t versions = first.count("versions"), ends = first.count("at_the_ends");
    if (versions < enough)
        return context.unknown(tr("federated_models holds fewer than %1 versions.").arg(count(enough)));
    const double step = first.real("mean_step").value_or(0);
    const QString text =
        tr("From version to version the global accuracy changes by %1 on average; %2 of %3 versions lie at 0 "
           "or 1.")
            .arg(number(step), count(ends), count(versions));
    if (step < 0.2 || ends * 10 < versions)
        return context.fine(text);
    CheckFinding finding =
        context.fires(CheckSeverity::Warning,
                      text + ' ' + tr("That is the noise of differential privacy, not learning."), Certainty::Hint,
                      tr("The newest 200 versions; fires from a mean step of 0.2 with a tenth at the ends. Noise of "
                         "4.8 on one accuracy looks "
                         "like this."));
    finding.evidence = std::move(*answer);
    context.addPython(finding, "held_out", tr("An accuracy on data held out"));
    return finding;
}

} // namespace loopscope
