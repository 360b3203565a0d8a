#include "tests/support/summary_maker.h"

#include "app/engine/feedback/feedback_rule.h"
#include "app/engine/feedback/summary_builder.h"
#include "tests/support/reading.h"

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
    const Reading reading = readBytes(file.readAll().toStdString());
    for (std::size_t row = 0; row < reading.rows.size(); ++row)
        add(reading.rows.modelVersion[row], reading.device(row), reading.rows.prediction[row], reading.rows.actual[row],
            reading.rows.confidence[row], reading.rows.timestamp[row]);
    return reading.report.rejected == 0;
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
