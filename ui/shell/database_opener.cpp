#include "ui/shell/database_opener.h"

#include "app/data/error_text.h"
#include "app/data/query/workspace.h"
#include "app/data/store/store_jobs.h"
#include "app/data/when_done.h"
#include "ui/connection/saved_passwords.h"
#include "ui/databases/feedback_databases_dialog.h"
#include "ui/dialogs/connect_dialog.h"
#include "ui/dialogs/password_dialog.h"
#include "ui/shell/session.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

namespace loopscope {

namespace {

constexpr auto databaseFilter =
    QT_TRANSLATE_NOOP("loopscope::DatabaseOpener", "Feedback databases (*.db *.sqlite *.sqlite3);;All files (*)");

bool isSqliteFile(const QString& path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           file.read(16) == QByteArray("SQLite format 3\0", 16);
}

} // namespace

DatabaseOpener::DatabaseOpener(Workspace& workspace, Session& session, QWidget* window)
    : QObject(window),
      m_workspace(workspace),
      m_session(session),
      m_passwords(new SavedPasswords(session, Keyring::instance(), this)),
      m_window(window)
{
    connect(&workspace, &Workspace::changed, this, &DatabaseOpener::takeState);
    connect(m_passwords, &SavedPasswords::failed, this, &DatabaseOpener::failed);
}

void DatabaseOpener::askForFile()
{
    auto* dialog = new QFileDialog(m_window, tr("Open or replay files"));
    dialog->setObjectName(QStringLiteral("openFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(
        tr("Evaluations and databases (*.csv *.jsonl *.ndjson *.gz *.db *.sqlite *.sqlite3);;All files (*)"));
    connect(dialog, &QFileDialog::filesSelected, this, &DatabaseOpener::openFiles);
    dialog->open();
}

void DatabaseOpener::askForDatabase()
{
    auto* dialog = new QFileDialog(m_window, tr("Open a feedback database"));
    dialog->setObjectName(QStringLiteral("openDatabaseDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr(databaseFilter));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { open({.kind = StoreKind::Sqlite, .path = path.toStdString()}); });
    dialog->open();
}

void DatabaseOpener::askForNewDatabase()
{
    auto* dialog = new QFileDialog(m_window, tr("New feedback database"));
    dialog->setObjectName(QStringLiteral("newDatabaseDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("db"));
    dialog->setNameFilter(tr(databaseFilter));
    connect(dialog, &QFileDialog::fileSelected, this, &DatabaseOpener::createDatabase);
    dialog->open();
}

void DatabaseOpener::askForConnection()
{
    auto* dialog = new ConnectDialog(m_session, *m_passwords, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectDialog::chosen, this, &DatabaseOpener::open);
    connect(dialog, &ConnectDialog::databasesRequested, this,
            [this, dialog](const ConnectionSpec& server) { showDatabasesOf(server, dialog); });
    dialog->open();
}

void DatabaseOpener::showServerDatabases()
{
    if (m_workspace.spec().kind == StoreKind::Postgres)
        showDatabasesOf(m_workspace.spec(), m_window);
    else
        askForConnection();
}

void DatabaseOpener::showDatabasesOf(const ConnectionSpec& server, QWidget* parent)
{
    m_passwords->complete(server, parent, [this, parent](const ConnectionSpec& whole, KeyringState) {
        auto* dialog = new FeedbackDatabasesDialog(whole, m_workspace.facts().name, parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &FeedbackDatabasesDialog::chosen, this, [this, parent](const ConnectionSpec& database) {
            if (auto* connecting = qobject_cast<ConnectDialog*>(parent))
                connecting->accept();
            this->open(database);
        });
        connect(dialog, &FeedbackDatabasesDialog::deleted, this, &DatabaseOpener::takeDeletion);
        dialog->open();
    });
}

void DatabaseOpener::takeDeletion(const ConnectionSpec& database)
{
    m_session.forget(Session::storedText(database));
    const ConnectionSpec& open = m_workspace.spec();
    if (open.kind != StoreKind::Postgres || m_workspace.facts().name != database.displayName())
        return;
    m_session.forget(Session::storedText(open));
    m_session.setLastDatabase({});
    m_workspace.close();
}

void DatabaseOpener::takeState()
{
    if (m_workspace.state() == Workspace::State::Ready && m_toKeep) {
        if (m_workspace.spec().password == m_toKeep->password)
            m_passwords->keep(*m_toKeep);
        m_toKeep.reset();
    }
    const bool asks = m_passwordDialog && m_passwordDialog->isVisible();
    if (!asks && m_workspace.state() == Workspace::State::Failed && m_workspace.error().code == ErrorCode::PasswordNeeded)
        askForPassword();
}

void DatabaseOpener::askForPassword()
{
    using Keeping = PasswordDialog::Keeping;
    const ConnectionSpec asked = m_workspace.spec();
    const Keeping keeping = !m_passwords->isRemembered(asked)   ? Keeping::Session
                            : m_keyring == KeyringState::Absent ? Keeping::Absent
                                                                : Keeping::Offered;
    auto* dialog = new PasswordDialog(QString::fromStdString(asked.displayName()),
                                      QString::fromStdString(m_workspace.error().detail), keeping, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasswordDialog::given, this, [this, asked](const SharedSecret& password, bool remember) {
        ConnectionSpec spec = asked;
        spec.password = password;
        const KeyringState keyring = m_keyring;
        open(spec);
        m_keyring = keyring;
        if (remember)
            m_toKeep = spec;
    });
    m_passwordDialog = dialog;
    dialog->open();
}

void DatabaseOpener::openArgument(const QString& argument, bool trusted)
{
    if (QFileInfo::exists(argument)) {
        openFiles({argument});
        return;
    }
    if (const auto stored = trusted ? Session::specOf(argument) : std::nullopt;
        stored && stored->kind != StoreKind::Memory) {
        open(*stored);
        return;
    }
    const auto spec = ConnectionSpec::parse(argument.toStdString(), trusted);
    if (!spec && !argument.contains(QLatin1Char(':')) && !argument.contains(QLatin1Char('=')))
        emit failed(
            tr("“%1” is not there. What can be opened: a file, or a PostgreSQL connection string.").arg(argument));
    else if (!spec)
        emit failed(errorText(spec.error()));
    else if (spec->kind != StoreKind::Memory)
        open(*spec);
}

void DatabaseOpener::openFiles(const QStringList& paths)
{
    if (paths.size() == 1 && isSqliteFile(paths.first()))
        open({.kind = StoreKind::Sqlite, .path = paths.first().toStdString()});
    else if (!paths.isEmpty())
        emit replayRequested(paths);
}

void DatabaseOpener::open(const ConnectionSpec& spec)
{
    m_session.remember(spec);
    m_toKeep.reset();
    const auto stillWanted = [this, number = ++m_opening, before = whatIsOpen()] {
        return number == m_opening && before == whatIsOpen();
    };
    m_passwords->complete(spec, this, [this, stillWanted](const ConnectionSpec& whole, KeyringState keyring) {
        if (!stillWanted())
            return;
        m_keyring = keyring;
        m_workspace.open(whole);
    });
}

QString DatabaseOpener::whatIsOpen() const
{
    const bool isEmpty = m_workspace.state() == Workspace::State::Empty;
    return isEmpty ? QString() : Session::storedText(m_workspace.spec());
}

void DatabaseOpener::createDatabase(const QString& path)
{
    const ConnectionSpec spec{.kind = StoreKind::Sqlite, .path = path.toStdString()};
    whenDone(createFeedbackDatabase(spec), this, [this, spec](const Result<void>& made) {
        if (made)
            open(spec);
        else
            emit failed(errorText(made.error()));
    });
}

} // namespace loopscope
