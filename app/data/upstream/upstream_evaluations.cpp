#include "app/data/upstream/upstream_evaluations.h"

#include "app/data/upstream/evaluation_lines.h"
#include "app/data/upstream/upstream_database.h"

#include <array>
#include <utility>

namespace loopscope {

namespace {

SqlValue valueOf(std::optional<std::int64_t> number)
{
    return number ? SqlValue(*number) : SqlValue();
}

/// Why a table's rows are no evaluations; none where they are.
std::optional<Error> refusal(const UpstreamTableFacts* table, const UpstreamSource& source)
{
    if (table == nullptr)
        return Error{
            .code = ErrorCode::NotFound, .subject = "model_evaluations", .detail = source.database.displayName()};
    const std::string name = table->schema + ".model_evaluations";
    if (!table->isReadable)
        return Error{.code = ErrorCode::QueryFailed,
                     .subject = source.database.displayName(),
                     .detail = "permission denied for " + name};
    if (!table->match.generations)
        return Error{.code = ErrorCode::InvalidArgument,
                     .subject = name,
                     .detail = "its columns are not those of the federated system's evaluations"};
    if (table->match.generations->first == UpstreamGeneration::G1)
        return Error{.code = ErrorCode::InvalidArgument,
                     .subject = name,
                     .detail = "it is of generation G1, which keeps whole results as JSON (evaluation_data) and no "
                               "prediction beside the value that really came; there is nothing to replay"};
    for (const std::string& column : table->match.missing)
        if (column != "is_correct" && column != "model_accuracy" && column != "sample_count" && column != "f1_score" &&
            column != "precision" && column != "recall")
            return Error{.code = ErrorCode::InvalidArgument, .subject = name, .detail = "it has no column " + column};
    return std::nullopt;
}

} // namespace

const std::map<std::string, double, std::less<>>& upstreamLabels()
{
    static const std::map<std::string, double, std::less<>> labels{{"anomaly", 1}, {"normal", 0}};
    return labels;
}

UpstreamEvaluations::UpstreamEvaluations(std::unique_ptr<UpstreamDatabase> database, UpstreamTableFacts table)
    : m_database(std::move(database)), m_table(std::move(table))
{}

UpstreamEvaluations::UpstreamEvaluations(UpstreamEvaluations&& other) noexcept = default;
UpstreamEvaluations::~UpstreamEvaluations() = default;

Result<UpstreamEvaluations> UpstreamEvaluations::open(const UpstreamSource& source, std::stop_token stop)
{
    auto database = UpstreamDatabase::open(source.database, std::move(stop));
    if (!database)
        return std::unexpected(database.error());
    const auto tables = (*database)->tables();
    if (!tables)
        return std::unexpected(tables.error());
    const UpstreamTableFacts* table = tables->find(UpstreamTable::ModelEvaluations);
    if (const auto refused = refusal(table, source))
        return std::unexpected(*refused);
    if (auto allowed = (*database)->allowLongReading(); !allowed)
        return std::unexpected(allowed.error());
    return UpstreamEvaluations(std::move(*database), *table);
}

Result<std::optional<std::int64_t>> UpstreamEvaluations::newestUs()
{
    std::optional<std::int64_t> newest;
    const auto read = m_database->run("upstream_evaluations_newest", m_table, {}, [&](const SqlRow& row) {
        if (!row.isNull(0))
            newest = row.integer(0);
    });
    if (!read)
        return std::unexpected(read.error());
    return newest;
}

Result<std::int64_t> UpstreamEvaluations::count(const UpstreamStretch& stretch)
{
    std::array<SqlValue, 3> values{valueOf(stretch.afterUs), valueOf(stretch.untilUs), EvaluationLines::mostPerRow};
    std::int64_t lines = 0;
    const auto read = m_database->run(hasCounts() ? "upstream_evaluations_count_g4" : "upstream_evaluations_count",
                                      m_table, std::span(values).first(hasCounts() ? 3 : 2),
                                      [&](const SqlRow& row) { lines = row.integer(0); });
    if (!read)
        return std::unexpected(read.error());
    return lines;
}

Result<std::int64_t> UpstreamEvaluations::write(const UpstreamStretch& stretch, const TextSink& sink,
                                                std::optional<std::int64_t> rows)
{
    EvaluationLines lines(sink);
    const std::array<SqlValue, 3> values{valueOf(stretch.afterUs), valueOf(stretch.untilUs), valueOf(rows)};
    const auto read = m_database->run(hasCounts() ? "upstream_evaluations_g4" : "upstream_evaluations", m_table, values,
                                      [&](const SqlRow& row) {
                                          if (lines.hasFailed())
                                              return;
                                          if (hasCounts())
                                              lines.addCounts(row);
                                          else
                                              lines.addLabels(row);
                                      });
    if (!read)
        return std::unexpected(read.error());
    return lines.finish();
}

} // namespace loopscope
