#pragma once

#include "app/data/upstream/upstream_source.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace loopscope {

class ConnectionEdit;
class TextLabel;

/// Asks which database's model_evaluations are to be replayed. Starts with the open database where that is a server; its
/// password goes along, and is never shown.
class UpstreamSourceDialog : public QDialog {
    Q_OBJECT

public:
    explicit UpstreamSourceDialog(const ConnectionSpec& open, QWidget* parent = nullptr);

signals:
    void chosen(const loopscope::UpstreamSource& source);

private:
    void check();
    void acceptSource();

    ConnectionSpec m_open;
    ConnectionEdit* m_connection;
    QLineEdit* m_schema;
    TextLabel* m_problem;
    QPushButton* m_add = nullptr;
};

} // namespace loopscope
