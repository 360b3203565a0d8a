#pragma once

#include "app/data/upstream/upstream_report.h"

#include <QFuture>

#include <memory>
#include <stop_token>

namespace loopscope {

/// Reads reports in threads of the global pool, each with a connection of its own that lasts as long as the reading. A newer
/// call cancels the older one in the database, whose future gives Cancelled. Thread: one; never waits.
class UpstreamReader {
public:
    UpstreamReader() = default;
    ~UpstreamReader(); ///< cancels what is running
    UpstreamReader(const UpstreamReader&) = delete;
    UpstreamReader& operator=(const UpstreamReader&) = delete;

    [[nodiscard]] QFuture<Result<std::shared_ptr<const UpstreamReport>>> read(const UpstreamQuestion& question);
    void cancel();

private:
    std::stop_source m_running{std::nostopstate};
};

} // namespace loopscope
