#pragma once

#include "tests/replay/fake_store.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace loopscope {

/// What the tests of the reader thread see and steer of a store that waits in its calls.
struct StoreGate {
    std::mutex mutex;
    std::condition_variable changed;
    bool open = true;        ///< closed: queries wait until it opens or somebody cancels
    bool cancelled = false;
    std::atomic<int> entered = 0;   ///< queries that began
    std::atomic<int> cancels = 0;   ///< cancels that reached the database
    std::atomic<int> stores = 0;    ///< connections opened
    std::atomic<bool> lost = false; ///< the connection is gone: calls fail with CannotConnect

    void setOpen(bool to)
    {
        const std::scoped_lock lock(mutex);
        open = to;
        changed.notify_all();
    }
};

/// A store whose queries and summaries wait at a gate, and that can be cancelled there as a database can.
class SlowStore : public FakeStore {
public:
    explicit SlowStore(std::shared_ptr<StoreGate> gate) : m_gate(std::move(gate)) { ++m_gate->stores; }

    Result<StoreFacts> facts() override
    {
        if (m_gate->lost)
            return failure(ErrorCode::CannotConnect, "fake", "gone");
        return StoreFacts{.name = "fake", .backend = "Fake 1", .rows = 7};
    }
    Result<Summary> summary(const SummaryParts& parts, std::optional<FeedbackWindow>) override
    {
        if (!parts.cells)
            return Summary{.versions = {VersionSummary{.version = 3}}};
        Summary summary;
        summary.cellStart = {0};
        return summary;
    }
    Result<QueryResult> run(const std::string& id, const std::map<std::string, std::string>&) override
    {
        std::unique_lock lock(m_gate->mutex);
        m_gate->cancelled = false;
        ++m_gate->entered;
        m_gate->changed.wait(lock, [this] { return m_gate->open || m_gate->cancelled; });
        if (m_gate->cancelled)
            return failure(ErrorCode::Cancelled);
        return QueryResult{.id = id};
    }
    void cancel() override
    {
        const std::scoped_lock lock(m_gate->mutex);
        m_gate->cancelled = true;
        ++m_gate->cancels;
        m_gate->changed.notify_all();
    }

private:
    std::shared_ptr<StoreGate> m_gate;
};

} // namespace loopscope
