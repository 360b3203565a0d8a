#include "app/data/live/rollup_folder.h"

#include "app/data/store/feedback_store.h"

namespace loopscope {

RollupFolder::RollupFolder(QObject* parent, FoldPace pace) : QObject(parent), m_pace(pace)
{
    m_thread.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] { came(0); });
}

RollupFolder::~RollupFolder()
{
    stop();
    m_thread.waitForDone();
}

void RollupFolder::start(LiveLink::Opener opener)
{
    stop();
    m_opener = std::move(opener);
    m_waitingRows = m_pace.rows; // whatever came before
    m_rest.start(m_pace.first);
}

void RollupFolder::stop()
{
    m_stop.request_stop();
    m_stop = {};
    m_rest.stop();
    m_opener = nullptr;
    m_waitingRows = 0;
}

void RollupFolder::came(std::int64_t rows)
{
    m_waitingRows += rows;
    if (m_opener && !m_rest.isActive() && m_waitingRows >= m_pace.rows)
        fold();
}

void RollupFolder::fold()
{
    m_waitingRows = 0;
    m_rest.start(m_pace.rest);
    m_thread.start([opener = m_opener, stop = m_stop.get_token()] {
        if (stop.stop_requested())
            return;
        const auto store = opener({.forWriting = true, .purpose = "fold", .stop = stop});
        if (!store)
            return;
        const auto status = (*store)->schemaStatus();
        if (status && status->isOurs && status->pending.empty())
            static_cast<void>((*store)->foldRollups());
    });
}

} // namespace loopscope
