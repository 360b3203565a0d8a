#pragma once

#include "app/data/store/connection_spec.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace loopscope {

class TextLabel;

/// Asks for a PostgreSQL connection: a libpq string or URI, and the schema that is the feedback database.
class ConnectDialog : public QDialog {
    Q_OBJECT

public:
    explicit ConnectDialog(QWidget* parent = nullptr);

signals:
    void chosen(const loopscope::ConnectionSpec& spec);

private:
    void check();
    void acceptConnection();
    QLineEdit* m_connection = nullptr;
    QLineEdit* m_schema = nullptr;
    TextLabel* m_problem = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace loopscope
