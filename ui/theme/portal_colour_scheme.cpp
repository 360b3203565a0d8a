#include "ui/theme/portal_colour_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace loopscope {

namespace {

constexpr auto service = "org.freedesktop.portal.Desktop";
constexpr auto path = "/org/freedesktop/portal/desktop";
constexpr auto interface = "org.freedesktop.portal.Settings";
constexpr auto appearance = "org.freedesktop.appearance";
constexpr auto colourScheme = "color-scheme";

} // namespace

PortalColourScheme::PortalColourScheme(const QPalette& desktop, QObject* parent)
    : QObject(parent), m_desktopDark(desktop.color(QPalette::Window).lightness() < 128)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    read << QString::fromLatin1(appearance) << QString::fromLatin1(colourScheme);
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (!reply.isError())
            take(QVariant::fromValue(reply.value()));
        call->deleteLater();
    });
}

std::optional<bool> PortalColourScheme::darkFromReply(const QVariant& reply)
{
    QVariant value = reply;
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    if (value.metaType() != QMetaType::fromType<uint>())
        return std::nullopt;
    return value.toUInt() == 1;
}

void PortalColourScheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == QLatin1String(appearance) && key == QLatin1String(colourScheme))
        take(QVariant::fromValue(value));
}

void PortalColourScheme::take(const QVariant& reply)
{
    const auto dark = darkFromReply(reply);
    if (!dark || dark == m_portalDark)
        return;
    m_portalDark = dark;
    emit changed();
}

} // namespace loopscope
