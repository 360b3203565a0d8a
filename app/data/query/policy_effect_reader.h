#pragma once

#include "app/data/store/feedback_store.h"
#include "app/engine/feedback/policy_effect.h"

#include <memory>
#include <optional>

namespace loopscope {

/// The window that a policy has on data whose newest event time is known; none where there is no window or no time.
[[nodiscard]] std::optional<FeedbackWindow> windowOf(const Policy& policy, std::optional<std::int64_t> lastTimestampUs);

enum class EffectSource {
    Summary, ///< at once: rollups and histograms, never rows (but where the database has no rollups)
    Rows,    ///< what the summary cannot tell, too
};

/// Tells what other policies would make of one set of feedback, which is read once. Thread: one at a time.
class PolicyEffectReader {
public:
    PolicyEffectReader(const Policy& stored, const StoreFacts& facts);
    /// Of a summary with cells and histograms that nothing more is known of.
    PolicyEffectReader(const Policy& stored, std::shared_ptr<const Summary> summary);

    /// @return what the store says; EmptySample without rows, Busy when rows come faster than they are read.
    [[nodiscard]] Result<PolicyEffect> read(FeedbackStore& store, const Policy& other, EffectSource source);
    /// Without a store. Thread: any.
    [[nodiscard]] Result<PolicyEffect> fromSummary(const Policy& other) const;

private:
    [[nodiscard]] Result<void> load(FeedbackStore& store);
    Policy m_stored;
    StoreFacts m_facts;
    std::shared_ptr<const Summary> m_before;
};

} // namespace loopscope
