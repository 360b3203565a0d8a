#pragma once

#include "app/data/store/feedback_store.h"

#include <QObject>

#include <memory>

namespace loopscope {

/// Stores another policy in a feedback database and derives its rows anew, in a thread of the global pool: all of it or, after
/// an error or a cancel, nothing. One change at a time. Thread: UI; nothing blocks. Destroying it cancels what runs.
class PolicyChange : public QObject {
    Q_OBJECT

public:
    explicit PolicyChange(QObject* parent = nullptr);
    ~PolicyChange() override;

    void start(const ConnectionSpec& spec, const Policy& policy); ///< @pre !isRunning()
    void cancel(); ///< ended() follows with Cancelled, or with what was faster
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }

signals:
    void ended(const loopscope::Result<void>& result);

private:
    class Run;
    std::shared_ptr<Run> m_run;
};

} // namespace loopscope
