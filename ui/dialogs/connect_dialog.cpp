#include "ui/dialogs/connect_dialog.h"

#include "app/data/error_text.h"
#include "ui/widgets/text_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace loopscope {

ConnectDialog::ConnectDialog(QWidget* parent)
    : QDialog(parent),
      m_connection(new QLineEdit),
      m_schema(new QLineEdit),
      m_problem(new TextLabel({}, TypeStep::Table, TextTone::Bad))
{
    setObjectName(QStringLiteral("connectDialog"));
    setWindowTitle(tr("Connect to PostgreSQL"));
    m_connection->setObjectName(QStringLiteral("connectionString"));
    m_connection->setAccessibleName(tr("Connection string"));
    m_connection->setPlaceholderText(QStringLiteral("postgresql://user@host/database"));
    m_connection->setMinimumWidth(440);
    m_schema->setObjectName(QStringLiteral("connectionSchema"));
    m_schema->setAccessibleName(tr("Schema"));
    m_schema->setPlaceholderText(tr("first of the search path"));
    m_problem->setObjectName(QStringLiteral("connectionProblem"));
    m_problem->setWordWrap(true);
    auto* hint = new TextLabel(tr("A libpq connection string or URI; service=… works too. Passwords are taken from "
                                  "~/.pgpass and are never stored."),
                               TypeStep::Table, TextTone::Muted);
    hint->setWordWrap(true);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_open = buttons->addButton(tr("&Connect"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(QStringLiteral("connectionOpen"));
    m_open->setDefault(true);
    auto* cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("connectionCancel"));
    cancel->setAutoDefault(false); // Return connects
    for (QPushButton* button : {m_open, cancel})
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

    connect(m_connection, &QLineEdit::textChanged, this, &ConnectDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &ConnectDialog::acceptConnection);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void ConnectDialog::check()
{
    m_problem->clear();
    m_open->setEnabled(!m_connection->text().trimmed().isEmpty());
}

void ConnectDialog::acceptConnection()
{
    auto spec = ConnectionSpec::parse(m_connection->text().trimmed().toStdString(), true);
    if (!spec) {
        // What the parser says of an argument names the command line's option.
        m_problem->setText(spec.error().code == ErrorCode::InvalidArgument
                               ? tr("That is not a connection: a libpq string such as “host=… dbname=…”, or a URI.")
                               : errorText(spec.error()));
        return;
    }
    if (spec->kind != StoreKind::Postgres) {
        m_problem->setText(tr("That is not a PostgreSQL connection. Files are opened by “Open database…”."));
        return;
    }
    spec->schema = m_schema->text().trimmed().toStdString();
    emit chosen(*spec);
    accept();
}

} // namespace loopscope
