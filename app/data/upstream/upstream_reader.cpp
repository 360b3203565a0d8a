#include "app/data/upstream/upstream_reader.h"

#include <QThreadPool>
#include <QtConcurrentRun>

namespace loopscope {

namespace {

using Answer = Result<std::shared_ptr<const UpstreamReport>>;

/// Asking a server to stop takes a round trip, which is not the caller's to wait for.
void stopInBackground(std::stop_source source)
{
    if (source.stop_possible())
        QThreadPool::globalInstance()->start([source = std::move(source)]() mutable { source.request_stop(); });
}

} // namespace

UpstreamReader::~UpstreamReader()
{
    cancel();
}

void UpstreamReader::cancel()
{
    stopInBackground(std::exchange(m_running, std::stop_source(std::nostopstate)));
}

QFuture<Answer> UpstreamReader::read(const UpstreamQuestion& question)
{
    cancel();
    m_running = std::stop_source();
    return QtConcurrent::run([question, stop = m_running.get_token()]() -> Answer {
        auto report = readUpstream(question, stop);
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (!report)
            return std::unexpected(report.error());
        return std::make_shared<const UpstreamReport>(std::move(*report));
    });
}

} // namespace loopscope
