#pragma once

#include "app/data/activity/activity_log.h"
#include "app/data/store/feedback_store.h"
#include "app/engine/feedback/real_accuracy.h"

#include <QCoreApplication>
#include <QString>

namespace loopscope {

/// The sentences of the activity log that several places write. Thread: UI.
class ActivityText {
    Q_DECLARE_TR_FUNCTIONS(ActivityText)

public:
    /// "Inserted 220 feedback records"
    [[nodiscard]] static QString inserted(std::int64_t rows);
    /// "Device d: Real accuracy = 71.20 % (from 220 predictions)"; for the formula: "no feedback, using formula …".
    [[nodiscard]] static QString realAccuracy(const QString& device, const RealAccuracy& accuracy);
    /// What a line of this kind is about, in a word or two.
    [[nodiscard]] static QString kind(ActivityKind kind);
    /// How a query went; nothing when it was cancelled.
    static void logQuery(const QString& id, const Result<QueryResult>& result);
};

} // namespace loopscope
