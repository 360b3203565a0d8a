#pragma once

#include "app/data/store/connection_spec.h"

#include <QLineEdit>

namespace loopscope {

/// A PostgreSQL connection on one line, as a libpq string or URI. A password in it is taken out of what is to be seen as soon
/// as it is whole: when it is pasted, or the line is left.
class ConnectionEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit ConnectionEdit(QWidget* parent = nullptr);

    /// What the line says, with the password that was taken out of it. @return InvalidArgument also for another kind of store
    [[nodiscard]] Result<ConnectionSpec> spec() const;

private:
    void takePassword();
    SharedSecret m_password;
    qsizetype m_length = 0; ///< before the last change
};

} // namespace loopscope
