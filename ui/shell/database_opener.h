#pragma once

#include "app/data/store/connection_spec.h"
#include "ui/seams/keyring.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <cstdint>
#include <optional>

class QWidget;

namespace loopscope {

class PasswordDialog;
class SavedPasswords;
class Session;
class Workspace;

/// Opens what the user names: files, databases, connections. Asks by dialogs that do not block; what goes wrong comes by
/// failed(). Thread: UI.
class DatabaseOpener : public QObject {
    Q_OBJECT

public:
    DatabaseOpener(Workspace& workspace, Session& session, QWidget* window);

    void askForFile();
    void askForDatabase();
    void askForNewDatabase();
    void askForConnection();
    /// The feedback databases of the server that is open; of one that is asked for where none is.
    void showServerDatabases();

    /// What a command line or the list of recent databases holds: a file, or what ConnectionSpec::parse() takes.
    void openArgument(const QString& argument, bool trusted);
    /// A SQLite database is opened; anything else is asked to be replayed.
    void openFiles(const QStringList& paths);
    /// At once; a saved connection whose password is in the keyring when that has answered, unless something else was
    /// opened by then.
    void open(const ConnectionSpec& spec);
    /// Makes a feedback database in a new file and opens it.
    void createDatabase(const QString& path);

signals:
    void replayRequested(const QStringList& paths);
    void failed(const QString& sentence);

private:
    /// Where the server of what was opened asks for a password, people are asked for it.
    void askForPassword();
    void takeState();
    void showDatabasesOf(const ConnectionSpec& server, QWidget* parent);
    void takeDeletion(const ConnectionSpec& database);
    [[nodiscard]] QString whatIsOpen() const;
    Workspace& m_workspace;
    Session& m_session;
    SavedPasswords* m_passwords;
    QWidget* m_window;
    QPointer<PasswordDialog> m_passwordDialog;
    std::uint64_t m_opening = 0; ///< grows with each open()
    KeyringState m_keyring = KeyringState::Done; ///< what it said to the last open()
    std::optional<ConnectionSpec> m_toKeep; ///< with a password for the keyring, once it has logged in
};

} // namespace loopscope
