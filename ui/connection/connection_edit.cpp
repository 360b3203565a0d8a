#include "ui/connection/connection_edit.h"

#include "app/data/store/postgres/conninfo.h"

namespace loopscope {

ConnectionEdit::ConnectionEdit(QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(QStringLiteral("postgresql://user@host/database"));
    connect(this, &QLineEdit::editingFinished, this, &ConnectionEdit::takePassword);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        const bool isTyped = text.size() <= m_length + 1;
        m_length = text.size();
        if (text.isEmpty())
            m_password.reset();
        if (!isTyped)
            takePassword();
    });
}

void ConnectionEdit::takePassword()
{
    auto conninfo = Conninfo::parse(text().trimmed().toStdString());
    std::string password = conninfo ? conninfo->takePassword() : std::string();
    if (password.empty())
        return;
    m_password = Secret::of(password);
    wipe(password);
    setText(QString::fromStdString(conninfo->text()));
}

Result<ConnectionSpec> ConnectionEdit::spec() const
{
    auto spec = ConnectionSpec::parse(text().trimmed().toStdString(), true);
    if (spec && spec->kind != StoreKind::Postgres)
        return failure(ErrorCode::InvalidArgument);
    if (spec && !spec->password)
        spec->password = m_password;
    return spec;
}

} // namespace loopscope
