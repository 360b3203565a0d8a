#include "app/engine/feedback/tally.h"

namespace loopscope {

static_assert(absentTimestamp == std::numeric_limits<std::int64_t>::min(), "the latest of two times is their maximum");

void CompensatedSum::merge(const CompensatedSum& other)
{
    add(other.sum);
    compensation += other.compensation;
}

double CompensatedSum::value() const
{
    return std::isfinite(sum) ? sum + compensation : sum;
}

void Tally::merge(const Tally& other)
{
    count += other.count;
    correct += other.correct;
    normal += other.normal;
    edgeCase += other.edgeCase;
    confidenceCount += other.confidenceCount;
    error.merge(other.error);
    absoluteError.merge(other.absoluteError);
    squaredError.merge(other.squaredError);
    confidence.merge(other.confidence);
    maxAbsoluteError = std::max(maxAbsoluteError, other.maxAbsoluteError);
    if (firstTimestamp == absentTimestamp ||
        (other.firstTimestamp != absentTimestamp && other.firstTimestamp < firstTimestamp))
        firstTimestamp = other.firstTimestamp;
    lastTimestamp = std::max(lastTimestamp, other.lastTimestamp);
}

} // namespace loopscope
