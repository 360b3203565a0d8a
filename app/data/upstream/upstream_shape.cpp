#include "app/data/upstream/upstream_shape.h"

#include <algorithm>
#include <array>

namespace loopscope {

namespace {

using enum UpstreamGeneration;
using Names = std::vector<std::string_view>;

constexpr std::array<std::string_view, upstreamTableCount> tableNames{
    "federated_models", "local_models", "model_evaluations",       "local_model_updates",
    "anomalies",        "iot_data",     "stream_analysis_results", "batch_analysis_results",
    "dashboard_metrics"};
constexpr std::array<std::string_view, 6> generationNames{"G0", "G1", "G1b", "G2", "G3", "G4"};

/// A shape that a table had: the columns that make it this one, and by which its rows are newer.
struct Candidate {
    GenerationRange generations;
    std::string_view timeColumn;
    Names columns;
};

const Names typedEvaluation{"model_version", "device_id",  "prediction_result",   "actual_result",
                            "is_correct",    "confidence", "evaluation_timestamp"};

Names plus(const Names& columns, const Names& more)
{
    Names all = columns;
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// Two keys tell the founding generation (id, created_at), and tables that the aggregator makes where there are none (id).
GenerationRange byKey(const UpstreamShape& shape, UpstreamGeneration lastWithoutKey)
{
    if (shape.primaryKey == std::vector<std::string>{"id", "created_at"})
        return {G1, G1};
    return shape.primaryKey.empty() ? GenerationRange{G2, lastWithoutKey} : GenerationRange{G0, G3};
}

Candidate federatedModels(const UpstreamShape& shape)
{
    const Names common{"global_version", "aggregation_round", "num_devices", "accuracy", "created_at"};
    const Names newest{"total_samples", "update_norm",        "mean_update_cosine", "num_clusters",
                       "dp_noise_std",  "dp_clipped_updates", "dp_epsilon"};
    if (std::ranges::any_of(newest, [&](std::string_view name) { return shape.has(name); }))
        return {{G4, G4}, "created_at", plus(common, newest)};
    return {byKey(shape, G3), "created_at", common};
}

Candidate modelEvaluations(const UpstreamShape& shape)
{
    if (shape.has("evaluation_data"))
        return {{G1, G1}, "created_at", {"global_version", "evaluation_data", "accuracy", "created_at"}};
    if (shape.has("true_positives") || shape.has("f1_score"))
        return {{G4, G4},
                "evaluation_timestamp",
                plus(typedEvaluation, {"model_accuracy", "precision", "recall", "f1_score", "sample_count",
                                       "true_positives", "false_positives", "false_negatives", "true_negatives"})};
    const bool isOldest = shape.has("created_at");
    return {isOldest ? GenerationRange{G0, G0} : GenerationRange{G2, G3}, "evaluation_timestamp",
            plus(typedEvaluation, {"model_accuracy"})};
}

Candidate streamResults(const UpstreamShape& shape)
{
    const Names common{"device_id", "metric_name", "raw_value", "moving_avg_30s", "is_anomaly", "anomaly_confidence"};
    if (shape.has("analysis_data"))
        return {{G1, G1}, "created_at", {"window_start", "window_end", "analysis_data", "created_at"}};
    if (shape.has("anomaly_score") && shape.has("moving_avg_5m"))
        return {{G3, G3}, "timestamp", plus(common, {"moving_avg_5m", "anomaly_score", "detection_method", "timestamp"})};
    if (shape.has("anomaly_score"))
        return {{G4, G4}, "timestamp", plus(common, {"anomaly_score", "detection_method", "timestamp"})};
    const Names older = plus(common, {"moving_avg_5m", "z_score"});
    if (!shape.has("timestamp"))
        return {{G1b, G1b}, "created_at", plus(older, {"created_at"})};
    if (shape.has("created_at"))
        return {{G0, G0}, "timestamp", plus(older, {"timestamp", "created_at"})};
    return {{G2, G2}, "timestamp", plus(older, {"timestamp"})};
}

Candidate batchResults(const UpstreamShape& shape)
{
    if (shape.has("result_data"))
        return {{G1, G1}, "created_at", {"analysis_type", "result_data", "created_at"}};
    const Names common{"device_id", "metric_name",  "avg_value",   "min_value",
                       "max_value", "stddev_value", "sample_count"};
    if (!shape.has("analysis_timestamp"))
        return {{G1b, G1b}, "created_at", plus(common, {"created_at"})};
    const UpstreamColumn* count = shape.find("sample_count");
    const bool isOldest = count != nullptr && count->type == "integer";
    return {isOldest ? GenerationRange{G0, G0} : GenerationRange{G2, G4}, "analysis_timestamp",
            plus(common, {"analysis_date", "analysis_timestamp"})};
}

Candidate dashboardMetrics(const UpstreamShape& shape)
{
    if (shape.has("metric_type"))
        return {{G1, G1}, "created_at", {"metric_name", "metric_value", "metric_type", "created_at", "updated_at"}};
    const UpstreamColumn* time = shape.find("timestamp");
    const bool isOldest = time != nullptr && !time->isNotNull;
    return {isOldest ? GenerationRange{G0, G0} : GenerationRange{G2, G4},
            "timestamp",
            {"metric_name", "metric_value", "metric_unit", "device_id", "timestamp", "updated_at"}};
}

Candidate candidate(UpstreamTable table, const UpstreamShape& shape)
{
    switch (table) {
    case UpstreamTable::FederatedModels:
        return federatedModels(shape);
    case UpstreamTable::LocalModels:
        return {byKey(shape, G4),
                "created_at",
                {"device_id", "model_version", "global_version", "accuracy", "samples_processed", "created_at"}};
    case UpstreamTable::ModelEvaluations:
        return modelEvaluations(shape);
    case UpstreamTable::LocalModelUpdates:
        return {{G3, G4}, "ts", {"ts", "device_id", "model_version", "accuracy", "loss", "mean", "std"}};
    case UpstreamTable::Anomalies:
        if (shape.has("label"))
            return {
                {G4, G4}, "ts", {"ts", "device_id", "value", "anomaly_score", "severity", "detection_method", "label"}};
        return {{G3, G3}, "ts", {"ts", "device_id", "value", "anomaly_score", "severity", "detection_method"}};
    case UpstreamTable::IotData:
        return {{G2, G4}, "ts", {"ts", "device_id", "value", "label"}};
    case UpstreamTable::StreamAnalysisResults:
        return streamResults(shape);
    case UpstreamTable::BatchAnalysisResults:
        return batchResults(shape);
    case UpstreamTable::DashboardMetrics:
        break;
    }
    return dashboardMetrics(shape);
}

} // namespace

std::string_view upstreamTableName(UpstreamTable table)
{
    return tableNames[static_cast<std::size_t>(table)];
}

std::optional<UpstreamTable> upstreamTableOf(std::string_view name)
{
    const auto found = std::ranges::find(tableNames, name);
    if (found == tableNames.end())
        return std::nullopt;
    return static_cast<UpstreamTable>(found - tableNames.begin());
}

std::string_view upstreamGenerationName(UpstreamGeneration generation)
{
    return generationNames[static_cast<std::size_t>(generation)];
}

std::string toString(const GenerationRange& range)
{
    std::string text(upstreamGenerationName(range.first));
    if (range.first != range.last)
        text.append("–").append(upstreamGenerationName(range.last));
    return text;
}

const UpstreamColumn* UpstreamShape::find(std::string_view name) const
{
    const auto found = std::ranges::find(columns, name, &UpstreamColumn::name);
    return found == columns.end() ? nullptr : &*found;
}

UpstreamMatch matchUpstream(UpstreamTable table, const UpstreamShape& shape)
{
    const Candidate nearest = candidate(table, shape);
    UpstreamMatch match;
    for (const std::string_view name : nearest.columns)
        if (!shape.has(name))
            match.missing.emplace_back(name);
    // Somebody else's table of that name has few of the columns; one of an old or cut copy has most of them.
    if (!shape.has(nearest.timeColumn) || match.missing.size() * 2 >= nearest.columns.size())
        return match;
    match.generations = nearest.generations;
    match.timeColumn = nearest.timeColumn;
    return match;
}

} // namespace loopscope
