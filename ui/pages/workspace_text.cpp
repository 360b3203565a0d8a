#include "ui/pages/workspace_text.h"

#include "ui/connection/connection_test_text.h"
#include "ui/models/number_text.h"
#include "ui/pages/place_text.h"

#include <QLocale>

namespace loopscope {

Pill::Content WorkspaceText::database(const Workspace& workspace)
{
    const StoreFacts& facts = workspace.facts();
    const QString name = QString::fromStdString(facts.name);
    switch (workspace.state()) {
    case Workspace::State::Empty:
        return {.dot = TextTone::Muted, .name = tr("Nothing open"), .detail = tr("open a database or replay a file")};
    case Workspace::State::Loading:
        return {.dot = TextTone::Warning, .name = name, .detail = tr("opening…")};
    case Workspace::State::Failed:
        return {.dot = TextTone::Bad, .name = name, .detail = tr("cannot be read")};
    case Workspace::State::Ready:
        break;
    }
    QStringList details;
    if (!facts.backend.empty())
        details << QString::fromStdString(facts.backend);
    else
        details << tr("not stored");
    details << NumberText::rows(facts.rows);
    if (facts.lastTimestampUs)
        details << tr("newest %1").arg(NumberText::date(*facts.lastTimestampUs));
    if (facts.fromRows)
        details << tr("from rows");
    if (facts.readOnly)
        details << tr("read only");
    const QString weakness = ConnectionTestText::weakness(facts.security);
    if (!weakness.isEmpty())
        details.prepend(weakness);
    return {.dot = weakness.isEmpty() ? TextTone::Good : TextTone::Warning,
            .name = name,
            .detail = details.join(QStringLiteral(" · "))};
}

Pill::Content WorkspaceText::policy(const Workspace& workspace)
{
    const Policy& policy = workspace.policy();
    const Policy defaults;
    Policy historical;
    historical.correctness = Correctness::Signed;
    const QString name = policy == defaults ? tr("default") : policy == historical ? tr("historical") : tr("own");
    return {.lead = tr("Policy"), .name = name, .detail = rule(policy)};
}

Pill::Content WorkspaceText::time(const Workspace& workspace)
{
    const StoreFacts& facts = workspace.facts();
    const QString period = PlaceText::period(facts.firstTimestampUs.value_or(absentTimestamp),
                                             facts.lastTimestampUs.value_or(absentTimestamp));
    return {.lead = tr("Time"), .name = period.isEmpty() ? tr("none") : period};
}

QString WorkspaceText::rule(const Policy& policy)
{
    const QLocale locale;
    switch (policy.correctness) {
    case Correctness::Signed:
        return tr("error < %1").arg(locale.toString(policy.correctBelow, 'g', 6));
    case Correctness::Relative:
        return tr("|error| < %1 % of the actual value").arg(locale.toString(policy.correctBelow * 100, 'g', 6));
    case Correctness::Absolute:
        break;
    }
    return tr("|error| < %1").arg(locale.toString(policy.correctBelow, 'g', 6));
}

} // namespace loopscope
