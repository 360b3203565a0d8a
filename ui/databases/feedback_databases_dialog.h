#pragma once

#include "app/data/store/feedback_databases.h"
#include "ui/databases/feedback_databases_model.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace loopscope {

class DataTable;
class StateView;
class TextLabel;

/// The feedback databases of a PostgreSQL database: opens one, makes one, deletes one. All work happens in workers.
class FeedbackDatabasesDialog : public QDialog {
    Q_OBJECT

public:
    /// @param server with the password that it needs
    /// @param open what the window shows, as ConnectionSpec::displayName() of it and its schema; empty: nothing
    FeedbackDatabasesDialog(const ConnectionSpec& server, const std::string& open, QWidget* parent);

signals:
    void chosen(const loopscope::ConnectionSpec& database); ///< to be opened
    void deleted(const loopscope::ConnectionSpec& database);

private:
    void layOut(const QString& place);
    void list(const QString& select = {});
    void take(const std::vector<FeedbackDatabase>& databases, const QString& select);
    void check();
    void openSelected();
    void create();
    void askToDelete();
    void remove(const FeedbackDatabase& database);
    void begin(const QString& what); ///< work that others must wait for
    void end(const Result<void>& result, const QString& select);
    [[nodiscard]] const FeedbackDatabase* selected() const;
    [[nodiscard]] ConnectionSpec specOf(const std::string& schema) const;
    [[nodiscard]] QString whyNot(const FeedbackDatabase& database) const; ///< it cannot be deleted; empty: it can

    ConnectionSpec m_server;
    std::string m_openName;
    FeedbackDatabasesModel m_model;
    DataTable* m_table;
    StateView* m_state;
    TextLabel* m_note;
    QLineEdit* m_name;
    QPushButton* m_create;
    QPushButton* m_delete;
    QPushButton* m_open;
    QString m_failure; ///< of the last work, until somebody does something else
    bool m_busy = false;
};

} // namespace loopscope
