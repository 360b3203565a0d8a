#include "ui/replay/replay_options_form.h"

#include "app/data/error_text.h"
#include "app/data/when_done.h"
#include "ui/connection/connection_edit.h"
#include "ui/connection/connection_test_text.h"
#include "ui/widgets/elided_label.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QtConcurrentRun>

namespace loopscope {

namespace {

enum PolicyChoice { OwnPolicy, PolicyFromFile };

template <class Widget>
Widget* named(Widget* widget, const char* objectName, const QString& accessibleName)
{
    widget->setObjectName(QLatin1String(objectName));
    widget->setAccessibleName(accessibleName);
    return widget;
}

} // namespace

ReplayOptionsForm::ReplayOptionsForm(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_policy(named(new QComboBox, "replayPolicy", tr("Policy"))),
      m_policyFile(new ElidedLabel({}, TypeStep::Label, TextTone::Muted)),
      m_target(named(new QComboBox, "replayTarget", tr("Target"))),
      m_targetFields(new QStackedWidget)
{
    m_policy->addItems({tr("The database's own, or the default"), tr("From a file…")});
    m_target->addItems(
        {tr("Nothing is stored, only shown"), tr("A new database"), tr("The open database"), tr("PostgreSQL")});
    m_policyFile->setObjectName(QStringLiteral("replayPolicyFile"));
    buildTargetFields();
    layOut();

    connect(m_policy, &QComboBox::activated, this, [this](int choice) {
        m_chosenPolicy.reset();
        sayOfPolicy({}, false);
        if (choice == PolicyFromFile)
            askForPolicy();
        emit policyChanged();
    });
    connect(m_target, &QComboBox::currentIndexChanged, m_targetFields, &QStackedWidget::setCurrentIndex);
    connect(m_target, &QComboBox::currentIndexChanged, this, &ReplayOptionsForm::policyChanged);
    connect(&workspace, &Workspace::changed, this, &ReplayOptionsForm::refresh);
    refresh();
}

void ReplayOptionsForm::buildTargetFields()
{
    const auto row = [this](std::initializer_list<QWidget*> widgets) {
        auto* fields = new QWidget;
        auto* line = new QHBoxLayout(fields);
        line->setContentsMargins(0, 0, 0, 0);
        for (QWidget* widget : widgets)
            line->addWidget(widget);
        m_targetFields->addWidget(fields);
    };
    auto* nothing = new TextLabel(tr("Reads the file and shows its summary."), TypeStep::Label, TextTone::Muted);
    m_newPath = named(new QLineEdit, "replayNewPath", tr("File of the new database"));
    m_newPath->setPlaceholderText(tr("feedback.db"));
    auto* browse =
        named(new QPushButton(tr("Choose…")), "replayNewPathChoose", tr("Choose the file of the new database"));
    browse->setAutoDefault(false);
    m_openName = new ElidedLabel({}, TypeStep::Label, TextTone::Muted);
    m_connection = named(new ConnectionEdit, "replayConnection", tr("Connection string"));
    m_schema = named(new QLineEdit, "replaySchema", tr("Schema"));
    m_schema->setPlaceholderText(tr("schema"));
    m_schema->setMaximumWidth(110);
    row({nothing});
    row({m_newPath, browse});
    row({m_openName});
    row({m_connection, m_schema});
    connect(browse, &QPushButton::clicked, this, &ReplayOptionsForm::askForNewDatabase);
}

void ReplayOptionsForm::layOut()
{
    m_targetFields->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(spacing::m);
    m_form->setVerticalSpacing(spacing::s);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Policy"), m_policy);
    m_form->addRow(QString(), m_policyFile);
    m_form->addRow(tr("Into"), m_target);
    m_form->addRow(QString(), m_targetFields);
    sayOfPolicy({}, false);
}

void ReplayOptionsForm::refresh()
{
    const ConnectionSpec& open = m_workspace.spec();
    const bool canWrite = open.kind != StoreKind::Memory && m_workspace.state() == Workspace::State::Ready &&
                          !m_workspace.facts().readOnly;
    const QString name = QString::fromStdString(m_workspace.facts().name);
    if (open.kind == StoreKind::Postgres && m_connection->text().isEmpty()) // another schema of it, perhaps
        m_connection->setText(QString::fromStdString(open.redacted()));
    m_openName->setFullText(canWrite ? tr("Adds to %1.").arg(name) : QString());
    m_target->setItemText(OpenDatabase,
                          canWrite ? tr("The open database, %1").arg(name.left(60)) : tr("The open database"));
    if (auto* items = qobject_cast<QStandardItemModel*>(m_target->model()); items != nullptr)
        items->item(OpenDatabase)->setEnabled(canWrite);
    m_target->setItemData(OpenDatabase, ConnectionTestText::whyReadOnly(m_workspace.facts().readOnlyReason),
                          Qt::ToolTipRole);
    if (!canWrite && m_target->currentIndex() == OpenDatabase)
        m_target->setCurrentIndex(Nowhere);
    emit policyChanged();
}

void ReplayOptionsForm::setTarget(Target target)
{
    m_target->setCurrentIndex(target);
}

void ReplayOptionsForm::askForPolicy()
{
    auto* dialog = new QFileDialog(window(), tr("Policy file"));
    dialog->setObjectName(QStringLiteral("policyDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Policies (*.json);;All files (*)"));
    connect(dialog, &QFileDialog::fileSelected, this, &ReplayOptionsForm::takePolicyFile);
    connect(dialog, &QDialog::rejected, this, [this] { m_policy->setCurrentIndex(OwnPolicy); });
    dialog->open();
}

void ReplayOptionsForm::sayOfPolicy(const QString& text, bool wrong)
{
    m_policyFile->setTone(wrong ? TextTone::Bad : TextTone::Muted);
    m_policyFile->setFullText(text);
    m_form->setRowVisible(m_policyFile, !text.isEmpty());
}

void ReplayOptionsForm::takePolicyFile(const QString& path)
{
    whenDone(QtConcurrent::run([file = path.toStdString()] { return readPolicyFile(file); }), this,
             [this, path](const Result<Policy>& policy) {
                 m_chosenPolicy = policy;
                 sayOfPolicy(policy ? path : errorText(policy.error()), !policy);
                 emit policyChanged();
             });
}

void ReplayOptionsForm::askForNewDatabase()
{
    auto* dialog = new QFileDialog(window(), tr("New feedback database"));
    dialog->setObjectName(QStringLiteral("replayNewPathDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("db"));
    connect(dialog, &QFileDialog::fileSelected, m_newPath, &QLineEdit::setText);
    dialog->open();
}

Result<ConnectionSpec> ReplayOptionsForm::target() const
{
    switch (m_target->currentIndex()) {
    case NewDatabase: {
        const QString path = m_newPath->text().trimmed();
        if (path.isEmpty())
            return failure(ErrorCode::InvalidArgument, tr("A new database").toStdString(),
                           tr("choose the file that it is to be stored in").toStdString());
        return ConnectionSpec{.kind = StoreKind::Sqlite, .path = path.toStdString()};
    }
    case OpenDatabase:
        return m_workspace.spec();
    case Server: {
        auto spec = m_connection->spec();
        if (!spec && spec.error().code != ErrorCode::InvalidArgument)
            return spec;
        if (!spec)
            return failure(ErrorCode::InvalidArgument, tr("PostgreSQL").toStdString(),
                           tr("give a libpq connection string or URI").toStdString());
        spec->schema = m_schema->text().trimmed().toStdString();
        if (const ConnectionSpec& open = m_workspace.spec();
            !spec->password && open.kind == StoreKind::Postgres && open.redacted() == spec->redacted())
            spec->password = open.password;
        return spec;
    }
    default:
        return ConnectionSpec{};
    }
}

QString ReplayOptionsForm::targetName() const
{
    const auto spec = target();
    return spec ? QString::fromStdString(spec->displayName()) : QString();
}

Policy ReplayOptionsForm::policy() const
{
    if (m_chosenPolicy && *m_chosenPolicy)
        return **m_chosenPolicy;
    return m_target->currentIndex() == OpenDatabase ? m_workspace.policy() : Policy{};
}

Result<ReplayQueue::Settings> ReplayOptionsForm::settings() const
{
    auto spec = target();
    if (!spec)
        return std::unexpected(spec.error());
    ReplayQueue::Settings settings;
    settings.request.target = *spec;
    if (m_chosenPolicy) {
        if (!*m_chosenPolicy)
            return std::unexpected(m_chosenPolicy->error());
        settings.request.policy = **m_chosenPolicy;
    }
    return settings;
}

} // namespace loopscope
