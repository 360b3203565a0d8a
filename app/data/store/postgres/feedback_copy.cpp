#include "app/data/store/postgres/feedback_copy.h"

#include <cmath>

namespace loopscope {

void appendFeedbackRow(CopyBuffer& buffer, const EvaluationBatch& batch, const FeedbackColumns& feedback,
                       std::size_t row, const StoredRow& stored)
{
    buffer.beginRow(13);
    buffer.int8(stored.id);
    buffer.int4(batch.modelVersion[row]);
    if (batch.aggregationRound[row] == absentRound)
        buffer.null();
    else
        buffer.int4(batch.aggregationRound[row]);
    buffer.text(stored.device);
    buffer.float8(batch.prediction[row]);
    buffer.float8(batch.actual[row]);
    buffer.float8(feedback.error[row]);
    buffer.float8(std::abs(feedback.error[row]));
    buffer.boolean(feedback.isCorrect[row] != 0);
    if (std::isnan(batch.confidence[row]))
        buffer.null();
    else
        buffer.float8(batch.confidence[row]);
    buffer.text(feedbackTypeName(feedback.type[row]));
    if (batch.timestamp[row] == absentTimestamp)
        buffer.null();
    else
        buffer.timestamp(batch.timestamp[row]);
    buffer.timestamp(stored.createdAtUs);
}

} // namespace loopscope
