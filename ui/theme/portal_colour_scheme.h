#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QPalette>
#include <QVariant>

#include <optional>

namespace loopscope {

/// The desktop's wish for light or dark, from org.freedesktop.portal.Settings, asked for without waiting and followed when
/// it changes. Without a portal (or a session bus) the lightness of the desktop's own palette decides. Thread: UI.
class PortalColourScheme : public QObject {
    Q_OBJECT

public:
    explicit PortalColourScheme(const QPalette& desktop, QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_portalDark.value_or(m_desktopDark); }

    /// Reads color-scheme, which the portal wraps into a variant inside a variant: 1 is dark; 0 (no preference) and 2 are
    /// light. @return nothing for any other type.
    [[nodiscard]] static std::optional<bool> darkFromReply(const QVariant& reply);

signals:
    void changed();

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& reply);
    bool m_desktopDark = false;
    std::optional<bool> m_portalDark;
};

} // namespace loopscope
