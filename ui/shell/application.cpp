#include "ui/shell/application.h"

#include "app/data/activity/activity_log.h"

#include <QAbstractEventDispatcher>
#include <QEvent>
#include <QMetaEnum>
#include <QScopedValueRollback>
#include <QThread>

namespace loopscope {

namespace {

/// "Timer in loopscope::ReplayPage page_replay". Before it is handled: the receiver may be gone afterwards.
QByteArray nameOf(QEvent::Type type, const QMetaObject* receiver, const QString& objectName)
{
    const char* kind = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    QByteArray name = kind != nullptr ? QByteArray(kind) : QByteArray::number(type);
    name += " in ";
    name += receiver->className();
    if (!objectName.isEmpty())
        name += ' ' + objectName.toUtf8();
    return name;
}

} // namespace

Application::Application(int& argc, char** argv) : QApplication(argc, argv)
{
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
            [this] { m_waited = true; });
}

bool Application::notify(QObject* receiver, QEvent* event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    // What is sent while an event is handled belongs to it, unless that event has begun to wait for others.
    if (m_depth > 0 && !m_waited)
        return QApplication::notify(receiver, event);
    const QEvent::Type type = event->type();
    const QMetaObject* metaObject = receiver->metaObject();
    const QString objectName = receiver->objectName();
    const QScopedValueRollback<int> depth(m_depth, m_depth + 1);
    m_waited = false;
    QElapsedTimer clock;
    clock.start();
    const bool handled = QApplication::notify(receiver, event);
    const qint64 ms = clock.elapsed();
    if (ms > longestCalmMs && !m_waited)
        tell(ms, nameOf(type, metaObject, objectName));
    // Back in the loop of the event around this one, which waits.
    m_waited = m_depth > 1;
    return handled;
}

void Application::tell(qint64 ms, const QByteArray& what)
{
    ++m_stalls;
    m_longestMs = std::max(m_longestMs, ms);
    ActivityLog::instance().append(
        ActivityKind::Stall,
        tr("The window stood still for %1 ms: %2").arg(QString::number(ms), QString::fromUtf8(what)));
    qWarning("The window stood still for %lld ms: %s.", static_cast<long long>(ms), what.constData());
}

} // namespace loopscope
