#pragma once

#include "app/data/diagnosis/loop_check.h"
#include "app/data/query/store_reader.h"
#include "app/data/store/connection_spec.h"

#include <QObject>
#include <QThreadPool>

#include <cstdint>
#include <memory>
#include <vector>

namespace loopscope {

/// Runs the checks of the loop beside everything else: in a thread and with a connection of their own, which are there only
/// while checks run, so that the pages go on reading. Opens also what is no feedback database yet, to say so.
/// Thread: the one that made it; never waits there, but in the destructor for a cancel.
class CheckController : public QObject {
    Q_OBJECT

public:
    using Results = Result<std::vector<CheckResult>>;

    explicit CheckController(QObject* parent = nullptr);
    ~CheckController() override;

    void run(const ConnectionSpec& spec); ///< in the place of a run that is under way
    void cancel(); ///< in the database too; no finished() follows
    [[nodiscard]] bool isRunning() const { return m_reader != nullptr; }
    [[nodiscard]] const Results& results() const { return m_results; } ///< of the last run that finished

signals:
    void progressed(int done, int total); ///< checks
    void finished(); ///< see results()

private:
    void retire();

    std::uint64_t m_asked = 0; ///< number of the newest run; what an older one sends is dropped
    Results m_results;
    std::unique_ptr<StoreReader> m_reader;
    QThreadPool m_retired; ///< closes old connections: they may be waiting for a server
};

} // namespace loopscope
