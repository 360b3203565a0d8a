#include "ui/activity/training_activity.h"

#include "app/data/activity/activity_log.h"
#include "ui/activity/activity_text.h"
#include "ui/models/number_text.h"

#include <algorithm>

namespace loopscope {

void TrainingActivity::log(const TrainingRows& rows)
{
    const std::int64_t version = rows.summary->versions[rows.index].version;
    std::vector<QString> lines;
    std::int64_t formula = 0;
    std::int64_t others = 0;
    for (const LoopDevice& device : rows.devices) {
        if (device.accuracy.source == AccuracySource::Formula)
            ++formula;
        else if (lines.size() == mostDevices)
            ++others;
        else
            lines.push_back(ActivityText::realAccuracy(QString::fromStdString(rows.summary->devices[device.device]),
                                                       device.accuracy));
    }
    std::ranges::sort(lines); // however the table is sorted
    if (others > 0)
        lines.push_back(tr("… and %1 more for %2").arg(NumberText::devices(others), NumberText::version(version)));
    if (formula > 0)
        lines.push_back(tr("%1 without feedback for %2: using formula")
                            .arg(NumberText::devices(formula), NumberText::version(version)));
    const QString last =
        QStringLiteral("%1 %2 ").arg(version).arg(lines.size()) + (lines.empty() ? QString() : lines.front());
    if (last != m_last)
        ActivityLog::instance().append(ActivityKind::Accuracy, lines);
    m_last = last;
}

void TrainingActivity::log(const QString& device, std::int64_t version, const RealAccuracy& accuracy)
{
    const QString line = ActivityText::realAccuracy(device, accuracy);
    const QString last = QStringLiteral("%1 %2").arg(version).arg(line);
    if (last != m_last)
        ActivityLog::instance().append(ActivityKind::Accuracy, line);
    m_last = last;
}

} // namespace loopscope
