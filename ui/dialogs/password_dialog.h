#pragma once

#include "app/data/store/secret.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace loopscope {

/// Asks for the password of a connection. It is kept in memory while that is open and, where somebody wants it, in the keyring.
class PasswordDialog : public QDialog {
    Q_OBJECT

public:
    /// What can be said of the keyring.
    enum class Keeping {
        Session, ///< the connection's password is not to be remembered
        Offered, ///< it is, and there is a keyring
        Absent ///< it is, and none is running
    };
    /// @param refusal what the server said of the one before; empty: there was none
    PasswordDialog(const QString& database, const QString& refusal, Keeping keeping, QWidget* parent);

signals:
    /// @param remember once it has logged in
    void given(const loopscope::SharedSecret& password, bool remember);

private:
    [[nodiscard]] static QString hint(Keeping keeping);
    QLineEdit* m_password;
    QCheckBox* m_remember; ///< to be seen only where it is Offered
};

} // namespace loopscope
