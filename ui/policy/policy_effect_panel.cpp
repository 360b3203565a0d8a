#include "ui/policy/policy_effect_panel.h"

#include "app/data/error_text.h"
#include "app/data/when_done.h"
#include "ui/policy/policy_effect_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace loopscope {

namespace {

using namespace std::chrono_literals;
constexpr auto typingPause = 150ms;

} // namespace

PolicyEffectPanel::PolicyEffectPanel(Workspace& workspace, QWidget* parent)
    : Card(tr("Effect on the open data"), {}, parent),
      m_workspace(&workspace),
      m_state(new StateView),
      m_figures(new FactList),
      m_versionsTitle(new TextLabel(tr("Versions that change most"), TypeStep::CardTitle)),
      m_versions(new FactList),
      m_sentence(new TextLabel({}, TypeStep::Table, TextTone::Muted)),
      m_busy(new QProgressBar),
      m_stop(new QPushButton(tr("Stop reading")))
{
    layOut();
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, [this] { ask(EffectSource::Summary); });
    connect(m_stop, &QPushButton::clicked, this, &PolicyEffectPanel::stop);
    connect(m_state, &StateView::retryRequested, this, [this] { ask(EffectSource::Summary); });
    connect(&workspace, &Workspace::changed, this, [this] {
        m_effect.reset();
        setPolicy(std::optional(m_policy));
    });
}

PolicyEffectPanel::~PolicyEffectPanel()
{
    if (m_workspace != nullptr) // a window that is closed may be gone before its editor
        m_workspace->cancelPolicyEffect();
}

void PolicyEffectPanel::layOut()
{
    setObjectName(QStringLiteral("policyEffect"));
    m_state->setObjectName(QStringLiteral("policyEffectState"));
    m_figures->setObjectName(QStringLiteral("policyEffectFigures"));
    m_versions->setObjectName(QStringLiteral("policyEffectVersions"));
    m_sentence->setObjectName(QStringLiteral("policyEffectSentence"));
    m_sentence->setWordWrap(true);
    m_busy->setObjectName(QStringLiteral("policyEffectBusy"));
    m_busy->setAccessibleName(tr("Reading the rows"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_stop->setObjectName(QStringLiteral("policyEffectStop"));
    m_stop->setAccessibleName(m_stop->text());
    m_stop->setAutoDefault(false);

    auto* facts = new QWidget;
    auto* column = new QVBoxLayout(facts);
    column->setContentsMargins(0, 0, spacing::s, 0);
    column->setSpacing(spacing::m);
    column->addWidget(m_figures);
    column->addWidget(m_versionsTitle);
    column->addWidget(m_versions);
    column->addStretch(1);

    auto* reading = new QHBoxLayout;
    reading->addWidget(m_busy, 1);
    reading->addWidget(m_stop);
    auto* content = new QWidget;
    auto* whole = new QVBoxLayout(content);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(spacing::s);
    auto* scroll = new PageScroll(QStringLiteral("policyEffectScroll"), tr("Effect on the open data"), facts);
    scroll->viewport()->setAutoFillBackground(false); // the card shows through
    facts->setAutoFillBackground(false);
    whole->addWidget(scroll, 1);
    whole->addWidget(m_sentence);
    whole->addLayout(reading);
    m_state->setContent(content);
    body()->addWidget(m_state, 1);
}

bool PolicyEffectPanel::hasRows() const
{
    return m_workspace->spec().kind != StoreKind::Memory;
}

void PolicyEffectPanel::setPolicy(const std::optional<Policy>& policy)
{
    m_policy = policy;
    ++m_asked; // what is under way is of no use any more
    m_workspace->cancelPolicyEffect();
    m_delay.stop();
    switch (m_workspace->state()) {
    case Workspace::State::Empty:
        m_state->showEmpty(tr("Nothing is open"),
                           tr("Open a feedback database to see what a policy makes of its rows."));
        return;
    case Workspace::State::Loading:
        m_state->showLoading(tr("Opening %1…").arg(QString::fromStdString(m_workspace->facts().name)));
        return;
    case Workspace::State::Failed:
        m_state->showFailed(errorText(m_workspace->error()), false);
        return;
    case Workspace::State::Ready:
        break;
    }
    if (m_workspace->versions()->versions.empty()) {
        m_state->showEmpty(tr("No feedback yet"), tr("There are no rows that a policy could judge."));
        return;
    }
    if (!m_policy) {
        if (m_effect)
            say(tr("One of the values is not valid. Shown is the effect of the last valid ones."));
        else
            m_state->showEmpty(tr("Not a policy"), tr("One of the values is not valid."));
        return;
    }
    if (!m_effect)
        m_state->showLoading(tr("Computing the effect…"));
    else
        say(tr("Computing the effect…"), true);
    m_delay.start();
}

void PolicyEffectPanel::ask(EffectSource source)
{
    if (!m_policy || m_workspace->state() != Workspace::State::Ready)
        return;
    whenDone(m_workspace->policyEffect(*m_policy, source), this,
             [this, source, asked = ++m_asked](const Result<PolicyEffect>& effect) {
                 if (asked == m_asked)
                     take(source, effect);
             });
}

void PolicyEffectPanel::take(EffectSource source, const Result<PolicyEffect>& effect)
{
    if (!effect) {
        if (effect.error().code != ErrorCode::Cancelled)
            m_state->showFailed(errorText(effect.error()));
        return;
    }
    const bool readRows = source == EffectSource::Summary && hasRows() && !effect->isComplete();
    show(*effect, readRows);
    if (readRows)
        ask(EffectSource::Rows);
}

void PolicyEffectPanel::show(const PolicyEffect& effect, bool reading)
{
    m_effect = effect;
    const QString unknown = reading ? tr("reading…") : tr("not known");
    m_figures->setFacts(PolicyEffectText::figures(effect, unknown));
    m_versions->setFacts(PolicyEffectText::versions(effect, unknown));
    m_versionsTitle->setVisible(!effect.changedMost.empty());
    m_versions->setVisible(!effect.changedMost.empty());
    m_state->showContent();
    say(reading ? tr("Reading the rows for what the summary cannot tell…") : sourceSentence(effect), reading);
}

QString PolicyEffectPanel::sourceSentence(const PolicyEffect& effect) const
{
    QString sentence;
    if (*m_policy == m_workspace->policy())
        sentence = tr("This is the policy in use.");
    else if (effect.fromRows)
        sentence = tr("Computed from the rows.");
    else if (effect.isComplete())
        sentence = tr("Computed from the summary, exactly.");
    else if (!hasRows())
        sentence =
            tr("This replay stored nothing, so only its summary is left: what needs the rows is not known. Replay "
               "the file with this policy to know it.");
    else
        sentence = tr("Only what the summary can tell.");
    if (m_workspace->facts().fromRows && !judgesAlike(*m_policy, m_workspace->policy()))
        sentence += QLatin1Char(' ') + tr("Rows of other writers keep their judgement.");
    return sentence;
}

void PolicyEffectPanel::say(const QString& sentence, bool reading)
{
    m_sentence->setText(sentence);
    m_busy->setVisible(reading);
    m_stop->setVisible(reading);
}

void PolicyEffectPanel::stop()
{
    ++m_asked;
    m_delay.stop();
    m_workspace->cancelPolicyEffect();
    if (m_effect && m_policy)
        show(*m_effect, false);
}

} // namespace loopscope
