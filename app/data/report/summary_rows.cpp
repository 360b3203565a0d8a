#include "app/data/report/summary_rows.h"

#include "app/engine/feedback/device_totals.h"
#include "app/engine/feedback/json_writer.h"
#include "app/engine/feedback/loop.h"
#include "app/engine/files/timestamp_text.h"

#include <string>

namespace loopscope {

namespace {

/// Elements of a JSON array, handed on in pieces. After an error it takes no more.
class ElementStream {
public:
    explicit ElementStream(const TextSink& sink) : m_sink(sink) {}

    template <class WriteMembers>
    void element(WriteMembers&& writeMembers)
    {
        if (!m_state)
            return;
        m_text += m_isFirst ? "\n" : ",\n";
        m_isFirst = false;
        JsonWriter json(m_text);
        json.beginObject();
        writeMembers(json);
        json.endObject();
        if (m_text.size() >= sinkPieceBytes)
            flush();
    }

    [[nodiscard]] Result<void> finish()
    {
        m_text += '\n';
        flush();
        return m_state;
    }

private:
    void flush()
    {
        if (m_state)
            m_state = m_sink(m_text);
        m_text.clear();
    }

    const TextSink& m_sink;
    std::string m_text;
    Result<void> m_state;
    bool m_isFirst = true;
};

void writeTime(JsonWriter& json, std::string_view key, std::int64_t microseconds)
{
    json.key(key);
    if (microseconds == absentTimestamp) {
        json.null();
        return;
    }
    std::string text;
    appendTimestamp(text, microseconds);
    json.value(text);
}

double share(double part, std::int64_t count)
{
    return part / static_cast<double>(count);
}

/// The members from `count` on, the same for versions, devices and cells.
void writeTally(JsonWriter& json, const Tally& tally)
{
    const std::int64_t count = tally.count;
    json.member("count", count)
        .member("correct", tally.correct)
        .member("accuracy", share(static_cast<double>(tally.correct), count))
        .member("accuracy_percent", (200 * tally.correct + count) / (2 * count))
        .member("avg_absolute_error", share(tally.absoluteError.value(), count))
        .member("max_absolute_error", tally.maxAbsoluteError)
        .member("normal", tally.normal)
        .member("anomaly", tally.anomaly())
        .member("edge_case", tally.edgeCase)
        .key("avg_confidence");
    if (tally.confidenceCount > 0)
        json.value(share(tally.confidence.value(), tally.confidenceCount));
    else
        json.null();
    writeTime(json, "first_timestamp", tally.firstTimestamp);
    writeTime(json, "last_timestamp", tally.lastTimestamp);
}

std::string_view sourceName(AccuracySource source)
{
    return source == AccuracySource::Feedback ? "feedback" : "formula";
}

void writeVersions(const Summary& summary, ElementStream& elements)
{
    for (const VersionSummary& version : summary.versions)
        elements.element([&](JsonWriter& json) {
            json.member("model_version", version.version).member("devices", version.devices);
            writeTally(json, version.tally);
        });
}

void writeDevices(const Summary& summary, const Policy& policy, ElementStream& elements)
{
    const auto totals = deviceTotals(summary);
    const auto next = nextAccuracies(summary, policy);
    for (std::size_t device = 0; device < summary.devices.size(); ++device)
        elements.element([&](JsonWriter& json) {
            json.member("device_id", summary.devices[device])
                .member("versions", next[device].versions)
                .member("first_version", next[device].firstVersion)
                .member("last_version", next[device].lastVersion)
                .member("next_version", next[device].nextVersion)
                .member("next_real_accuracy", next[device].accuracy.value)
                .member("next_source", sourceName(next[device].accuracy.source));
            writeTally(json, totals[device]);
        });
}

void writeMatrix(const Summary& summary, ElementStream& elements)
{
    for (std::size_t index = 0; index < summary.versions.size(); ++index)
        for (std::size_t cell = summary.cellStart[index]; cell < summary.cellStart[index + 1]; ++cell)
            elements.element([&](JsonWriter& json) {
                json.member("model_version", summary.versions[index].version)
                    .member("device_id", summary.devices[summary.cells.device[cell]]);
                writeTally(json, summary.cell(cell));
            });
}

void writeLoopDevice(JsonWriter& json, const LoopDevice& device, const Summary& summary)
{
    json.beginObject()
        .member("device_id", summary.devices[device.device])
        .member("samples", device.samples)
        .member("weight", device.weight)
        .member("real_accuracy", device.accuracy.value)
        .member("source", sourceName(device.accuracy.source))
        .member("unclamped", device.accuracy.unclamped)
        .member("feedback_count", device.accuracy.feedbackCount)
        .member("feedback_correct", device.accuracy.feedbackCorrect)
        .member("feedback_avg_absolute_error", device.accuracy.meanAbsoluteError)
        .endObject();
}

void writeLoop(const Summary& summary, const Policy& policy, ElementStream& elements)
{
    visitLoop(summary, policy, [&](const LoopVersion& version, std::span<const LoopDevice> devices) {
        elements.element([&](JsonWriter& json) {
            json.member("model_version", version.version)
                .member("evaluated", version.evaluated)
                .member("samples", version.samples)
                .member("global_accuracy", version.globalAccuracy)
                .member("observed_accuracy", version.observedAccuracy)
                .member("formula_accuracy", version.formulaAccuracy)
                .member("hardcoded_accuracy", version.hardcodedAccuracy)
                .member("devices_from_feedback", version.devicesFromFeedback)
                .key("devices")
                .beginArray();
            for (const LoopDevice& device : devices)
                writeLoopDevice(json, device, summary);
            json.endArray();
        });
    });
}

} // namespace

Result<void> writeJsonRows(SummaryKind kind, const Summary& summary, const Policy& policy, const TextSink& sink)
{
    ElementStream elements(sink);
    switch (kind) {
    case SummaryKind::Versions:
        writeVersions(summary, elements);
        break;
    case SummaryKind::Devices:
        writeDevices(summary, policy, elements);
        break;
    case SummaryKind::Matrix:
        writeMatrix(summary, elements);
        break;
    case SummaryKind::Loop:
        writeLoop(summary, policy, elements);
        break;
    case SummaryKind::Ingest:
        break;
    }
    return elements.finish();
}

} // namespace loopscope
