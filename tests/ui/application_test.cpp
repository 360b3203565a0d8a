#include "app/data/activity/activity_log.h"
#include "ui/shell/application.h"

#include <QEventLoop>
#include <QMenu>
#include <QTimer>
#include <QtTest>

using loopscope::ActivityEntry;
using loopscope::ActivityKind;
using loopscope::ActivityLog;
using loopscope::Application;

namespace {

/// Keeps the UI thread busy, as a stall does. A wait that is what is tested, not a wait for something.
void stall(int ms)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < ms) {
    }
}

Application& application()
{
    return *static_cast<Application*>(QCoreApplication::instance());
}

} // namespace

class ApplicationTest : public QObject {
    Q_OBJECT

private slots:
    void tellsOfAnEventThatTookLong()
    {
        const int before = application().stalls();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral(
                                               "^The window stood still for [0-9]+ ms: .* in QTimer slow")));
        QTimer timer;
        timer.setObjectName(QStringLiteral("slow"));
        timer.setSingleShot(true);
        connect(&timer, &QTimer::timeout, this, [] { stall(150); });
        timer.start();
        QTRY_COMPARE(application().stalls(), before + 1);
        QVERIFY(application().longestStallMs() >= 150);
        const ActivityEntry line = ActivityLog::instance().entries().back();
        QCOMPARE(line.kind, ActivityKind::Stall);
        QVERIFY2(line.text.contains(QStringLiteral("in QTimer slow")), qPrintable(line.text));
    }

    void isSilentAboutQuickEvents()
    {
        const int before = application().stalls();
        bool done = false;
        QTimer::singleShot(0, this, [&] { done = true; });
        QTRY_VERIFY(done);
        QCOMPARE(application().stalls(), before);
    }

    void isSilentAboutAnOpenMenu()
    {
        const int before = application().stalls();
        bool closed = false;
        QTimer::singleShot(0, this, [&] {
            QEventLoop loop; // as QMenu::exec() of a menu button has it
            QTimer::singleShot(250, &loop, &QEventLoop::quit);
            loop.exec();
            closed = true;
        });
        QTRY_VERIFY(closed);
        QCOMPARE(application().stalls(), before);
    }
};

int main(int argc, char** argv)
{
    Application app(argc, argv);
    ApplicationTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "application_test.moc"
