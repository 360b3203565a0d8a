#include "tests/monkey/monkey.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <array>

namespace loopscope::test {

namespace {

constexpr std::array keys{
    Qt::Key_Tab,    Qt::Key_Tab,   Qt::Key_Backtab, Qt::Key_Up,        Qt::Key_Down,     Qt::Key_Left,   Qt::Key_Right,
    Qt::Key_Return, Qt::Key_Space, Qt::Key_Home,    Qt::Key_End,       Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Plus,
    Qt::Key_Minus,  Qt::Key_0,     Qt::Key_Escape,  Qt::Key_Backspace, Qt::Key_Delete,   Qt::Key_F6,     Qt::Key_F10,
    Qt::Key_F5,     Qt::Key_K,     Qt::Key_C,       Qt::Key_F,         Qt::Key_A};
constexpr std::array<Qt::KeyboardModifier, 6> modifiers{Qt::NoModifier,    Qt::NoModifier,      Qt::NoModifier,
                                                        Qt::ShiftModifier, Qt::ControlModifier, Qt::AltModifier};
const QStringList& words()
{
    static const QStringList all{QStringLiteral("0.1"),        QStringLiteral("-5"),    QStringLiteral("25–37"),
                                 QStringLiteral("1e99"),       QStringLiteral("dev"),   QStringLiteral("üñ—☃ a"),
                                 QStringLiteral("2026-01-31"), QStringLiteral("'; --"), QStringLiteral("%1 %n")};
    return all;
}

} // namespace

int Monkey::number(int below)
{
    return below <= 1 ? 0 : static_cast<int>(m_random() % static_cast<unsigned>(below));
}

QPoint Monkey::somewhere(const QWidget* widget)
{
    return {number(widget->width()), number(widget->height())};
}

QWidget* Monkey::topLevel()
{
    if (QWidget* popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget* modal = QApplication::activeModalWidget())
        return modal;
    QList<QWidget*> visible;
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget->isVisible() && (widget->inherits("QMainWindow") || widget->inherits("QDialog")))
            visible << widget;
    // In an order that does not depend on addresses.
    std::ranges::stable_sort(visible, {}, [](const QWidget* widget) { return widget->objectName(); });
    return visible.isEmpty() ? nullptr : visible[number(static_cast<int>(visible.size()))];
}

QWidget* Monkey::target(QWidget* top)
{
    QList<QWidget*> reachable{top};
    for (QWidget* child : top->findChildren<QWidget*>())
        if (child->isVisible() && child->isEnabled() && child->width() > 1 && child->height() > 1)
            reachable << child;
    return reachable[number(static_cast<int>(reachable.size()))];
}

Monkey::Monkey(unsigned seed) : m_random(seed)
{
    m_rescue.setInterval(200);
    connect(&m_rescue, &QTimer::timeout, this, [this] {
        if (!m_since.isValid() || m_since.elapsed() < m_rescue.interval())
            return;
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        else if (QWidget* window = QApplication::activeWindow())
            QCoreApplication::postEvent(window, new QKeyEvent(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier));
    });
    m_rescue.start();
}

QString Monkey::act()
{
    m_since.start();
    const QString done = doSomething();
    m_since.invalidate();
    return done;
}

QString Monkey::doSomething()
{
    QWidget* top = topLevel();
    if (top == nullptr)
        return {};
    if (auto* files = qobject_cast<QFileDialog*>(top)) {
        files->close();
        return QStringLiteral("close file dialog");
    }
    QPointer<QWidget> widget = target(top);
    const QString where =
        QStringLiteral("%1 “%2”").arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
    const int choice = number(100);
    QString what;
    if (choice < 50) {
        what = useMouse(widget);
    } else if (choice < 75) {
        what = pressKey(QApplication::focusWidget() != nullptr && number(3) > 0 ? QApplication::focusWidget()
                                                                                : widget.data());
    } else if (choice < 80) {
        const QString word = words()[number(static_cast<int>(words().size()))];
        for (const QChar letter : word) // what has the focus may go with a letter
            if (QWidget* focus = QApplication::focusWidget())
                QTest::keyClick(focus, letter.unicode() < 128 ? letter.toLatin1() : 'x'); // QTest knows no others
        what = QStringLiteral("type");
    } else if (choice < 90) {
        what = turnWheel(widget);
    } else if (choice < 98) {
        what = drag(widget);
    } else {
        if (top->isWindow() && top->inherits("QMainWindow"))
            top->resize(800 + number(900), 560 + number(500));
        what = QStringLiteral("resize");
    }
    ++m_done[what];
    QCoreApplication::processEvents();
    return what + QStringLiteral(" on ") + where;
}

QString Monkey::useMouse(QWidget* widget)
{
    const QPoint at = somewhere(widget);
    const int choice = number(10);
    if (auto* button = qobject_cast<QToolButton*>(widget); button != nullptr && button->menu() != nullptr) {
        button->menu()->popup(widget->mapToGlobal(at)); // a press would wait in the menu
        return QStringLiteral("menu");
    }
    if (choice < 7) {
        QTest::mouseClick(widget, Qt::LeftButton, modifiers[static_cast<std::size_t>(number(4))], at);
        return QStringLiteral("click");
    }
    if (choice < 9) {
        QTest::mouseDClick(widget, Qt::LeftButton, {}, at);
        return QStringLiteral("double click");
    }
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &event);
    return QStringLiteral("context menu");
}

QString Monkey::drag(QWidget* widget)
{
    if (widget->inherits("QToolButton"))
        return QStringLiteral("nothing");
    QPointer<QWidget> safe = widget;
    QTest::mousePress(widget, Qt::LeftButton, {}, somewhere(widget));
    for (int step = 0; step < 3 && safe; ++step)
        QTest::mouseMove(safe, somewhere(safe));
    if (safe)
        QTest::mouseRelease(safe, Qt::LeftButton, {}, somewhere(safe));
    return QStringLiteral("drag");
}

QString Monkey::turnWheel(QWidget* widget)
{
    const QPointF at = somewhere(widget);
    const int delta = 120 * (1 + number(3)) * (number(2) == 0 ? 1 : -1);
    QWheelEvent event(at, widget->mapToGlobal(at), {}, QPoint(0, delta), Qt::NoButton,
                      modifiers[static_cast<std::size_t>(number(static_cast<int>(modifiers.size())))],
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
    return QStringLiteral("wheel");
}

QString Monkey::pressKey(QWidget* widget)
{
    QTest::keyClick(widget, keys[static_cast<std::size_t>(number(static_cast<int>(keys.size())))],
                    modifiers[static_cast<std::size_t>(number(static_cast<int>(modifiers.size())))]);
    return QStringLiteral("key");
}

} // namespace loopscope::test
