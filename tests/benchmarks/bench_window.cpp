/// Measures the real window and prints one JSON object.
///   bench_window start SINCE     from SINCE (nanoseconds since 1970) until the sample's accuracy is drawn
///   bench_window open DATABASE [SCHEMA]   from the request to open until the accuracy is drawn
///   bench_window open-loop DATABASE [SCHEMA]   the same until the line of the loop is drawn
///   bench_window refresh DATABASE [SCHEMA]   the same of a database that is open: from the request to read anew until it is drawn
///   bench_window open-devices DATABASE [SCHEMA]   until the heat map of all versions and devices is drawn
///   bench_window stalls FILE DATABASE [OTHER]   gaps of the event loop while FILE replays into a new DATABASE, its chart open;
///                                with OTHER open, every page in turn
///   bench_window follow SECONDS DATABASE [SCHEMA]   gaps of the event loop while the window follows it, every page in turn
///   bench_window devices DATABASE   from the request for the devices until the heat map is there, then until all versions are
///                                read; gaps of the event loop while sorting, searching, filtering, scrolling and zooming;
///                                Overview again; the most memory

#include "tests/benchmarks/stall_probe.h"
#include "tests/benchmarks/story_watcher.h"
#include "ui/charts/accuracy_plot.h"
#include "ui/heatmap/heat_map.h"
#include "ui/replay/file_links.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <functional>

using namespace loopscope;
using benchmarks::StallProbe;
using benchmarks::StoryWatcher;

