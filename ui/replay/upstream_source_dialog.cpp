#include "ui/replay/upstream_source_dialog.h"

#include "ui/connection/connection_edit.h"
#include "ui/widgets/text_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace loopscope {

UpstreamSourceDialog::UpstreamSourceDialog(const ConnectionSpec& open, QWidget* parent)
    : QDialog(parent),
      m_open(open),
      m_connection(new ConnectionEdit),
      m_schema(new QLineEdit),
      m_problem(new TextLabel({}, TypeStep::Table, TextTone::Bad))
{
    setObjectName(QStringLiteral("upstreamSourceDialog"));
    setWindowTitle(tr("Evaluations of a federated system"));
    m_connection->setObjectName(QStringLiteral("upstreamConnection"));
    m_connection->setAccessibleName(tr("Connection string"));
    m_connection->setMinimumWidth(440);
    m_schema->setObjectName(QStringLiteral("upstreamSchema"));
    m_schema->setAccessibleName(tr("Schema"));
    m_schema->setPlaceholderText(tr("first of the search path that has the table"));
    m_problem->setObjectName(QStringLiteral("upstreamProblem"));
    m_problem->setWordWrap(true);
    if (open.kind == StoreKind::Postgres)
        m_connection->setText(QString::fromStdString(open.redacted()));
    auto* hint = new TextLabel(
        tr("The table model_evaluations is read as it stands at the start, and never changed. Text labels normal and "
           "anomaly "
           "count as 0 and 1; confusion counts of a device become that many evaluations. A later replay into the same "
           "database takes only what has come since."),
        TypeStep::Table, TextTone::Muted);
    hint->setWordWrap(true);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("upstreamAdd"));
    m_add->setDefault(true);
    auto* cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("upstreamCancel"));
    cancel->setAutoDefault(false); // Return adds
    for (QPushButton* button : {m_add, cancel})
        button->setAccessibleName(QString(button->text()).remove(QLatin1Char('&')));

    auto* form = new QFormLayout;
    form->addRow(tr("Co&nnection"), m_connection);
    form->addRow(tr("&Schema"), m_schema);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(spacing::m);
    column->addLayout(form);
    column->addWidget(hint);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addWidget(buttons);

    connect(m_connection, &QLineEdit::textChanged, this, &UpstreamSourceDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &UpstreamSourceDialog::acceptSource);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void UpstreamSourceDialog::check()
{
    m_problem->clear();
    m_add->setEnabled(!m_connection->text().trimmed().isEmpty());
}

void UpstreamSourceDialog::acceptSource()
{
    const auto parsed = m_connection->spec();
    if (!parsed) {
        m_problem->setText(
            tr("That is not a connection to PostgreSQL: a libpq string such as “host=… dbname=…”, or a URI."));
        return;
    }
    const bool isOpen =
        m_open.kind == StoreKind::Postgres && !parsed->password && parsed->redacted() == m_open.redacted();
    UpstreamSource source{.database = isOpen ? m_open : *parsed};
    source.database.schema = m_schema->text().trimmed().toStdString();
    emit chosen(source);
    accept();
}

} // namespace loopscope
