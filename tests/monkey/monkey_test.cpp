#include "tests/monkey/monkey.h"
#include "tests/ui/window_fixture.h"

#include "app/data/replay/replay_job.h"

#include <QAbstractItemView>
#include <QDir>
#include <QFile>
#include <QQueue>
#include <QRegularExpression>

using namespace loopscope;
using namespace loopscope::test;

namespace {

constexpr int eventsPerSeed = 5000;
constexpr std::size_t mostWindows = 3;

QStringList complaints; ///< warnings of Qt that point at a fault of ours

void listen(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    // What the offscreen plugin cannot do is said at every turn, a stall may be the machine's: only what our own calls did wrong.
    static const QRegularExpression ours(QStringLiteral(
        "^(QString::arg|QObject::|QPainter::|QLayout|QWidget::|QAction::|QModelIndex|Index |QSqlQuery|QTimer)"));
    if (type == QtCriticalMsg || (type == QtWarningMsg && ours.match(message).hasMatch()))
        complaints << message;
}

/// Three versions of twenty devices, some of them bad.
QString makeDatabase(const WindowFixture& fixture, const char* name)
{
    QFile file(fixture.path("monkey.csv"));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write("model_version,device_id,prediction_result,actual_result,confidence,timestamp\n");
    for (int version = 1; version <= 3; ++version)
        for (int device = 0; device < 20; ++device)
            for (int row = 0; row < 5; ++row)
                file.write(QStringLiteral("%1,device_%2,%3,0.5,%4,2026-01-%5\n")
                               .arg(version)
                               .arg(device)
                               .arg(0.5 + 0.02 * ((device + row) % 20))
                               .arg(0.9 - 0.01 * row)
                               .arg(10 + version + row)
                               .toLatin1());
    file.close();
    const QString path = fixture.path(name);
    ReplayObserver observer;
    const auto done = runReplay(
        {.file = file.fileName().toStdString(), .target = {.kind = StoreKind::Sqlite, .path = path.toStdString()}},
        observer);
    if (!done)
        qFatal("cannot replay");
    return path;
}

} // namespace

class MonkeyTest : public QObject {
    Q_OBJECT

private slots:
    void survivesAnything_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1U, 20U, 300U, 4000U})
            QTest::addRow("seed %u", seed) << seed;
    }

    void survivesAnything()
    {
        QFETCH(unsigned, seed);
        WindowFixture fixture;
        const QString folder = QDir::currentPath();
        QDir::setCurrent(fixture.path(".")); // whatever it writes is gone with the fixture
        const QString database = makeDatabase(fixture, "monkey.db");
        fixture.window().openArguments({database});
        QTRY_VERIFY(fixture.isVisible("page_overview"));
        complaints.clear();
        const QtMessageHandler before = qInstallMessageHandler(listen);

        Monkey monkey(seed);
        QQueue<QString> last;
        for (int event = 0; event < eventsPerSeed && complaints.isEmpty(); ++event) {
            const QString done = monkey.act();
            last.enqueue(done);
            if (last.size() > 5)
                last.dequeue();
            keepWindows(fixture, database, done.isEmpty());
        }
        qInstallMessageHandler(before);
        QDir::setCurrent(folder);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(QLatin1Char('\n')) + QStringLiteral("\nafter: ") +
                                                  QStringList(last).join(QStringLiteral("; "))));
        QVERIFY(monkey.done().value(QStringLiteral("click")) > 500);

        // And it still does what it is for; with another database, since it may have undone the import of the first.
        closeOthers(fixture);
        fixture.window().openArguments({makeDatabase(fixture, "after.db")});
        fixture.window().showPlace({QStringLiteral("feedback"), {}});
        fixture.window().show();
        QTRY_VERIFY(fixture.isVisible("page_feedback"));
        QTRY_COMPARE(fixture.find<QAbstractItemView>("feedbackTable")->model()->rowCount(), 200);
    }

private:
    /// The first window stays; of those that were opened besides, a few.
    static void keepWindows(WindowFixture& fixture, const QString& database, bool nothingVisible)
    {
        std::size_t windows = 0;
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (widget->inherits("QMainWindow") && widget->isVisible() && ++windows > mostWindows &&
                widget != &fixture.window())
                widget->close();
        if (nothingVisible || !fixture.window().isVisible()) {
            fixture.window().show();
            fixture.window().openArguments({database});
        }
    }

    static void closeOthers(WindowFixture& fixture)
    {
        while (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (widget->isVisible() && widget != &fixture.window())
                widget->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

QTEST_MAIN(MonkeyTest)
#include "monkey_test.moc"
