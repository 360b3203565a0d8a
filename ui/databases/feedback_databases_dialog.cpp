#include "ui/databases/feedback_databases_dialog.h"

#include "app/data/activity/activity_log.h"
#include "app/data/error_text.h"
#include "app/data/store/wall_clock.h"
#include "app/data/when_done.h"
#include "ui/databases/delete_database_dialog.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace loopscope {

namespace {

QPushButton* button(const char* objectName, const QString& text)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(objectName));
    made->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    made->setAutoDefault(false);
    return made;
}

} // namespace

FeedbackDatabasesDialog::FeedbackDatabasesDialog(const ConnectionSpec& server, const std::string& open, QWidget* parent)
    : QDialog(parent),
      m_server(server),
      m_openName(open),
      m_table(new DataTable(QStringLiteral("databasesTable"), tr("Feedback databases"))),
      m_state(new StateView),
      m_note(new TextLabel({}, TypeStep::Table, TextTone::Muted)),
      m_name(new QLineEdit),
      m_create(button("databasesCreate", tr("&Create"))),
      m_delete(button("databasesDelete", tr("&Delete…"))),
      m_open(button("databasesOpen", tr("&Open")))
{
    setObjectName(QStringLiteral("databasesDialog"));
    setWindowTitle(tr("Feedback databases of a server"));
    setWindowModality(Qt::WindowModal);
    m_server.schema.clear();
    layOut(QString::fromStdString(m_server.displayName()));
    resize(820, 480);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FeedbackDatabasesDialog::check);
    connect(m_table, &QAbstractItemView::activated, this, &FeedbackDatabasesDialog::openSelected);
    connect(m_state, &StateView::retryRequested, this, [this] { list(); });
    connect(m_name, &QLineEdit::textChanged, this, &FeedbackDatabasesDialog::check);
    const auto forgetFailure = [this] {
        m_failure.clear();
        check();
    };
    connect(m_name, &QLineEdit::textEdited, this, forgetFailure);
    connect(m_table, &QAbstractItemView::pressed, this, forgetFailure);
    connect(m_name, &QLineEdit::returnPressed, this, &FeedbackDatabasesDialog::create);
    connect(m_create, &QPushButton::clicked, this, &FeedbackDatabasesDialog::create);
    connect(m_delete, &QPushButton::clicked, this, &FeedbackDatabasesDialog::askToDelete);
    connect(m_open, &QPushButton::clicked, this, &FeedbackDatabasesDialog::openSelected);
    list();
}

