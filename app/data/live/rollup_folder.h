#pragma once

#include "app/data/live/live_link.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <stop_token>

namespace loopscope {

/// When waiting sums of other writers are folded.
struct FoldPace {
    std::chrono::milliseconds first{30'000}; ///< after the database was opened, for what came before
    std::chrono::milliseconds rest{60'000};  ///< between two folds
    std::int64_t rows = 20'000;              ///< that came since the last one
};

/// Keeps reading cheap while other programs write: what their statements added waits in the database as one row for each
/// statement and cell, and is folded into the rollups now and then (FeedbackStore::foldRollups()). A fold has a connection of its
/// own while it lasts. One that fails, for instance because a replay writes, is tried again later; numbers are right all the
/// same. Thread: UI; it never waits.
class RollupFolder : public QObject {
public:
    explicit RollupFolder(QObject* parent = nullptr, FoldPace pace = {});
    ~RollupFolder() override;

    void start(LiveLink::Opener opener); ///< for a database that can be written to
    void stop(); ///< takes a fold that runs back
    void came(std::int64_t rows);

private:
    void fold();

    FoldPace m_pace;
    LiveLink::Opener m_opener; ///< none: not started
    std::stop_source m_stop;
    std::int64_t m_waitingRows = 0;
    QTimer m_rest; ///< active until the next fold may begin
    QThreadPool m_thread;
};

} // namespace loopscope
