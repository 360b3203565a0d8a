#include "app/data/upstream/upstream_report.h"

#include "app/data/upstream/upstream_database.h"
#include "app/engine/files/number_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace loopscope {

namespace {

template <class T>
std::optional<T> valueOf(const SqlRow& row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    if constexpr (std::is_same_v<T, double>)
        return row.real(column);
    else
        return row.integer(column);
}

/// The versions in evaluations are text; what is no version belongs to none.
std::optional<std::int64_t> versionOf(const SqlRow& row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    const auto version = parseInteger(row.text(column));
    return version ? std::optional<std::int64_t>(*version) : std::nullopt;
}

/// The time of a run: from its first row to the first of the next one. Absent: no limit.
struct Span {
    SqlValue from, until;
};

/// Puts the report together, a table after the other.
class ReportReader {
public:
    ReportReader(UpstreamDatabase& database, const UpstreamQuestion& question, UpstreamReport& report)
        : m_database(database), m_question(question), m_report(report)
    {}

    Result<void> read();

private:
    using Step = Result<void> (ReportReader::*)();
    [[nodiscard]] Result<void> readRuns();
    [[nodiscard]] Result<void> readRounds();
    [[nodiscard]] Result<void> readLocal();
    [[nodiscard]] Result<void> readHeldOut();
    [[nodiscard]] Result<void> readFeedback();
    [[nodiscard]] Result<std::int64_t> readFleetRows(const UpstreamTableFacts& table);
    [[nodiscard]] Result<std::int64_t> readLabels(const UpstreamTableFacts& table);
    [[nodiscard]] Result<std::int64_t> readJson(const UpstreamTableFacts& table);
    [[nodiscard]] const UpstreamTableFacts* readable(UpstreamTable table) const;
    [[nodiscard]] Span span() const;
    [[nodiscard]] UpstreamVersion& at(std::int64_t version)
    {
        UpstreamVersion& found = m_versions[version];
        found.version = version;
        return found;
    }

