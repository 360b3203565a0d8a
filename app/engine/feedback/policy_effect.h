#pragma once

#include "app/engine/feedback/policy.h"
#include "app/engine/feedback/summary.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace loopscope {

/// Rows by feedback type.
struct TypeCounts {
    std::int64_t normal = 0;
    std::int64_t anomaly = 0;
    std::int64_t edgeCase = 0;
    bool operator==(const TypeCounts&) const = default;
};

/// A figure under the stored policy and under another; `after` is absent where only rows can tell.
template <class T>
struct Change {
    T before{};
    std::optional<T> after;
    bool operator==(const Change&) const = default;
};

/// What another policy would make of the data that a summary holds.
struct PolicyEffect {
    struct VersionChange {
        std::int64_t version = 0;
        std::int64_t rows = 0; ///< 0: the next version
        Change<std::int64_t> correct;
        Change<double> reported; ///< global accuracy that the loop reports for it
    };

    std::int64_t rows = 0;
    Change<std::int64_t> correct;
    std::int32_t newestVersion = 0;
    std::int64_t newestRows = 0;
    Change<std::int64_t> newestCorrect;
    Change<TypeCounts> types;
    std::int64_t nextVersion = 0;
    Change<double> nextReported; ///< global accuracy that the loop reports for the next version
    std::int64_t devices = 0;
    /// Devices whose real accuracy for the next version has another source (formula, feedback), or is clamped otherwise (at
    /// the floor, at the cap, not at all).
    std::optional<std::int64_t> devicesOtherwise;
    /// Those of all versions that change, most first, at most mostChanged; ties by version.
    std::vector<VersionChange> changedMost;
    bool fromRows = false; ///< something was read from the rows

    static constexpr std::size_t mostChanged = 5;
    /// Nothing is left that only rows can tell.
    [[nodiscard]] bool isComplete() const
    {
        return correct.after && newestCorrect.after && types.after && nextReported.after && devicesOtherwise;
    }
};

/// How rows are judged, what the window takes in: the parts of a policy that are in a summary's numbers.
[[nodiscard]] bool judgesAlike(const Policy& a, const Policy& b);
[[nodiscard]] bool looksBackAlike(const Policy& a, const Policy& b);

/// The effect as far as the summary itself can tell: with its histograms where the judgement differs, with its cells where
/// that and the window are the same. @pre before has cells, histograms and at least one version, under @p stored
[[nodiscard]] PolicyEffect effectFromSummary(const Summary& before, const Policy& stored, const Policy& other);

/// The whole effect. @pre both with cells, of the same rows; each under its policy
[[nodiscard]] PolicyEffect effectFromRows(const Summary& before, const Policy& stored, const Summary& after,
                                          const Policy& other);

} // namespace loopscope
