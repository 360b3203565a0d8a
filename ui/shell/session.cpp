#include "ui/shell/session.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace loopscope {

namespace {

constexpr auto geometryKey = "window/geometry";
constexpr auto themeKey = "window/theme";
constexpr auto lastKey = "databases/last";
constexpr auto recentKey = "databases/recent";
constexpr auto savedKey = "databases/saved";
constexpr auto rememberedKey = "databases/remembered_passwords";

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
    const QString url = storedText(spec);
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

QString Session::storedText(const ConnectionSpec& spec)
{
    const QString connection = QString::fromStdString(spec.redacted());
    if (spec.schema.empty() && !spec.readOnly)
        return connection;
    QJsonObject object{{QStringLiteral("connection"), connection}};
    if (!spec.schema.empty())
        object.insert(QStringLiteral("schema"), QString::fromStdString(spec.schema));
    if (spec.readOnly)
        object.insert(QStringLiteral("read_only"), true);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<ConnectionSpec> Session::specOf(const QString& stored)
{
    const QJsonObject object = QJsonDocument::fromJson(stored.toUtf8()).object();
    const QString connection = object.isEmpty() ? stored : object.value(QLatin1String("connection")).toString();
    auto spec = ConnectionSpec::parse(connection.toStdString(), true);
    if (!spec)
        return std::nullopt;
    spec->schema = object.value(QLatin1String("schema")).toString().toStdString();
    spec->readOnly = object.value(QLatin1String("read_only")).toBool();
    return *spec;
}

QMap<QString, QString> Session::savedConnections() const
{
    QMap<QString, QString> saved;
    const QVariantMap stored = m_settings.value(savedKey).toMap();
    for (auto entry = stored.begin(); entry != stored.end(); ++entry)
        saved.insert(entry.key(), entry.value().toString());
    return saved;
}

void Session::saveConnection(const QString& name, const ConnectionSpec& spec, bool rememberPassword)
{
    QVariantMap stored = m_settings.value(savedKey).toMap();
    stored.insert(name, storedText(spec));
    m_settings.setValue(savedKey, stored);
    QStringList remembered = rememberedPasswords();
    remembered.removeAll(name);
    if (rememberPassword)
        remembered << name;
    m_settings.setValue(rememberedKey, remembered);
}

void Session::forgetConnection(const QString& name)
{
    QVariantMap stored = m_settings.value(savedKey).toMap();
    stored.remove(name);
    m_settings.setValue(savedKey, stored);
    QStringList remembered = rememberedPasswords();
    remembered.removeAll(name);
    m_settings.setValue(rememberedKey, remembered);
}

QStringList Session::rememberedPasswords() const
{
    return m_settings.value(rememberedKey).toStringList();
}

QString Session::rememberedNameOf(const ConnectionSpec& spec) const
{
    if (spec.kind != StoreKind::Postgres)
        return {};
    const std::string login = spec.redacted();
    const QMap<QString, QString> saved = savedConnections();
    for (const QString& name : rememberedPasswords()) {
        if (const auto stored = specOf(saved.value(name)); stored && stored->redacted() == login)
            return name;
    }
    return {};
}

} // namespace loopscope
