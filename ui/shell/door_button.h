#pragma once

#include <QAbstractButton>

namespace loopscope {

/// A large button with an icon, a title and a sentence: one of the doors into the program.
class DoorButton : public QAbstractButton {
    Q_OBJECT

public:
    DoorButton(const QString& icon, const QString& title, const QString& sentence, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_sentence;
};

} // namespace loopscope
