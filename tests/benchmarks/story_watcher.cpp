#include "tests/benchmarks/story_watcher.h"

#include "ui/charts/accuracy_plot.h"
#include "ui/charts/story_chart.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <algorithm>

namespace loopscope::benchmarks {

namespace {

bool showsAccuracies(const QObject* viewport, bool withLoop)
{
    const QObject* plot = viewport->parent();
    if (qobject_cast<const AccuracyPlot*>(plot) == nullptr)
        return false;
    const QObject* ancestor = plot;
    while (ancestor != nullptr && qobject_cast<const StoryChart*>(ancestor) == nullptr)
        ancestor = ancestor->parent();
    const auto* chart = qobject_cast<const StoryChart*>(ancestor);
    return chart != nullptr && chart->isVisible() &&
           std::any_of(chart->story().points.begin(), chart->story().points.end(), [withLoop](const StoryPoint& point) {
               return point.tally.count > 0 && (point.loop.has_value() || !withLoop);
           });
}

} // namespace

StoryWatcher::StoryWatcher(std::function<void()> drawn, bool withLoop) : m_drawn(std::move(drawn)), m_withLoop(withLoop)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool StoryWatcher::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_seen && event->type() == QEvent::Paint && showsAccuracies(watched, m_withLoop)) {
        m_seen = true;
        QTimer::singleShot(0, this, m_drawn); // after this very painting
    }
    return false;
}

} // namespace loopscope::benchmarks
