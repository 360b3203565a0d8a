#include "ui/check/check_words.h"

namespace loopscope {

CheckWords::Group CheckWords::groupOf(const CheckFinding& finding)
{
    if (finding.outcome == CheckOutcome::Fine)
        return Group::Fine;
    if (finding.outcome == CheckOutcome::Unknown)
        return Group::Unknown;
    switch (finding.severity) {
    case CheckSeverity::Error:
        return Group::Faults;
    case CheckSeverity::Warning:
        return Group::Warnings;
    case CheckSeverity::Note:
        break;
    }
    return Group::Notes;
}

QString CheckWords::heading(Group group)
{
    switch (group) {
    case Group::Faults:
        return tr("Faults");
    case Group::Warnings:
        return tr("Warnings");
    case Group::Notes:
        return tr("Notes");
    case Group::Fine:
        return tr("Fine");
    case Group::Unknown:
        break;
    }
    return tr("Cannot be known here");
}

QString CheckWords::word(Group group)
{
    switch (group) {
    case Group::Faults:
        return tr("Fault");
    case Group::Warnings:
        return tr("Warning");
    case Group::Notes:
        return tr("Note");
    case Group::Fine:
        return tr("Fine");
    case Group::Unknown:
        break;
    }
    return tr("Cannot be known here");
}

TextTone CheckWords::tone(Group group)
{
    switch (group) {
    case Group::Faults:
        return TextTone::Bad;
    case Group::Warnings:
        return TextTone::Warning;
    case Group::Fine:
        return TextTone::Good;
    case Group::Notes:
    case Group::Unknown:
        break;
    }
    return TextTone::Muted;
}

QColor CheckWords::colour(Group group)
{
    const ThemeColours& colours = Theme::instance().colours();
    switch (tone(group)) {
    case TextTone::Bad:
        return colours.bad;
    case TextTone::Warning:
        return colours.warning;
    case TextTone::Good:
        return colours.good;
    case TextTone::Plain:
    case TextTone::Muted:
        break;
    }
    return group == Group::Notes ? colours.observed : colours.muted;
}

QString CheckWords::certainty(const CheckFinding& finding)
{
    switch (finding.certainty) {
    case Certainty::Certain:
        return tr("Certain. %1").arg(finding.reason);
    case Certainty::Likely:
        return tr("Likely. %1").arg(finding.reason);
    case Certainty::Hint:
        break;
    }
    return tr("A hint. %1").arg(finding.reason);
}

} // namespace loopscope
