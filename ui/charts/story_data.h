#pragma once

#include "app/data/query/workspace.h"
#include "app/engine/feedback/summary.h"
#include "ui/charts/ordinal_axis.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace loopscope {

/// One version in the story: what was observed, what the loop reports, what the formula says. Shares, 0 … 1.
struct StoryPoint {
    std::int64_t version = 0;
    Tally tally;                  ///< without rows for the next version
    std::optional<double> loop;   ///< absent until the loop is computed
    double formula = 0;           ///< hard-coded: min(0.95, 0.7 + 0.02 v)
};

/// Neighbouring versions whose observed accuracy lies below the formula by more than the threshold.
struct Stretch {
    std::size_t first = 0; ///< indexes into the points
    std::size_t last = 0;
    double lowestObserved = 1, highestObserved = 0;
    double lowestFormula = 1, highestFormula = 0;
    double missing = 0; ///< sum over its versions of formula - observed: the stretch with the most is told first
};

/// The story of a feedback database, ready to be drawn; the next version, not evaluated yet, stands last.
struct StoryData {
    std::vector<StoryPoint> points;
    std::vector<Stretch> stretches; ///< ascending
    OrdinalAxis axis;               ///< of the points

    [[nodiscard]] const Stretch* worst() const; ///< null when there is none
};

/// Below the formula by more than this is marked.
inline constexpr double stretchThreshold = 0.20;

/// @param loop empty while it is not known
[[nodiscard]] StoryData makeStory(const Summary& versions, const std::vector<Workspace::LoopPoint>& loop);

/// "v25–v37: formula 95 %, observed 8–62 %"
[[nodiscard]] QString stretchSentence(const StoryData& story, const Stretch& stretch);

} // namespace loopscope
