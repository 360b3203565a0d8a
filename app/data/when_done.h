#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace loopscope {

/// Hands the result of @p future to @p function in the thread of @p context, once, later than this call; never when the future
/// is cancelled without a result, or when the context is gone by then. QFuture::then(context, …) of Qt 6.4 is not for contexts
/// that may end first: it asserts, and without assertions calls through a null pointer. Thread: the one of the context.
template <class T, class Function>
void whenDone(const QFuture<T>& future, QObject* context, Function&& function)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, function = std::forward<Function>(function)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             function(watcher->future().resultAt(0));
                     });
    watcher->setFuture(future);
}

} // namespace loopscope
