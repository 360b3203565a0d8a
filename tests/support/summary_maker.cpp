#include "tests/support/summary_maker.h"

#include "app/engine/feedback/feedback_rule.h"
#include "app/engine/feedback/summary_builder.h"

#include <QDateTime>
#include <QFile>

namespace loopscope::test {

SummaryMaker& SummaryMaker::add(std::int32_t version, std::string_view device, double prediction, double actual,
                                double confidence, std::int64_t timestampUs)
{
    m_batch.modelVersion.push_back(version);
    m_batch.aggregationRound.push_back(absentRound);
    m_batch.device.push_back(m_devices.intern(device));
    m_batch.prediction.push_back(prediction);
    m_batch.actual.push_back(actual);
    m_batch.confidence.push_back(confidence);
    m_batch.timestamp.push_back(timestampUs);
    m_batch.line.push_back(m_batch.line.size() + 2);
    return *this;
}

SummaryMaker& SummaryMaker::addMany(std::int32_t version, std::string_view device, int total, int correct)
{
    for (int i = 0; i < total; ++i)
        add(version, device, 0, i < correct ? 0 : 1);
    return *this;
}

bool SummaryMaker::addFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> names = file.readLine().trimmed().split(',');
    const auto column = [&](const char* name) { return names.indexOf(name); };
    const qsizetype version = column("model_version"), device = column("device_id"), prediction = column("prediction_result"),
                    actual = column("actual_result"), confidence = column("confidence"), timestamp = column("timestamp");
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split(',');
        if (fields.size() != names.size())
            return false;
        QDateTime time = QDateTime::fromString(QString::fromLatin1(fields[timestamp]), Qt::ISODate);
        time.setTimeSpec(Qt::UTC);
        add(fields[version].toInt(), fields[device].toStdString(), fields[prediction].toDouble(), fields[actual].toDouble(),
            fields[confidence].isEmpty() ? absentConfidence : fields[confidence].toDouble(),
            time.isValid() ? time.toMSecsSinceEpoch() * 1000 : absentTimestamp);
    }
    return true;
}

std::shared_ptr<const Summary> SummaryMaker::make() const
{
    FeedbackColumns feedback;
    deriveFeedback(m_batch, m_policy, feedback);
    SummaryBuilder builder;
    builder.add(m_batch, feedback);
    return std::make_shared<const Summary>(builder.finish(m_devices));
}

} // namespace loopscope::test
