#pragma once

#include "app/data/store/connection_spec.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QMap>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace loopscope {

/// What the window remembers between two starts: its geometry, light or dark, the databases. Never a password. In
/// loopscope/window.ini of the user's configuration folder (XDG).
class Session {
public:
    static constexpr qsizetype recentLimit = 10;

    Session();

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    [[nodiscard]] ThemeChoice themeChoice() const;
    void setThemeChoice(ThemeChoice choice);

    /// A connection as it is kept: what ConnectionSpec::parse() takes or, with a schema or only for reading, an object of JSON.
    [[nodiscard]] static QString storedText(const ConnectionSpec& spec);
    [[nodiscard]] static std::optional<ConnectionSpec> specOf(const QString& stored);

    /// What was open last, as storedText(); empty: nothing.
    [[nodiscard]] QString lastDatabase() const;
    void setLastDatabase(const QString& url);
    /// Newest first.
    [[nodiscard]] QStringList recentDatabases() const;
    void remember(const ConnectionSpec& spec); ///< as the last and the most recent one
    void forget(const QString& stored);

    /// Connections by the names that people gave them, as storedText().
    [[nodiscard]] QMap<QString, QString> savedConnections() const;
    /// @param rememberPassword its password is in the keyring, or is to be; it is never kept here
    void saveConnection(const QString& name, const ConnectionSpec& spec, bool rememberPassword = false);
    void forgetConnection(const QString& name);
    [[nodiscard]] QStringList rememberedPasswords() const; ///< names of saved connections
    /// The saved connection with a remembered password that has this login, whatever its schema; empty: none.
    [[nodiscard]] QString rememberedNameOf(const ConnectionSpec& spec) const;

private:
    QSettings m_settings;
};

} // namespace loopscope
