#pragma once

#include "app/engine/feedback/device_dictionary.h"
#include "app/engine/feedback/feedback_rule.h"
#include "app/engine/feedback/summary.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace loopscope {

/// The rows that a windowed policy looks at: end - window < timestamp <= end. Microseconds UTC.
struct FeedbackWindow {
    std::int64_t afterUs = 0;
    std::int64_t endUs = 0;
    [[nodiscard]] bool contains(std::int64_t timestamp) const { return timestamp > afterUs && timestamp <= endUs; }
};

/// Accumulates feedback in file order into a Summary. Memory grows with versions x devices, never with rows.
/// Thread: one at a time.
class SummaryBuilder {
public:
    explicit SummaryBuilder(std::optional<FeedbackWindow> window = std::nullopt);
    ~SummaryBuilder();
    SummaryBuilder(SummaryBuilder&&) noexcept;
    SummaryBuilder& operator=(SummaryBuilder&&) noexcept;
    SummaryBuilder(const SummaryBuilder&) = delete;
    SummaryBuilder& operator=(const SummaryBuilder&) = delete;

    void add(const EvaluationBatch& batch, const FeedbackColumns& feedback);

    /// The whole summary. The dictionary is the one the batches' device indexes refer to.
    [[nodiscard]] Summary finish(const DeviceDictionary& devices) const;
    /// Versions only (no cells, no histograms): cheap enough for a picture of a running replay.
    [[nodiscard]] Summary versionsOnly() const;

    /// One accumulated cell with its compensation, for the stores' rollups.
    struct Cell {
        std::int32_t version = 0;
        std::uint32_t device = 0; ///< dictionary index
        Tally tally;
    };
    /// Visits every cell ordered by (version, device index), for a store that writes deltas.
    template <class Visitor>
    void forEachCell(Visitor&& visit) const
    {
        forEachCellImpl(
            [](void* context, const Cell& cell) { (*static_cast<std::remove_reference_t<Visitor>*>(context))(cell); },
            const_cast<void*>(static_cast<const void*>(std::addressof(visit))));
    }
    /// Totals and histograms per version, ascending, sums with compensation.
    [[nodiscard]] std::vector<VersionSummary> versions() const;
    void clear();
    [[nodiscard]] bool empty() const;

private:
    void forEachCellImpl(void (*visit)(void*, const Cell&), void* context) const;
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace loopscope
