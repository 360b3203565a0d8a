#include "app/data/store/policy_change.h"

#include "app/data/when_done.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <mutex>

namespace loopscope {

/// What the worker and the one who cancels share.
class PolicyChange::Run {
public:
    Result<void> carryOut(const ConnectionSpec& spec, const Policy& policy)
    {
        auto store = FeedbackStore::open(spec, {.forWriting = true, .purpose = "policy"});
        if (!store)
            return std::unexpected(store.error());
        const auto status = (*store)->schemaStatus();
        if (!status)
            return std::unexpected(status.error());
        if (!status->isOurs)
            return failure(ErrorCode::NoFeedbackDatabase, spec.displayName());
        if (!enter(store->get()))
            return failure(ErrorCode::Cancelled);
        Result<void> result = (*store)->setPolicy(policy);
        leave();
        return result;
    }

    /// May take a round trip to a server.
    void cancel()
    {
        const std::scoped_lock lock(m_mutex);
        m_cancelled = true;
        if (m_store != nullptr)
            m_store->cancel();
    }

private:
    bool enter(FeedbackStore* store)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_cancelled)
            m_store = store;
        return !m_cancelled;
    }
    void leave()
    {
        const std::scoped_lock lock(m_mutex);
        m_store = nullptr;
    }

    std::mutex m_mutex;
    FeedbackStore* m_store = nullptr; ///< while its call runs
    bool m_cancelled = false;
};

PolicyChange::PolicyChange(QObject* parent) : QObject(parent) {}

PolicyChange::~PolicyChange()
{
    cancel();
}

void PolicyChange::start(const ConnectionSpec& spec, const Policy& policy)
{
    m_run = std::make_shared<Run>();
    whenDone(QtConcurrent::run([run = m_run, spec, policy] { return run->carryOut(spec, policy); }), this,
             [this](const Result<void>& result) {
                 m_run.reset();
                 emit ended(result);
             });
}

void PolicyChange::cancel()
{
    if (m_run != nullptr)
        QThreadPool::globalInstance()->start([run = m_run] { run->cancel(); });
}

} // namespace loopscope
