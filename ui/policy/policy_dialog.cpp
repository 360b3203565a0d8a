#include "ui/policy/policy_dialog.h"

#include "app/data/error_text.h"
#include "app/data/store/policy_file.h"
#include "app/data/when_done.h"
#include "ui/connection/connection_test_text.h"
#include "ui/policy/policy_effect_panel.h"
#include "ui/policy/policy_form.h"
#include "ui/theme/theme.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace loopscope {

namespace {

constexpr qsizetype longestName = 40;

QPushButton* button(const char* objectName, const QString& text)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(objectName));
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    button->setAutoDefault(false);
    return button;
}

} // namespace

PolicyDialog::PolicyDialog(Workspace& workspace, const Policy& first, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_form(new PolicyForm),
      m_effect(new PolicyEffectPanel(workspace)),
      m_preset(new QComboBox),
      m_load(button("policyLoad", tr("&Load…"))),
      m_save(button("policySave", tr("&Save…"))),
      m_resetAll(button("policyResetAll", tr("&Reset all"))),
      m_sentence(new TextLabel({}, TypeStep::Table, TextTone::Muted)),
      m_busy(new QProgressBar),
      m_apply(button("policyApply", tr("&Apply"))),
      m_cancel(button("policyCancel", tr("Cancel")))
{
    setObjectName(QStringLiteral("policyEditor"));
    setWindowTitle(tr("Policy"));
    setWindowModality(Qt::WindowModal);
    layOut();
    connect(m_form, &PolicyForm::changed, this, &PolicyDialog::takeChange);
    connect(m_preset, &QComboBox::activated, this, [this](int index) { m_form->setPolicy(preset(index)); });
    connect(m_resetAll, &QPushButton::clicked, this, [this] { m_form->setPolicy({}); });
    connect(m_load, &QPushButton::clicked, this, &PolicyDialog::askForFile);
    connect(m_save, &QPushButton::clicked, this, &PolicyDialog::askForFileToWrite);
    connect(m_apply, &QPushButton::clicked, this, &PolicyDialog::apply);
    connect(m_cancel, &QPushButton::clicked, this, &PolicyDialog::reject);
    connect(&m_change, &PolicyChange::ended, this, &PolicyDialog::takeApplied);
    connect(&workspace, &Workspace::changed, this, &PolicyDialog::refresh);
    m_form->setPolicy(first);
}

void PolicyDialog::layOut()
{
    auto* middle = new QHBoxLayout;
    middle->setSpacing(spacing::m);
    auto* fields = new PageScroll(QStringLiteral("policyScroll"), tr("Fields of the policy"), m_form);
    m_form->ensurePolished();
    fields->setMinimumWidth(m_form->minimumSizeHint().width() + fields->verticalScrollBar()->sizeHint().width());
    middle->addWidget(fields, 3);
    middle->addWidget(m_effect, 2);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(spacing::m);
    column->addWidget(presets());
    column->addLayout(middle, 1);
    column->addWidget(footer());
    resize(1120, 720);
}

QWidget* PolicyDialog::presets()
{
    m_preset->setObjectName(QStringLiteral("policyPreset"));
    m_preset->setAccessibleName(tr("Preset"));
    m_preset->addItems({tr("In use"), tr("Default"), tr("Historical (signed error)")});
    m_preset->setPlaceholderText(tr("Own values"));
    m_preset->setMinimumWidth(200);
    auto* label = new TextLabel(tr("&Preset"), TypeStep::Table);
    label->setBuddy(m_preset);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(spacing::s);
    line->addWidget(label);
    line->addWidget(m_preset);
    line->addWidget(m_resetAll);
    line->addStretch(1);
    line->addWidget(m_load);
    line->addWidget(m_save);
    return row;
}

QWidget* PolicyDialog::footer()
{
    m_sentence->setObjectName(QStringLiteral("policySentence"));
    m_sentence->setWordWrap(true);
    m_busy->setObjectName(QStringLiteral("policyBusy"));
    m_busy->setAccessibleName(tr("Applying the policy"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(160);
    m_apply->setDefault(true);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(spacing::s);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_busy);
    line->addWidget(m_cancel);
    line->addWidget(m_apply);
    return row;
}

Policy PolicyDialog::preset(int index) const
{
    Policy policy;
    if (index == InUse)
        policy = m_workspace.policy();
    if (index == Historical)
        policy.correctness = Correctness::Signed;
    return policy;
}

void PolicyDialog::takeChange()
{
    say({}, false);
    m_effect->setPolicy(m_form->policy());
}

bool PolicyDialog::canBeApplied() const
{
    return m_workspace.state() == Workspace::State::Ready && m_workspace.spec().kind != StoreKind::Memory;
}

QString PolicyDialog::reasonNotToApply() const
{
    const QString name = QString::fromStdString(m_workspace.facts().name);
    switch (m_workspace.state()) {
    case Workspace::State::Empty:
        return tr("Nothing is open. A policy can be loaded, edited and saved here, and given to a replay.");
    case Workspace::State::Loading:
        return tr("%1 is being opened.").arg(name);
    case Workspace::State::Failed:
        return tr("%1 cannot be read.").arg(name);
    case Workspace::State::Ready:
        break;
    }
    if (m_workspace.spec().kind == StoreKind::Memory)
        return tr(
            "This replay stored nothing, so there are no rows to judge anew. Save the policy and replay the file with "
            "it.");
    if (m_workspace.facts().readOnly)
        return tr("%1 cannot be changed. %2")
            .arg(name, ConnectionTestText::whyReadOnly(m_workspace.facts().readOnlyReason));
    if (!m_form->policy())
        return tr("A value is not valid; it is told beside its field.");
    if (*m_form->policy() == m_workspace.policy())
        return tr("This is the policy in use.");
    return {};
}

void PolicyDialog::refresh()
{
    const bool running = m_change.isRunning();
    const QString reason = reasonNotToApply();
    QString name = QString::fromStdString(m_workspace.facts().name).left(longestName);
    m_apply->setText(canBeApplied() ? tr("&Apply to %1").arg(name.replace(QLatin1Char('&'), QLatin1String("&&")))
                                    : tr("&Apply"));
    m_apply->setEnabled(!running && reason.isEmpty());
    m_apply->setToolTip(plainToolTip(reason));
    m_save->setEnabled(m_form->policy().has_value());
    m_busy->setVisible(running);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_form, m_preset, m_resetAll, m_load})
        widget->setEnabled(!running);
    m_sentence->setTone(m_isWrong ? TextTone::Bad : TextTone::Muted);
    m_sentence->setText(m_said.isEmpty() ? reason : m_said);

    int index = -1;
    for (const Preset candidate : {Historical, Defaults, InUse}) {
        if (m_form->policy() == preset(candidate))
            index = candidate;
    }
    m_preset->setCurrentIndex(index);
}

