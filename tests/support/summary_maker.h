#pragma once

#include "app/engine/feedback/device_dictionary.h"
#include "app/engine/feedback/evaluation.h"
#include "app/engine/feedback/policy.h"
#include "app/engine/feedback/summary.h"

#include <QString>

#include <memory>
#include <string_view>

namespace loopscope::test {

/// Makes summaries for tests from single evaluations, through the engine's own rule and builder.
class SummaryMaker {
public:
    explicit SummaryMaker(Policy policy = {}) : m_policy(policy) {}

    SummaryMaker& add(std::int32_t version, std::string_view device, double prediction, double actual,
                      double confidence = absentConfidence, std::int64_t timestampUs = absentTimestamp);
    /// @p total evaluations without confidence and time, @p correct of them exactly right, the others off by 1.
    SummaryMaker& addMany(std::int32_t version, std::string_view device, int total, int correct);
    /// The rows of an evaluation file, CSV, plain or gzip. @return false when it is not there or has rejected rows
    [[nodiscard]] bool addFile(const QString& path);
    [[nodiscard]] std::shared_ptr<const Summary> make() const;

private:
    Policy m_policy;
    DeviceDictionary m_devices;
    EvaluationBatch m_batch;
};

} // namespace loopscope::test
