#pragma once

#include "app/data/store/connection_spec.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

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

    /// What was open last, as ConnectionSpec::parse() takes it; empty: nothing.
    [[nodiscard]] QString lastDatabase() const;
    void setLastDatabase(const QString& url);
    /// Newest first.
    [[nodiscard]] QStringList recentDatabases() const;
    void remember(const ConnectionSpec& spec); ///< as the last and the most recent one
    void forget(const QString& url);

private:
    QSettings m_settings;
};

} // namespace loopscope