    UpstreamDatabase& m_database;
    const UpstreamQuestion& m_question;
    UpstreamReport& m_report;
    std::map<std::int64_t, UpstreamVersion> m_versions;
};

Result<void> ReportReader::read()
{
    for (const Step step : {&ReportReader::readRuns, &ReportReader::readRounds, &ReportReader::readLocal,
                            &ReportReader::readHeldOut, &ReportReader::readFeedback}) {
        const auto done = (this->*step)();
        if (done)
            continue;
        if (done.error().code == ErrorCode::Cancelled || done.error().code == ErrorCode::CannotConnect)
            return done;
        m_report.problems.push_back(done.error());
    }
    for (auto& [number, version] : m_versions)
        m_report.versions.push_back(std::move(version));
    return {};
}

const UpstreamTableFacts* ReportReader::readable(UpstreamTable table) const
{
    const UpstreamTableFacts* facts = m_report.facts.find(table);
    return facts != nullptr && facts->isReadable && facts->match.generations ? facts : nullptr;
}

Span ReportReader::span() const
{
    Span span;
    if (m_report.run + 1 < m_report.runs.size()) // what came before the oldest run is its own
        span.from = m_report.runs[m_report.run].firstUs;
    if (m_report.run > 0)
        span.until = m_report.runs[m_report.run - 1].firstUs;
    return span;
}

Result<void> ReportReader::readRuns()
{
    const UpstreamTableFacts* models = readable(UpstreamTable::FederatedModels);
    if (models == nullptr)
        return {};
    std::int64_t rows = 0;
    const std::array<SqlValue, 1> values{m_question.bounds.runRows};
    const auto done = m_database.run("upstream_runs", *models, values, [&](const SqlRow& row) {
        m_report.runs.push_back({.firstUs = row.integer(0),
                                 .lastUs = row.integer(1),
                                 .firstVersion = row.integer(2),
                                 .lastVersion = row.integer(3),
                                 .rows = row.integer(4)});
        rows += row.integer(4);
    });
    if (!done)
        return std::unexpected(done.error());
    m_report.limits.runs = rows == m_question.bounds.runRows;
    if (!m_report.runs.empty())
        m_report.run = std::min(m_question.run, m_report.runs.size() - 1);
    return {};
}

Result<void> ReportReader::readRounds()
{
    const UpstreamTableFacts* models = readable(UpstreamTable::FederatedModels);
    if (models == nullptr || m_report.runs.empty())
        return {};
    const bool knowsRollbacks = models->match.generations->first == UpstreamGeneration::G4;
    const UpstreamRun& run = m_report.runs[m_report.run];
    const std::array<SqlValue, 3> values{run.firstUs, run.lastUs, m_question.bounds.rounds};
    const auto done = m_database.run("upstream_rounds", *models, values, [&](const SqlRow& row) {
        std::optional<UpstreamRound>& known = at(row.integer(1)).round;
        if (known) { // the newest came first
            ++known->rows;
            return;
        }
        known = UpstreamRound{.createdAtUs = row.integer(0),
                              .round = valueOf<std::int64_t>(row, 2),
                              .devices = valueOf<std::int64_t>(row, 3),
                              .samples = valueOf<std::int64_t>(row, 5),
                              .claimed = valueOf<double>(row, 4),
                              .updateNorm = valueOf<double>(row, 6),
                              .meanCosine = valueOf<double>(row, 7),
                              .epsilon = valueOf<double>(row, 8)};
        known->isRollback = knowsRollbacks && known->devices == 0;
    });
    if (!done)
        return std::unexpected(done.error());
    m_report.limits.rounds = *done == m_question.bounds.rounds;
    return {};
}

Result<void> ReportReader::readLocal()
{
    const UpstreamTableFacts* local = readable(UpstreamTable::LocalModels);
    if (local == nullptr || m_versions.empty())
        return {};
    const auto [from, until] = span();
    const std::array<SqlValue, 3> values{from, until, m_question.bounds.localRows};
    std::int64_t updates = 0;
    const auto done = m_database.run("upstream_local", *local, values, [&](const SqlRow& row) {
        updates += row.integer(1);
        // Updates that came while a version was current made the next one, where there is one yet.
        if (const auto next = m_versions.find(row.integer(0) + 1); !row.isNull(0) && next != m_versions.end())
            next->second.local = UpstreamLocalUpdates{.updates = row.integer(1),
                                                      .devices = row.integer(2),
                                                      .samples = row.integer(3),
                                                      .meanAccuracy = valueOf<double>(row, 4)};
    });
    if (!done)
        return std::unexpected(done.error());
    m_report.limits.local = updates == m_question.bounds.localRows;
    return {};
}

Result<void> ReportReader::readHeldOut()
{
    const UpstreamTableFacts* table = readable(UpstreamTable::ModelEvaluations);
    if (table == nullptr)
        return {};
    switch (table->match.generations->last) {
    case UpstreamGeneration::G4: {
        const auto rows = readFleetRows(*table);
        if (!rows)
            return std::unexpected(rows.error());
        m_report.limits.heldOut = *rows == m_question.bounds.rounds;
        return {};
    }
    case UpstreamGeneration::G1: {
        const auto rows = readJson(*table);
        if (!rows)
            return std::unexpected(rows.error());
        m_report.limits.heldOut = *rows == m_question.bounds.rounds;
        return {};
    }
    default: {
        const auto rows = readLabels(*table);
        if (!rows)
            return std::unexpected(rows.error());
        m_report.limits.heldOut = *rows == m_question.bounds.evaluationRows;
        return {};
    }
    }
}

Result<std::int64_t> ReportReader::readFleetRows(const UpstreamTableFacts& table)
{
    const auto [from, until] = span();
    const std::array<SqlValue, 3> values{from, until, m_question.bounds.rounds};
    return m_database.run("upstream_heldout_g4", table, values, [&](const SqlRow& row) {
        const auto version = versionOf(row, 0);
        if (!version || at(*version).heldOut)
            return;
        UpstreamHeldOut heldOut{.atUs = row.integer(1),
                                .accuracy = valueOf<double>(row, 2),
                                .f1 = valueOf<double>(row, 3),
                                .precision = valueOf<double>(row, 4),
                                .recall = valueOf<double>(row, 5),
                                .count = valueOf<std::int64_t>(row, 6)};
        if (!row.isNull(7) && !row.isNull(9))
            heldOut.correct = row.integer(7) + row.integer(9);
        if (heldOut.count && *heldOut.count > 0 && !row.isNull(8) && !row.isNull(9))
            heldOut.baseline =
                static_cast<double>(row.integer(8) + row.integer(9)) / static_cast<double>(*heldOut.count);
        at(*version).heldOut = heldOut;
    });
}

Result<std::int64_t> ReportReader::readLabels(const UpstreamTableFacts& table)
{
    const auto [from, until] = span();
    const std::array<SqlValue, 3> values{from, until, m_question.bounds.evaluationRows};
    std::int64_t read = 0;
    const auto done = m_database.run("upstream_heldout_labels", table, values, [&](const SqlRow& row) {
        read += row.integer(4);
        if (const auto version = versionOf(row, 0); version && row.integer(2) > 0)
            at(*version).heldOut =
                UpstreamHeldOut{.atUs = row.integer(1),
                                .accuracy = static_cast<double>(row.integer(3)) / static_cast<double>(row.integer(2)),
                                .count = row.integer(2),
                                .correct = row.integer(3)};
    });
    return done ? Result<std::int64_t>(read) : done;
}

Result<std::int64_t> ReportReader::readJson(const UpstreamTableFacts& table)
{
    const auto [from, until] = span();
    const std::array<SqlValue, 3> values{from, until, m_question.bounds.rounds};
    return m_database.run("upstream_heldout_json", table, values, [&](const SqlRow& row) {
        const auto version = versionOf(row, 0);
        if (version && !at(*version).heldOut)
            at(*version).heldOut = UpstreamHeldOut{.atUs = row.integer(1), .accuracy = valueOf<double>(row, 2)};
    });
}

Result<void> ReportReader::readFeedback()
{
    if (m_report.runs.size() <= 1 && m_question.feedback) {
        for (const VersionSummary& version : m_question.feedback->versions)
            if (version.tally.count > 0)
                at(version.version).feedback =
                    UpstreamFeedback{.count = version.tally.count, .correct = version.tally.correct};
        return {};
    }
    if (!m_report.facts.feedbackSchema)
        return {};
    const auto [from, until] = span();
    const std::array<SqlValue, 2> values{from, until};
    const auto done = m_database.run(
        "upstream_feedback", *m_report.facts.feedbackSchema, "model_feedback", values, [&](const SqlRow& row) {
            if (!row.isNull(0))
                at(row.integer(0)).feedback = UpstreamFeedback{.count = row.integer(1), .correct = row.integer(2)};
        });
    return done ? Result<void>{} : std::unexpected(done.error());
}

} // namespace

std::optional<double> UpstreamVersion::difference() const
{
    if (!round || !round->claimed || !feedback)
        return std::nullopt;
    return static_cast<double>(feedback->correct) / static_cast<double>(feedback->count) - *round->claimed;
}

Result<UpstreamReport> readUpstream(const UpstreamQuestion& question, std::stop_token stop)
{
    const auto database = UpstreamDatabase::open(question.database, std::move(stop));
    if (!database)
        return std::unexpected(database.error());
    auto facts = (*database)->facts();
    if (!facts)
        return std::unexpected(facts.error());
    UpstreamReport report{.facts = std::move(*facts)};
    if (auto read = ReportReader(**database, question, report).read(); !read)
        return std::unexpected(read.error());
    return report;
}

} // namespace loopscope
