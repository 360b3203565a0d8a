#pragma once

#include "app/data/store/feedback_row.h"

#include <QString>

#include <optional>

namespace loopscope {

/// What the page of the rows shows: which rows, in which order. Travels as the detail of a Place, for instance
/// `version=25&device=device_17&order=error`; times as ISO 8601, numbers with a point.
struct FeedbackView {
    FeedbackFilter filter;
    FeedbackOrder order = FeedbackOrder::Stored;

    [[nodiscard]] QString toDetail() const;
    /// What cannot be read does not restrict.
    [[nodiscard]] static FeedbackView fromDetail(const QString& detail);
    bool operator==(const FeedbackView&) const = default;
};

/// A range of versions as people type it: `25`, `v25`, `25-37`, `25–`, `–37`; empty: all. @return nothing for anything else
struct VersionRange {
    std::optional<std::int64_t> from, to;
};
[[nodiscard]] std::optional<VersionRange> parseVersionRange(const QString& text);
[[nodiscard]] QString versionRangeText(const std::optional<std::int64_t>& from, const std::optional<std::int64_t>& to);

/// A time as people type it: ISO 8601, or a day, which ends with its last microsecond when @p dayEnds. @return nothing for anything else
[[nodiscard]] std::optional<std::int64_t> parseTimeField(const QString& text, bool dayEnds);

} // namespace loopscope
