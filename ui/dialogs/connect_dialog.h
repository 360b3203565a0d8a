#pragma once

#include "app/data/store/connection_spec.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace loopscope {

class ConnectionForm;
class ConnectionTestView;
class PageScroll;
class SavedPasswords;
class Session;
class TextLabel;

/// Asks for a PostgreSQL connection: saved and recent ones, fields or one string, and a test that shows every step.
class ConnectDialog : public QDialog {
    Q_OBJECT

public:
    ConnectDialog(Session& session, SavedPasswords& passwords, QWidget* parent = nullptr);

signals:
    void chosen(const loopscope::ConnectionSpec& spec);
    void databasesRequested(const loopscope::ConnectionSpec& server); ///< to choose among its feedback databases

private:
    QWidget* places();
    QWidget* details();
    QWidget* footer();
    void lookForKeyring();
    void fillList();
    void check();
    void test();
    void save();
    void forget();
    void acceptConnection();
    Session& m_session;
    SavedPasswords& m_passwords;
    QListWidget* m_list;
    TextLabel* m_empty;
    ConnectionForm* m_form;
    QLineEdit* m_name;
    QPushButton* m_save;
    QCheckBox* m_remember;
    TextLabel* m_keyringNote;
    QPushButton* m_forget;
    PageScroll* m_scroll = nullptr;
    ConnectionTestView* m_steps;
    TextLabel* m_problem;
    QPushButton* m_databases;
    QPushButton* m_test;
    QPushButton* m_open;
};

} // namespace loopscope
