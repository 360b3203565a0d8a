#include "app/data/diagnosis/loop_evidence.h"

#include <QDateTime>
#include <QString>

#include <algorithm>
#include <map>
#include <string_view>

namespace loopscope {

namespace {

constexpr std::int64_t tenMinutesUs = 600'000'000;

using Parameters = std::map<std::string, std::string>;

std::string isoOf(std::int64_t timeUs)
{
    const std::int64_t ms = timeUs >= 0 ? timeUs / 1000 : -((999 - timeUs) / 1000);
    const std::string micro = std::to_string(1000 + timeUs - ms * 1000).substr(1);
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")).toStdString() +
           micro + "Z";
}

/// A cell by the name of its column; absent when there is none.
SqlValue valueOf(const QueryResult& result, std::size_t row, std::string_view column)
{
    const auto found = std::ranges::find(result.columns, column, &ResultColumn::name);
    if (row >= result.rows.size() || found == result.columns.end())
        return {};
    return result.rows[row][static_cast<std::size_t>(found - result.columns.begin())];
}

template <class T>
std::optional<T> get(const QueryResult& result, std::size_t row, std::string_view column)
{
    const SqlValue value = valueOf(result, row, column);
    const T* const held = std::get_if<T>(&value);
    return held != nullptr ? std::optional(*held) : std::nullopt;
}

class Gatherer {
public:
    Gatherer(FeedbackStore& store, std::int64_t nowUs) : m_store(store), m_nowUs(nowUs) {}

    Result<LoopEvidence> gather()
    {
        const auto facts = m_store.facts();
        LoopEvidence evidence{.checkedAtUs = m_nowUs,
                              .table = m_store.schemaStatus(),
                              .written = written(facts),
                              .read = read(facts),
                              .lately = lately(facts),
                              .panel = panel(facts)};
        for (const Error* error : {errorOf(evidence.table), errorOf(evidence.written), errorOf(evidence.read),
                                   errorOf(evidence.lately), errorOf(evidence.panel)})
            if (error != nullptr && (error->code == ErrorCode::Cancelled || error->code == ErrorCode::CannotConnect))
                return std::unexpected(*error);
        return evidence;
    }

private:
    template <class T>
    static const Error* errorOf(const Result<T>& result)
    {
        return result ? nullptr : &result.error();
    }

    Result<LoopEvidence::Written> written(const Result<StoreFacts>& facts)
    {
        if (!facts)
            return std::unexpected(facts.error());
        const auto imports = m_store.imports();
        if (!imports)
            return std::unexpected(imports.error());
        return LoopEvidence::Written{
            .rows = facts->rows,
            .newestCreatedAtUs = facts->newestCreatedAtUs,
            .imports = std::ranges::count_if(
                *imports, [](const ImportRecord& import) { return import.state != ImportState::Undone; }),
            .byOthers = facts->fromRows};
    }

    Result<LoopEvidence::Read> read(const Result<StoreFacts>& facts)
    {
        if (!facts)
            return std::unexpected(facts.error());
        const auto policy = m_store.policy();
        if (!policy)
            return std::unexpected(policy.error());
        const auto recent = m_store.run("recent_feedback", {});
        if (!recent)
            return std::unexpected(recent.error());
        LoopEvidence::Read read{.device = get<std::string>(*recent, 0, "device_id").value_or(std::string()),
                                .version = get<std::int64_t>(*recent, 0, "model_version").value_or(0) + 1,
                                .windowSeconds = policy->windowSeconds,
                                .newestTimestampUs = facts->lastTimestampUs};
        if (read.device.empty())
            return read;
        Parameters parameters{{"device_id", read.device}, {"model_version", std::to_string(read.version)}};
        const auto told = m_store.run("device_accuracy", parameters);
        if (!told)
            return std::unexpected(told.error());
        read.total = get<std::int64_t>(*told, 0, "total").value_or(0);
        read.correct = get<std::int64_t>(*told, 0, "correct").value_or(0);
        read.meanAbsoluteError = get<double>(*told, 0, "mean_absolute_error");
        if (read.total == 0 && read.windowSeconds && read.newestTimestampUs) {
            parameters.emplace("now", isoOf(*read.newestTimestampUs));
            const auto atNewest = m_store.run("device_accuracy", parameters);
            if (!atNewest)
                return std::unexpected(atNewest.error());
            read.totalAtNewest = get<std::int64_t>(*atNewest, 0, "total").value_or(0);
        }
        return read;
    }

    Result<LoopEvidence::Lately> lately(const Result<StoreFacts>& facts)
    {
        if (!facts)
            return std::unexpected(facts.error());
        const auto stored = m_store.run("stored_recently", {{"now", isoOf(m_nowUs)}});
        if (!stored)
            return std::unexpected(stored.error());
        const auto imports = m_store.imports();
        if (!imports)
            return std::unexpected(imports.error());
        LoopEvidence::Lately lately{.rows = get<std::int64_t>(*stored, 0, "rows").value_or(0),
                                    .newestCreatedAtUs = facts->newestCreatedAtUs,
                                    .byOthers = facts->fromRows};
        for (const ImportRecord& import : *imports)
            if (import.state != ImportState::Undone &&
                (!import.finishedAtUs || *import.finishedAtUs > m_nowUs - tenMinutesUs))
                lately.replayed += import.accepted;
        lately.replayed = std::min(lately.replayed, lately.rows);
        return lately;
    }

    Result<LoopEvidence::Panel> panel(const Result<StoreFacts>& facts)
    {
        if (!facts)
            return std::unexpected(facts.error());
        const auto stored = m_store.run("panel_24h", {{"now", isoOf(m_nowUs)}});
        if (!stored)
            return std::unexpected(stored.error());
        const auto byEvent = m_store.run("panel_24h", {{"by", "timestamp"}, {"now", isoOf(m_nowUs)}});
        if (!byEvent)
            return std::unexpected(byEvent.error());
        LoopEvidence::Panel panel{.versions = std::ssize(stored->rows),
                                  .newestVersion = get<std::int64_t>(*stored, 0, "model_version").value_or(0),
                                  .newestAccuracyPercent = get<double>(*stored, 0, "accuracy_percent").value_or(0),
                                  .versionsByEvent = std::ssize(byEvent->rows),
                                  .newestCreatedAtUs = facts->newestCreatedAtUs};
        for (std::size_t row = 0; row < stored->rows.size(); ++row)
            panel.evaluations += get<std::int64_t>(*stored, row, "evaluations").value_or(0);
        return panel;
    }

    FeedbackStore& m_store;
    std::int64_t m_nowUs;
};

} // namespace

Result<LoopEvidence> gatherLoopEvidence(FeedbackStore& store, std::int64_t nowUs)
{
    return Gatherer(store, nowUs).gather();
}

} // namespace loopscope
