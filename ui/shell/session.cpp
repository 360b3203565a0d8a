#include "ui/shell/session.h"

#include <QStandardPaths>

namespace loopscope {

namespace {

constexpr auto geometryKey = "window/geometry";
constexpr auto themeKey = "window/theme";
constexpr auto lastKey = "databases/last";
constexpr auto recentKey = "databases/recent";

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/loopscope/window.ini");
}

} // namespace

Session::Session() : m_settings(settingsFile(), QSettings::IniFormat) {}

QByteArray Session::geometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void Session::setGeometry(const QByteArray& geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

ThemeChoice Session::themeChoice() const
{
    const QString choice = m_settings.value(themeKey).toString();
    if (choice == QLatin1String("light"))
        return ThemeChoice::Light;
    if (choice == QLatin1String("dark"))
        return ThemeChoice::Dark;
    return ThemeChoice::System;
}

void Session::setThemeChoice(ThemeChoice choice)
{
    m_settings.setValue(themeKey, choice == ThemeChoice::Light  ? QStringLiteral("light")
                                  : choice == ThemeChoice::Dark ? QStringLiteral("dark")
                                                                : QStringLiteral("system"));
}

QString Session::lastDatabase() const
{
    return m_settings.value(lastKey).toString();
}

void Session::setLastDatabase(const QString& url)
{
    m_settings.setValue(lastKey, url);
}

QStringList Session::recentDatabases() const
{
    return m_settings.value(recentKey).toStringList();
}

void Session::remember(const ConnectionSpec& spec)
{
    const QString url = QString::fromStdString(spec.redacted());
    QStringList recent = recentDatabases();
    recent.removeAll(url);
    recent.prepend(url);
    m_settings.setValue(recentKey, QStringList(recent.mid(0, recentLimit)));
    setLastDatabase(url);
}

void Session::forget(const QString& url)
{
    QStringList recent = recentDatabases();
    recent.removeAll(url);
    m_settings.setValue(recentKey, recent);
}

} // namespace loopscope