void PolicyDialog::say(const QString& sentence, bool wrong)
{
    m_said = sentence;
    m_isWrong = wrong;
    refresh();
}

void PolicyDialog::askForFile()
{
    auto* dialog = new QFileDialog(this, tr("Load a policy"));
    dialog->setObjectName(QStringLiteral("policyLoadDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Policies (*.json);;All files (*)"));
    connect(dialog, &QFileDialog::fileSelected, this, &PolicyDialog::load);
    dialog->open();
}

void PolicyDialog::load(const QString& path)
{
    whenDone(loadPolicy(path.toStdString()), this, [this, path](const Result<Policy>& policy) {
        if (!policy) {
            say(errorText(policy.error()), true);
            return;
        }
        m_form->setPolicy(*policy);
        say(tr("Loaded from %1.").arg(path), false);
    });
}

void PolicyDialog::askForFileToWrite()
{
    auto* dialog = new QFileDialog(this, tr("Save the policy"));
    dialog->setObjectName(QStringLiteral("policySaveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Policies (*.json);;All files (*)"));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, &PolicyDialog::save);
    dialog->open();
}

void PolicyDialog::save(const QString& path)
{
    if (!m_form->policy())
        return;
    whenDone(savePolicy(path.toStdString(), *m_form->policy()), this, [this, path](const Result<void>& saved) {
        say(saved ? tr("Saved as %1.").arg(path) : errorText(saved.error()), !saved);
    });
}

void PolicyDialog::apply()
{
    if (!m_form->policy() || m_change.isRunning())
        return;
    m_change.start(m_workspace.spec(), *m_form->policy());
    say(tr("Judging the rows of %1 anew…").arg(QString::fromStdString(m_workspace.facts().name)), false);
}

void PolicyDialog::takeApplied(const Result<void>& result)
{
    if (result) {
        m_workspace.refresh();
        accept();
    } else if (result.error().code == ErrorCode::Cancelled) {
        say(tr("Cancelled: nothing was changed."), false);
    } else {
        say(errorText(result.error()), true);
    }
}

void PolicyDialog::keyPressEvent(QKeyEvent* event)
{
    // Return ends the typing of a value; that it also changed a database would be a surprise.
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && qobject_cast<QLineEdit*>(focusWidget()) != nullptr)
        event->accept();
    else
        QDialog::keyPressEvent(event);
}

void PolicyDialog::reject()
{
    if (m_change.isRunning()) {
        m_change.cancel();
        say(tr("Cancelling…"), false);
    } else {
        QDialog::reject();
    }
}

} // namespace loopscope
