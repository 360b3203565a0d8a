#pragma once

#include "app/data/replay/replay_job.h"

#include <QObject>

#include <memory>
#include <thread>

namespace loopscope {

/// Runs one replay at a time in a thread of its own and tells about it by signals. Thread: the one that made it (UI); no call
/// blocks but the destructor, which cancels what is running and waits for it.
class ReplayController : public QObject {
    Q_OBJECT

public:
    explicit ReplayController(QObject* parent = nullptr);
    ~ReplayController() override;

    /// @pre !isRunning()
    void start(const ReplayRequest& request);
    void cancel(); ///< ends resumable; failed() follows with Cancelled
    /// Holds what is running at its next step, or lets it go on; a cancel ends it all the same.
    void setHeld(bool held);
    /// The answer to paused(): try again, or end resumable.
    void answerPause(bool tryAgain);

    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    [[nodiscard]] const ReplayRequest& request() const { return m_request; }

signals:
    void progressed(const loopscope::ReplayProgress& progress);
    void summarised(std::shared_ptr<const loopscope::Summary> versions); ///< while it runs, without cells
    void paused(const loopscope::Error& reason); ///< nothing is lost; tries again every 5 s, or at answerPause()
    void finished(std::shared_ptr<const loopscope::ReplayOutcome> outcome); ///< also with a file error in its ingest
    void failed(const loopscope::Error& error);

private:
    class Run;
    void ended(Result<ReplayOutcome>* result);
    ReplayRequest m_request;
    std::unique_ptr<Run> m_run;
};

} // namespace loopscope
