/// Measures the real window and prints one JSON object.
///   bench_window start SINCE     from SINCE (nanoseconds since 1970) until the sample's accuracy is drawn
///   bench_window open DATABASE   from the request to open until the accuracy is drawn
///   bench_window stalls FILE DATABASE   gaps of the event loop while FILE replays into a new DATABASE, its chart open

#include "tests/benchmarks/stall_probe.h"
#include "tests/benchmarks/story_watcher.h"
#include "ui/replay/file_links.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <cstdio>

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

int measureOpen(MainWindow& window, const QString& database)
{
    QElapsedTimer clock;
    const StoryWatcher watcher([&clock] {
        std::printf("{\"ms\": %.1f}\n", static_cast<double>(clock.nsecsElapsed()) / 1e6);
        QApplication::exit(0);
    });
    window.show();
    // The empty window has settled by then.
    QTimer::singleShot(300, &window, [&] {
        clock.start();
        window.openArguments({database});
    });
    return QApplication::exec();
}

int measureStalls(MainWindow& window, const QString& file, const QString& database)
{
    StallProbe probe;
    window.show();
    window.showPlace({QStringLiteral("replay"), filesToDetail({file})});
    auto* target = window.findChild<QComboBox*>(QStringLiteral("replayTarget"));
    auto* path = window.findChild<QLineEdit*>(QStringLiteral("replayNewPath"));
    auto* start = window.findChild<QPushButton*>(QStringLiteral("replayStart"));
    if (target == nullptr || path == nullptr || start == nullptr)
        return 1;
    QObject::connect(&window.workspace(), &Workspace::changed, &window, [&] {
        if (window.workspace().state() != Workspace::State::Ready)
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
    if (arguments.value(1) == QStringLiteral("open") && argc == 3)
        return measureOpen(window, arguments[2]);
    if (arguments.value(1) == QStringLiteral("stalls") && argc == 4)
        return measureStalls(window, arguments[2], arguments[3]);
    std::fputs("usage: bench_window start SINCE | open DATABASE | stalls FILE DATABASE\n", stderr);
    return 2;
}
