#include "app/data/replay/replay_controller.h"

#include <QMetaObject>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace loopscope {

namespace {
constexpr std::chrono::seconds tryAgainAfter{5};
}

/// The thread of one replay, and the observer that carries its news to the controller's thread.
class ReplayController::Run : public ReplayObserver {
public:
    Run(ReplayController& owner, const ReplayRequest& request) : m_owner(owner)
    {
        m_thread = std::jthread([this, request](std::stop_token stop) {
            m_stop = stop;
            auto result = std::make_shared<Result<ReplayOutcome>>(runReplay(request, *this, std::move(stop)));
            post([this, result] { m_owner.ended(result.get()); });
        });
    }

    void progressed(const ReplayProgress& progress) override
    {
        post([this, progress] { emit m_owner.progressed(progress); });
        std::unique_lock lock(m_mutex);
        if (!m_held)
            return;
        ReplayProgress held = progress;
        held.phase = ReplayPhase::Paused;
        post([this, held] { emit m_owner.progressed(held); });
        m_answered.wait(lock, m_stop, [this] { return !m_held; });
    }

    void setHeld(bool held)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_held = held;
        }
        m_answered.notify_all();
    }

    void summarised(std::shared_ptr<const Summary> versions) override
    {
        post([this, versions = std::move(versions)] { emit m_owner.summarised(versions); });
    }

    bool paused(const Error& reason, std::stop_token stop) override
    {
        std::unique_lock lock(m_mutex);
        m_answer.reset();
        post([this, reason] { emit m_owner.paused(reason); });
        // Without an answer it looks by itself whether there is room again.
        m_answered.wait_for(lock, stop, tryAgainAfter, [this] { return m_answer.has_value(); });
        return m_answer.value_or(!stop.stop_requested());
    }

    void answer(bool tryAgain)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_answer = tryAgain;
        }
        m_answered.notify_all();
    }

    void cancel() { m_thread.request_stop(); }

private:
    /// In the owner's thread. The owner waits for this thread before it dies, and then drops what is still queued.
    template <class Function>
    void post(Function&& function)
    {
        QMetaObject::invokeMethod(&m_owner, std::forward<Function>(function), Qt::QueuedConnection);
    }

    ReplayController& m_owner;
    std::mutex m_mutex;
    std::condition_variable_any m_answered;
    std::optional<bool> m_answer;
    bool m_held = false;
    std::stop_token m_stop;
    std::jthread m_thread;
};

ReplayController::ReplayController(QObject* parent) : QObject(parent) {}

ReplayController::~ReplayController() = default;

void ReplayController::start(const ReplayRequest& request)
{
    m_request = request;
    m_run = std::make_unique<Run>(*this, request);
}

void ReplayController::cancel()
{
    if (m_run)
        m_run->cancel();
}

void ReplayController::setHeld(bool held)
{
    if (m_run)
        m_run->setHeld(held);
}

void ReplayController::answerPause(bool tryAgain)
{
    if (m_run)
        m_run->answer(tryAgain);
}

void ReplayController::ended(Result<ReplayOutcome>* result)
{
    m_run.reset(); // its thread has nothing left to do
    if (*result)
        emit finished(std::make_shared<const ReplayOutcome>(std::move(**result)));
    else
        emit failed(result->error());
}

} // namespace loopscope
