#pragma once

#include <QAbstractButton>

namespace loopscope {

/// One entry of the navigation: icon and name on a rounded ground when it is the page of the moment.
class NavButton : public QAbstractButton {
    Q_OBJECT

public:
    NavButton(const QString& text, const QString& iconName, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

    /// Whether the letter of the mnemonic is underlined: while Alt is held.
    void setMnemonicShown(bool shown);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
    bool m_mnemonicShown = false;
};

} // namespace loopscope
