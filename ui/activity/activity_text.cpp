#include "ui/activity/activity_text.h"

#include "app/data/error_text.h"
#include "ui/models/number_text.h"
#include "ui/verify/query_sentence.h"

namespace loopscope {

QString ActivityText::inserted(std::int64_t rows)
{
    return tr("Inserted %1 feedback record(s)", nullptr, NumberText::plural(rows)).arg(NumberText::count(rows));
}

QString ActivityText::realAccuracy(const QString& device, const RealAccuracy& accuracy)
{
    const QString name = NumberText::deviceId(device);
    const QString value = NumberText::percent(accuracy.value, 2);
    if (accuracy.source == AccuracySource::Formula)
        return tr("Device %1: no feedback yet, using formula %2").arg(name, value);
    const std::int64_t count = accuracy.feedbackCount;
    return tr("Device %1: Real accuracy = %2 (from %3 prediction(s))", nullptr, NumberText::plural(count))
        .arg(name, value, NumberText::count(count));
}

QString ActivityText::kind(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Feedback:
        return tr("Feedback");
    case ActivityKind::Accuracy:
        return tr("Real accuracy");
    case ActivityKind::Database:
        return tr("Database");
    case ActivityKind::Replay:
        return tr("Replay");
    case ActivityKind::Query:
        return tr("Query");
    case ActivityKind::Failure:
        return tr("Failure");
    case ActivityKind::Stall:
        break;
    }
    return tr("Stall");
}

void ActivityText::logQuery(const QString& id, const Result<QueryResult>& result)
{
    if (result)
        ActivityLog::instance().append(ActivityKind::Query, tr("Query %1: %2").arg(id, QuerySentence::of(*result)));
    else if (result.error().code != ErrorCode::Cancelled)
        ActivityLog::instance().append(ActivityKind::Failure,
                                       tr("Query %1 failed: %2").arg(id, errorText(result.error())));
}

} // namespace loopscope