namespace {

int measureStart(MainWindow& window, qint64 sinceNs)
{
    const StoryWatcher watcher([sinceNs] {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        const qint64 nowNs = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
        std::printf("{\"ms\": %.1f}\n", static_cast<double>(nowNs - sinceNs) / 1e6);
        QApplication::exit(0);
    });
    window.openSample();
    window.show();
    return QApplication::exec();
}

void open(MainWindow& window, const QString& database, const QString& schema)
{
    auto spec = ConnectionSpec::parse(database.toStdString(), true);
    if (QFile::exists(database))
        spec = ConnectionSpec{.kind = StoreKind::Sqlite, .path = database.toStdString()};
    if (!spec)
        qFatal("no database %s", qPrintable(database));
    spec->schema = schema.toStdString();
    window.workspace().open(*spec);
}

int measureOpen(MainWindow& window, const QString& database, const QString& schema, bool withLoop)
{
    QElapsedTimer clock;
    const StoryWatcher watcher(
        [&clock] {
            std::printf("{\"ms\": %.1f}\n", static_cast<double>(clock.nsecsElapsed()) / 1e6);
            QApplication::exit(0);
        },
        withLoop);
    window.show();
    // The empty window has settled by then.
    QTimer::singleShot(300, &window, [&] {
        clock.start();
        open(window, database, schema);
    });
    return QApplication::exec();
}

int measureRefresh(MainWindow& window, const QString& database, const QString& schema)
{
    QElapsedTimer clock;
    window.show();
    const StoryWatcher watcher([&] {
        QTimer::singleShot(1000, &window, [&] { // what else was to be read is there by then
            QObject::connect(&window.workspace(), &Workspace::changed, &window, [&] {
                window.findChild<QWidget*>(QStringLiteral("page_overview"))->repaint();
                std::printf("{\"ms\": %.1f}\n", static_cast<double>(clock.nsecsElapsed()) / 1e6);
                QApplication::exit(0);
            });
            clock.start();
            window.workspace().refresh();
        });
    });
    QTimer::singleShot(300, &window, [&] { open(window, database, schema); });
    return QApplication::exec();
}

int measureOpenDevices(MainWindow& window, const QString& database, const QString& schema)
{
    QElapsedTimer clock;
    window.show();
    auto* map = window.findChild<HeatMap*>(QStringLiteral("heatMap"));
    QObject::connect(map, &HeatMap::gridReady, &window, [&] {
        if (map->range().columns() < static_cast<int>(window.workspace().versions()->versions.size()))
            return; // of the newest versions alone
        map->repaint();
        std::printf("{\"ms\": %.1f}\n", static_cast<double>(clock.nsecsElapsed()) / 1e6);
        QApplication::exit(0);
    });
    QTimer::singleShot(300, &window, [&] {
        clock.start();
        open(window, database, schema);
        window.showPlace({QStringLiteral("devices"), {}});
    });
    return QApplication::exec();
}

/// Peak of the resident memory in MiB; 0 where the system does not tell.
double peakMemoryMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

/// What people do on Devices, one thing each time the event loop is free.
class DeviceActions : public QObject {
public:
    DeviceActions(MainWindow& window, std::function<void()> done)
        : QObject(&window),
          m_done(std::move(done)),
          m_table(*window.findChild<QTableView*>(QStringLiteral("devicesTable"))),
          m_search(*window.findChild<QLineEdit*>(QStringLiteral("deviceSearch"))),
          m_below(*window.findChild<QLineEdit*>(QStringLiteral("devicesBelow"))),
          m_map(*window.findChild<HeatMap*>(QStringLiteral("heatMap")))
    {
        connect(&m_timer, &QTimer::timeout, this, &DeviceActions::act);
        m_timer.start(20);
    }

private:
    void act()
    {
        constexpr int perKind = 40;
        const int step = m_step++;
        const int at = step % perKind;
        switch (step / perKind) {
        case 0:
            m_table.sortByColumn(at % 6, at % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 1:
            m_search.setText(QString::number(at % 10));
            break;
        case 2:
            m_search.clear();
            m_below.setText(QString::number(90 - at));
            break;
        case 3:
            m_below.clear();
            m_table.verticalScrollBar()->setValue(m_table.verticalScrollBar()->maximum() * at / perKind);
            break;
        case 4: {
            const HeatRange& range = m_map.range();
            const int rows = range.rows() / 10;
            const int columns = range.columns() / 10;
            at % 10 == 9 ? m_map.showAll()
                         : m_map.showRange({range.rowFrom + rows, range.rowTo - rows, range.columnFrom + columns,
                                            range.columnTo - columns});
            break;
        }
        default:
            m_timer.stop();
            m_done();
        }
    }

    std::function<void()> m_done;
    QTableView& m_table;
    QLineEdit& m_search;
    QLineEdit& m_below;
    HeatMap& m_map;
    QTimer m_timer;
    int m_step = 0;
};

int measureDevices(MainWindow& window, const QString& database)
{
    QElapsedTimer clock;
    StallProbe probe;
    double firstMs = 0;
    double allMs = 0;
    const auto ms = [&clock] { return static_cast<double>(clock.nsecsElapsed()) / 1e6; };
    window.show();
    auto* map = window.findChild<HeatMap*>(QStringLiteral("heatMap"));
    QObject::connect(map, &HeatMap::gridReady, &window, [&] {
        map->repaint();
        if (firstMs == 0)
            firstMs = ms();
        if (allMs > 0 || map->range().columns() < static_cast<int>(window.workspace().versions()->versions.size()))
            return;
        allMs = ms();
        probe.start();
        new DeviceActions(window, [&] {
            probe.stop();
            clock.start();
            window.showPlace({QStringLiteral("overview"), {}});
            window.findChild<QWidget*>(QStringLiteral("page_overview"))->repaint();
            const double againMs = ms();
            auto* plot = window.findChild<QWidget*>(QStringLiteral("page_overview"))
                             ->findChild<AccuracyPlot*>(QStringLiteral("storyPlot"));
            clock.start();
            plot->setLines(AccuracyLines(plot->lines()));
            plot->viewport()->repaint();
            std::printf("{\"first_ms\": %.0f, \"all_ms\": %.0f, \"p99_ms\": %.1f, \"max_ms\": %.1f, "
                        "\"overview_again_ms\": %.1f, \"chart_ms\": %.1f, \"peak_mib\": %.0f}\n",
                        firstMs, allMs, probe.gapMs(0.99), probe.gapMs(1), againMs, ms(), peakMemoryMiB());
            QApplication::exit(0);
        });
    });
    QTimer::singleShot(300, &window, [&] {
        clock.start();
        window.openArguments({database});
        window.showPlace({QStringLiteral("devices"), {}});
    });
    return QApplication::exec();
}

/// Shows the next page at every time-out.
void turnPages(MainWindow& window, QTimer& timer)
{
    QObject::connect(&timer, &QTimer::timeout, &window, [&window, page = 0]() mutable {
        static const QStringList all{QStringLiteral("overview"), QStringLiteral("versions"), QStringLiteral("devices"),
                                     QStringLiteral("feedback"), QStringLiteral("play"),     QStringLiteral("verify"),
                                     QStringLiteral("replay")};
        window.showPlace({all[page++ % all.size()], {}});
    });
}

int measureFollow(MainWindow& window, int seconds, const QString& database, const QString& schema)
{
    StallProbe probe;
    QTimer pages;
    turnPages(window, pages);
    window.show();
    const StoryWatcher watcher([&] {
        std::printf("ready\n");
        std::fflush(stdout);
        probe.start();
        pages.start(500);
        QTimer::singleShot(seconds * 1000, &window, [&] {
            probe.stop();
            std::printf("{\"p99_ms\": %.1f, \"max_ms\": %.1f}\n", probe.gapMs(0.99), probe.gapMs(1));
            QApplication::exit(0);
        });
    });
    QTimer::singleShot(300, &window, [&] { open(window, database, schema); });
    return QApplication::exec();
}

int measureStalls(MainWindow& window, const QString& file, const QString& database, const QString& other)
{
    StallProbe probe;
    QTimer pages;
    if (!other.isEmpty()) {
        window.openArguments({other});
        turnPages(window, pages);
    }
    window.show();
    window.showPlace({QStringLiteral("replay"), filesToDetail({file})});
    auto* target = window.findChild<QComboBox*>(QStringLiteral("replayTarget"));
    auto* path = window.findChild<QLineEdit*>(QStringLiteral("replayNewPath"));
    auto* start = window.findChild<QPushButton*>(QStringLiteral("replayStart"));
    if (target == nullptr || path == nullptr || start == nullptr)
        return 1;
    QObject::connect(&window.workspace(), &Workspace::changed, &window, [&] {
        if (window.workspace().state() != Workspace::State::Ready ||
            window.workspace().spec().path != database.toStdString())
            return;
        probe.stop();
        std::printf("{\"p99_ms\": %.1f, \"max_ms\": %.1f}\n", probe.gapMs(0.99), probe.gapMs(1));
        QApplication::exit(0);
    });
    QTimer::singleShot(300, &window, [&] {
        target->setCurrentIndex(1); // a new database
        path->setText(database);
        probe.start();
        start->click();
        if (!other.isEmpty())
            pages.start(500);
    });
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toLocal8Bit());
    const QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("bench_window"));
    const QStringList arguments = QApplication::arguments();
    const Theme theme;
    MainWindow window;
    QTimer::singleShot(120'000, &window, [] { QApplication::exit(1); });
    if (arguments.value(1) == QStringLiteral("start") && argc == 3)
        return measureStart(window, arguments[2].toLongLong());
    const bool isDatabase = argc == 3 || argc == 4;
    for (const bool withLoop : {false, true})
        if (arguments.value(1) == (withLoop ? QStringLiteral("open-loop") : QStringLiteral("open")) && isDatabase)
            return measureOpen(window, arguments[2], arguments.value(3), withLoop);
    if (arguments.value(1) == QStringLiteral("refresh") && isDatabase)
        return measureRefresh(window, arguments[2], arguments.value(3));
    if (arguments.value(1) == QStringLiteral("open-devices") && isDatabase)
        return measureOpenDevices(window, arguments[2], arguments.value(3));
    if (arguments.value(1) == QStringLiteral("follow") && (argc == 4 || argc == 5))
        return measureFollow(window, arguments[2].toInt(), arguments[3], arguments.value(4));
    if (arguments.value(1) == QStringLiteral("stalls") && (argc == 4 || argc == 5))
        return measureStalls(window, arguments[2], arguments[3], arguments.value(4));
    if (arguments.value(1) == QStringLiteral("devices") && argc == 3)
        return measureDevices(window, arguments[2]);
    std::fputs(
        "usage: bench_window start SINCE | open|open-loop|refresh|open-devices DATABASE [SCHEMA] | devices DATABASE | "
        "follow SECONDS DATABASE [SCHEMA] | stalls FILE DATABASE [OTHER]\n",
        stderr);
    return 2;
}
