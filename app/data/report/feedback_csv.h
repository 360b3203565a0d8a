#pragma once

#include "app/data/report/output_file.h"
#include "app/engine/feedback/device_dictionary.h"
#include "app/engine/feedback/evaluation.h"
#include "app/engine/feedback/feedback_rule.h"

#include <string>
#include <utility>

namespace loopscope {

/// What `--feedback-out` writes (SPEC 7): a header, then one record per feedback row in the order of the calls. Absent
/// values are empty. Thread: one at a time.
class FeedbackCsv {
public:
    /// Replaces the file and writes the header. @return CannotWrite.
    [[nodiscard]] static Result<FeedbackCsv> create(const std::string& path);

    /// @return CannotWrite.
    [[nodiscard]] Result<void> write(const EvaluationBatch& batch, const FeedbackColumns& feedback,
                                     const DeviceDictionary& devices);
    [[nodiscard]] Result<void> close() { return m_file.close(); }

private:
    explicit FeedbackCsv(OutputFile file) : m_file(std::move(file)) {}
    OutputFile m_file;
    std::string m_text; ///< kept for its memory
};

} // namespace loopscope
