#pragma once

#include "app/data/replay/replay_job.h"

#include <mutex>
#include <string>

namespace loopscope {

/// Shows a replay's progress in one line on standard error that is written over again and again; where that is no
/// terminal, only that it waits for the server. Where the store is full it asks the person at the terminal.
class ProgressLine final : public ReplayObserver {
public:
    ProgressLine();
    ~ProgressLine() override;
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void progressed(const ReplayProgress& progress) override;
    bool paused(const Error& error, std::stop_token stop) override;

    /// Removes the line, before something else is said.
    void clear();
    /// The newest progress told.
    [[nodiscard]] ReplayProgress last() const;

private:
    void show(const std::string& text);

    mutable std::mutex m_mutex;
    ReplayProgress m_last;
    std::size_t m_shown = 0; ///< width of what stands there
    bool m_isTerminal = false;
    bool m_isWaiting = false; ///< for the server, by the newest progress told
};

/// “replaying  42 %  1250000 rows/s  12 rejected  8 s left”
[[nodiscard]] std::string progressText(const ReplayProgress& progress);

} // namespace loopscope
