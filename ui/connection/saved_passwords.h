#pragma once

#include "app/data/store/connection_spec.h"
#include "ui/seams/keyring.h"

#include <QObject>

namespace loopscope {

class Session;

/// The passwords of saved connections: asked of the keyring, kept there, and gone from it with their connection. Only those
/// that somebody chose to be remembered. Thread: UI.
class SavedPasswords : public QObject {
    Q_OBJECT

public:
    SavedPasswords(Session& session, Keyring& keyring, QObject* parent);

    using Ready = std::function<void(const ConnectionSpec& spec, KeyringState state)>;
    /// Gives a connection without a password the one that the keyring holds for it. Where there is nothing to ask for,
    /// @p ready is called at once, with Done; else later, and not when @p context is gone by then.
    void complete(const ConnectionSpec& spec, QObject* context, const Ready& ready);
    void probe(QObject* context, const std::function<void(bool isThere)>& receive);

    [[nodiscard]] bool isRemembered(const QString& name) const;
    /// Whether the connection is a saved one whose password is to be remembered.
    [[nodiscard]] bool isRemembered(const ConnectionSpec& spec) const;
    /// Saves a connection, and its password where it is to be remembered: without one in @p spec, what the keyring holds
    /// stays. A password that was kept for this name, but for another login or no longer to be remembered, goes.
    void save(const QString& name, const ConnectionSpec& spec, bool remember);
    void keep(const ConnectionSpec& spec); ///< the password that a remembered connection has logged in with
    void forget(const QString& name); ///< the saved connection and its password

signals:
    void failed(const QString& sentence);

private:
    void write(const QString& key, const SharedSecret& password);
    void remove(const QString& key, const QString& name);
    [[nodiscard]] QString keyOf(const QString& name) const;
    Session& m_session;
    Keyring& m_keyring;
};

} // namespace loopscope
