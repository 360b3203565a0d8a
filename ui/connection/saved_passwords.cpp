#include "ui/connection/saved_passwords.h"

#include "ui/shell/session.h"

namespace loopscope {

namespace {

/// People see it in their desktop's password manager. It names the login, so that a password never goes to another server
/// that was saved under the same name later.
QString keyFor(const QString& name, const ConnectionSpec& spec)
{
    return QStringLiteral("%1 (%2)").arg(name, QString::fromStdString(spec.redacted()));
}

} // namespace

SavedPasswords::SavedPasswords(Session& session, Keyring& keyring, QObject* parent)
    : QObject(parent), m_session(session), m_keyring(keyring)
{}

QString SavedPasswords::keyOf(const QString& name) const
{
    const auto spec = Session::specOf(m_session.savedConnections().value(name));
    return spec ? keyFor(name, *spec) : QString();
}

bool SavedPasswords::isRemembered(const QString& name) const
{
    return m_session.rememberedPasswords().contains(name);
}

bool SavedPasswords::isRemembered(const ConnectionSpec& spec) const
{
    return !m_session.rememberedNameOf(spec).isEmpty();
}

void SavedPasswords::complete(const ConnectionSpec& spec, QObject* context, const Ready& ready)
{
    const QString name = spec.password ? QString() : m_session.rememberedNameOf(spec);
    if (name.isEmpty()) {
        ready(spec, KeyringState::Done);
        return;
    }
    m_keyring.read(keyFor(name, spec), context, [spec, ready](const KeyringAnswer& answer) {
        ConnectionSpec whole = spec;
        whole.password = answer.password;
        ready(whole, answer.state);
    });
}

void SavedPasswords::probe(QObject* context, const std::function<void(bool)>& receive)
{
    m_keyring.probe(context, [receive](const KeyringAnswer& answer) { receive(answer.state != KeyringState::Absent); });
}

void SavedPasswords::save(const QString& name, const ConnectionSpec& spec, bool remember)
{
    const QString before = isRemembered(name) ? keyOf(name) : QString();
    const QString key = keyFor(name, spec);
    m_session.saveConnection(name, spec, remember);
    if (!before.isEmpty() && (!remember || before != key))
        remove(before, name);
    if (remember && spec.password)
        write(key, spec.password);
}

void SavedPasswords::keep(const ConnectionSpec& spec)
{
    const QString name = m_session.rememberedNameOf(spec);
    if (!name.isEmpty() && spec.password)
        write(keyFor(name, spec), spec.password);
}

void SavedPasswords::forget(const QString& name)
{
    if (isRemembered(name))
        remove(keyOf(name), name);
    m_session.forgetConnection(name);
}

void SavedPasswords::write(const QString& key, const SharedSecret& password)
{
    m_keyring.write(key, password, this, [this](const KeyringAnswer& answer) {
        if (answer.state == KeyringState::Absent)
            emit failed(tr("No keyring is running here, so the password is kept for this session only."));
        else if (answer.state != KeyringState::Done)
            emit failed(tr("The keyring did not take the password, so it is kept for this session only."));
    });
}

void SavedPasswords::remove(const QString& key, const QString& name)
{
    m_keyring.remove(key, this, [this, name](const KeyringAnswer& answer) {
        if (answer.state == KeyringState::Absent || answer.state == KeyringState::Refused)
            emit failed(
                tr("The keyring did not answer and may still hold the password of “%1”. Delete it there.").arg(name));
    });
}

} // namespace loopscope
