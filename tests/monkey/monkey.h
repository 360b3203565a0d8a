#pragma once

#include <QElapsedTimer>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <random>

namespace loopscope::test {

/// Does what nobody in their senses would: clicks, keys, wheel, drags, resizing, on whatever can be seen, the same for the same
/// seed. Dialogs that ask for files are closed at once, so that it never leaves its folder.
class Monkey : public QObject {
    Q_OBJECT

public:
    explicit Monkey(unsigned seed);

    /// One event, and what follows from it at once. @return what was done, for the log of a failure
    QString act();
    /// How often each kind of thing was done.
    [[nodiscard]] const QMap<QString, int>& done() const { return m_done; }

private:
    [[nodiscard]] int number(int below); ///< 0 … below − 1
    [[nodiscard]] QWidget* topLevel();
    [[nodiscard]] QWidget* target(QWidget* top);
    [[nodiscard]] QPoint somewhere(const QWidget* widget);
    QString doSomething();
    QString pressKey(QWidget* widget);
    QString useMouse(QWidget* widget);
    QString drag(QWidget* widget);
    QString turnWheel(QWidget* widget);

    std::mt19937 m_random;
    QMap<QString, int> m_done;
    QElapsedTimer m_since; ///< when the present event began; invalid between two
    QTimer m_rescue; ///< ends loops of Qt's own that an event has begun (a menu, a drag of text)
};

} // namespace loopscope::test
