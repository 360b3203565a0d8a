#include "app/data/report/feedback_csv.h"

#include "app/data/report/csv_text.h"
#include "app/engine/files/timestamp_text.h"

#include <cmath>

namespace loopscope {

Result<FeedbackCsv> FeedbackCsv::create(const std::string& path)
{
    auto file = OutputFile::create(path);
    if (!file)
        return std::unexpected(file.error());
    if (auto written = file->write("line,model_version,aggregation_round,device_id,prediction,actual_value,error,"
                                   "absolute_error,is_correct,confidence,feedback_type,timestamp\n");
        !written)
        return std::unexpected(written.error());
    return FeedbackCsv(std::move(*file));
}

Result<void> FeedbackCsv::write(const EvaluationBatch& batch, const FeedbackColumns& feedback,
                                const DeviceDictionary& devices)
{
    std::string& text = m_text;
    text.clear();
    for (std::size_t row = 0; row < batch.size(); ++row) {
        appendCsvNumber(text, batch.line[row]);
        text += ',';
        appendCsvNumber(text, batch.modelVersion[row]);
        text += ',';
        if (batch.aggregationRound[row] != absentRound)
            appendCsvNumber(text, batch.aggregationRound[row]);
        text += ',';
        appendCsvField(text, devices.name(batch.device[row]));
        text += ',';
        for (const double number :
             {batch.prediction[row], batch.actual[row], feedback.error[row], std::abs(feedback.error[row])}) {
            appendCsvNumber(text, number);
            text += ',';
        }
        text += feedback.isCorrect[row] != 0 ? "true," : "false,";
        if (!std::isnan(batch.confidence[row]))
            appendCsvNumber(text, batch.confidence[row]);
        text += ',';
        text += feedbackTypeName(feedback.type[row]);
        text += ',';
        if (batch.timestamp[row] != absentTimestamp)
            appendTimestamp(text, batch.timestamp[row]);
        text += '\n';
    }
    return m_file.write(text);
}

} // namespace loopscope