void FeedbackDatabasesDialog::layOut(const QString& place)
{
    m_table->setModel(&m_model);
    m_state->setObjectName(QStringLiteral("databasesState"));
    m_state->setContent(m_table);
    m_note->setObjectName(QStringLiteral("databasesNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("databasesName"));
    m_name->setAccessibleName(tr("Name of a new feedback database"));
    m_name->setPlaceholderText(tr("Name of a new one"));
    m_name->setMaxLength(63); // PostgreSQL cuts longer names
    auto* card = new Card(place, tr("Each is a schema of its own."));
    card->addToTitle(m_delete);
    card->body()->addWidget(m_state, 1);
    card->body()->addWidget(m_note);
    auto* close = button("databasesClose", tr("C&lose"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* footer = new QHBoxLayout;
    footer->setSpacing(spacing::s);
    footer->addWidget(m_name, 1);
    footer->addWidget(m_create);
    footer->addStretch(1);
    footer->addWidget(close);
    footer->addWidget(m_open);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(spacing::m);
    column->addWidget(card, 1);
    column->addLayout(footer);
}

void FeedbackDatabasesDialog::list(const QString& select)
{
    if (m_model.rowCount() == 0)
        m_state->showLoading(tr("Looking for feedback databases"));
    whenDone(listFeedbackDatabases(m_server), this,
             [this, select](const Result<std::vector<FeedbackDatabase>>& databases) {
                 if (databases)
                     take(*databases, select);
                 else
                     m_state->showFailed(errorText(databases.error()));
                 check();
             });
    check();
}

void FeedbackDatabasesDialog::take(const std::vector<FeedbackDatabase>& databases, const QString& select)
{
    QString open;
    for (const FeedbackDatabase& database : databases) {
        if (specOf(database.schema).displayName() == m_openName)
            open = QString::fromStdString(database.schema);
    }
    m_model.setDatabases(databases, open, wallClockUs());
    if (databases.empty())
        m_state->showEmpty(tr("No feedback database yet"),
                           tr("A replay into a schema makes one, or give a name below."));
    else
        m_state->showContent();
    m_table->fitColumns();
    m_table->selectRow(std::max(0, m_model.rowOf(select.isEmpty() ? open : select)));
    if (m_name->text().isEmpty()) // nobody is typing
        m_table->setFocus();
}

const FeedbackDatabase* FeedbackDatabasesDialog::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model.at(rows.first().row());
}

ConnectionSpec FeedbackDatabasesDialog::specOf(const std::string& schema) const
{
    ConnectionSpec spec = m_server;
    spec.schema = schema;
    return spec;
}

QString FeedbackDatabasesDialog::whyNot(const FeedbackDatabase& database) const
{
    if (!database.isOurs)
        return tr("Loopscope did not make this one, and does not delete it.");
    if (m_server.readOnly)
        return tr("The connection is for reading only.");
    if (!database.mayBeDeleted)
        return tr("Its tables belong to another role, which can delete it.");
    return {};
}

void FeedbackDatabasesDialog::check()
{
    const FeedbackDatabase* const database = selected();
    const bool isShown = m_state->shown() == StateView::Shown::Content && database != nullptr && !m_busy;
    m_open->setEnabled(isShown && database->isReadable);
    m_open->setDefault(m_open->isEnabled() && m_name->text().isEmpty());
    m_delete->setEnabled(isShown && whyNot(*database).isEmpty());
    m_create->setEnabled(!m_busy && !m_server.readOnly && !m_name->text().trimmed().isEmpty());
    if (!m_busy) {
        m_note->setTone(m_failure.isEmpty() ? TextTone::Muted : TextTone::Bad);
        m_note->setText(!m_failure.isEmpty() ? m_failure : isShown ? whyNot(*database) : QString());
    }
}

void FeedbackDatabasesDialog::openSelected()
{
    const FeedbackDatabase* const database = selected();
    if (database == nullptr || !m_open->isEnabled())
        return;
    emit chosen(specOf(database->schema));
    accept();
}

void FeedbackDatabasesDialog::begin(const QString& what)
{
    m_busy = true;
    m_failure.clear();
    check();
    m_note->setTone(TextTone::Muted);
    m_note->setText(what);
}

void FeedbackDatabasesDialog::end(const Result<void>& result, const QString& select)
{
    m_busy = false;
    m_failure = result ? QString() : errorText(result.error());
    list(select);
}

void FeedbackDatabasesDialog::create()
{
    if (!m_create->isEnabled())
        return;
    const QString name = m_name->text().trimmed();
    begin(tr("Making %1").arg(name));
    whenDone(startAdding(specOf(name.toStdString())), this, [this, name](const Result<void>& made) {
        if (made) {
            m_name->clear();
            ActivityLog::instance().append(ActivityKind::Database, tr("Made the feedback database %1").arg(name));
        }
        end(made, name);
    });
}

void FeedbackDatabasesDialog::askToDelete()
{
    if (selected() == nullptr || !m_delete->isEnabled())
        return;
    const FeedbackDatabase database = *selected();
    auto* question =
        new DeleteDatabaseDialog(database, QString::fromStdString(specOf(database.schema).displayName()), this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this, [this, database] { remove(database); });
    question->open();
}

void FeedbackDatabasesDialog::remove(const FeedbackDatabase& database)
{
    const ConnectionSpec spec = specOf(database.schema);
    const QString name = QString::fromStdString(database.schema);
    begin(tr("Deleting %1").arg(name));
    whenDone(startDeleting(spec, database.isInUse()), this, [this, spec, name](const Result<void>& gone) {
        if (gone) {
            ActivityLog::instance().append(ActivityKind::Database, tr("Deleted the feedback database %1").arg(name));
            emit deleted(spec);
        }
        end(gone, {});
    });
}

} // namespace loopscope
