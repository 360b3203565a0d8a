#pragma once

#include "app/data/report/text_sink.h"
#include "app/data/store/sql_session.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace loopscope {

/// Writes rows of model_evaluations as JSON Lines; the rules are those of UpstreamEvaluations. Thread: one at a time.
class EvaluationLines {
public:
    /// More evaluations than this in one row are not believed.
    static constexpr std::int64_t mostPerRow = 1'000'000;

    explicit EvaluationLines(const TextSink& sink) : m_sink(sink) {}

    /// Columns: version, device, prediction, actual, confidence, time.
    void addLabels(const SqlRow& row);
    /// Four more: true positives, false positives, false negatives, true negatives.
    void addCounts(const SqlRow& row);
    /// Hands on what is left. @return the lines; the sink's error.
    [[nodiscard]] Result<std::int64_t> finish();
    /// The sink took no more: what follows is not written.
    [[nodiscard]] bool hasFailed() const { return !m_written.has_value(); }

private:
    [[nodiscard]] std::string head(const SqlRow& row) const; ///< `{"model_version":…,"device_id":…`
    [[nodiscard]] std::string tail(const SqlRow& row) const; ///< `,"timestamp":…}` and the line's end
    void addLine(std::string_view line);

    const TextSink& m_sink;
    std::string m_text;
    std::int64_t m_lines = 0;
    Result<void> m_written;
};

} // namespace loopscope
