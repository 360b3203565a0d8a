#pragma once

#include "app/data/store/secret.h"

#include <QDialog>

class QLineEdit;

namespace loopscope {

/// Asks for the password of a connection. It is kept in memory while that is open.
class PasswordDialog : public QDialog {
    Q_OBJECT

public:
    /// @param refusal what the server said of the one before; empty: there was none
    PasswordDialog(const QString& database, const QString& refusal, QWidget* parent);

signals:
    void given(const loopscope::SharedSecret& password);

private:
    QLineEdit* m_password;
};

} // namespace loopscope
