#include "app/data/upstream/evaluation_lines.h"

#include "app/engine/feedback/json_writer.h"
#include "app/engine/files/number_text.h"
#include "app/engine/files/timestamp_text.h"

#include <array>
#include <cmath>
#include <optional>

namespace loopscope {

namespace {

enum Column { Version, Device, Prediction, Actual, Confidence, Time, FirstCount };

constexpr std::int64_t firstWritableUs = -62'135'596'800'000'000, lastWritableUs = 253'402'300'799'999'999;

struct Outcome {
    std::string_view values; ///< predicted and actual class
};
constexpr std::array<Outcome, 4> outcomes{{{",\"prediction_result\":1,\"actual_result\":1"},
                                           {",\"prediction_result\":1,\"actual_result\":0"},
                                           {",\"prediction_result\":0,\"actual_result\":1"},
                                           {",\"prediction_result\":0,\"actual_result\":0"}}};
constexpr std::array<std::string_view, 4> countNames{"true_positives", "false_positives", "false_negatives",
                                                     "true_negatives"};

/// A text column that holds a number becomes one; other texts stay texts.
void member(JsonWriter& json, std::string_view name, const SqlRow& row, int column)
{
    json.key(name);
    if (row.isNull(column)) {
        json.null();
        return;
    }
    const std::string_view text = row.text(column);
    if (const auto number = parseReal(text); number)
        json.value(*number);
    else
        json.value(text);
}

/// The versions of the federated system are texts; one that is no whole number stays as it is, to be rejected for it.
void version(JsonWriter& json, const SqlRow& row)
{
    json.key("model_version");
    if (row.isNull(Version)) {
        json.null();
        return;
    }
    const std::string_view text = row.text(Version);
    if (const auto number = parseInteger(text); number)
        json.value(*number);
    else
        json.value(text);
}

} // namespace

std::string EvaluationLines::head(const SqlRow& row) const
{
    std::string line;
    JsonWriter json(line);
    json.beginObject();
    version(json, row);
    json.key("device_id");
    if (row.isNull(Device))
        json.null();
    else
        json.value(row.text(Device));
    return line;
}

std::string EvaluationLines::tail(const SqlRow& row) const
{
    if (row.isNull(Time))
        return "}\n";
    std::string line = ",\"timestamp\":\"";
    if (const std::int64_t time = row.integer(Time); time >= firstWritableUs && time <= lastWritableUs)
        appendTimestamp(line, time);
    else
        line += "infinity";
    return line += "\"}\n";
}

void EvaluationLines::addLine(std::string_view line)
{
    m_text += line;
    ++m_lines;
    if (m_text.size() >= sinkPieceBytes && m_written) {
        m_written = m_sink(m_text);
        m_text.clear();
    }
}

void EvaluationLines::addLabels(const SqlRow& row)
{
    std::string line = head(row);
    {
        std::string members;
        JsonWriter json(members);
        json.beginObject();
        member(json, "prediction_result", row, Prediction);
        member(json, "actual_result", row, Actual);
        if (!row.isNull(Confidence)) {
            json.key("confidence");
            if (const double confidence = row.real(Confidence); std::isfinite(confidence))
                json.value(confidence);
            else
                json.value("not finite");
        }
        line += ',' + members.substr(1);
    }
    addLine(line + tail(row));
}

void EvaluationLines::addCounts(const SqlRow& row)
{
    std::array<std::optional<std::int64_t>, 4> counts;
    std::size_t present = 0;
    std::int64_t sum = 0;
    bool isPlausible = true;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const int column = FirstCount + static_cast<int>(i);
        if (row.isNull(column))
            continue;
        ++present;
        counts[i] = row.integer(column);
        isPlausible = isPlausible && *counts[i] >= 0 && *counts[i] <= mostPerRow;
        if (isPlausible)
            sum += *counts[i];
    }
    if (present == 0) {
        addLabels(row);
        return;
    }
    const std::string lineHead = head(row), lineTail = tail(row);
    if (present < counts.size() || !isPlausible || sum > mostPerRow) {
        std::string line = lineHead; // without a prediction: rejected for it, and its raw text shows why
        for (std::size_t i = 0; i < counts.size(); ++i)
            line += ",\"" + std::string(countNames[i]) + "\":" + (counts[i] ? std::to_string(*counts[i]) : "null");
        addLine(line + lineTail);
        return;
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const std::string line = lineHead + std::string(outcomes[i].values) + lineTail;
        for (std::int64_t n = 0; n < *counts[i] && !hasFailed(); ++n)
            addLine(line);
    }
}

Result<std::int64_t> EvaluationLines::finish()
{
    if (m_written && !m_text.empty())
        m_written = m_sink(m_text);
    m_text.clear();
    if (!m_written)
        return std::unexpected(m_written.error());
    return m_lines;
}

} // namespace loopscope
