#include "tests/diagnosis/honest_loop.h"

namespace loopscope::test {

namespace {

/// Microseconds since 1970, as an expression, in the type of a column of times.
QString moment(bool onPostgres, const QString& microseconds)
{
    return onPostgres ? QStringLiteral("to_timestamp((%1) / 1000000.0)").arg(microseconds)
                      : QStringLiteral("(%1)").arg(microseconds);
}

const char* const upTo = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ";

} // namespace

QStringList honestLoop(bool onPostgres, std::int64_t nowUs)
{
    const QString key = onPostgres ? QStringLiteral("BIGSERIAL PRIMARY KEY") : QStringLiteral("INTEGER PRIMARY KEY");
    const QString time = onPostgres ? QStringLiteral("TIMESTAMPTZ") : QStringLiteral("INTEGER");
    const QString now = onPostgres ? QStringLiteral("now()") : QStringLiteral("0");
    const QString stored = QStringLiteral("%1 - CAST(600 - i AS BIGINT) * 5000000").arg(nowUs);
    const QString event =
        QStringLiteral("%1 - CAST(600 - i AS BIGINT) * 5000000 - CAST(437 + i % 60 AS BIGINT) * 1000000").arg(nowUs);
    const QString endOfVersion = QStringLiteral("%1 - CAST(600 - 50 * %2 AS BIGINT) * 5000000 + 1000000").arg(nowUs);
    return {
        QStringLiteral("CREATE TABLE model_feedback (id %1, model_version INT NOT NULL, aggregation_round INT, "
                       "device_id TEXT, prediction DOUBLE PRECISION, actual_value DOUBLE PRECISION, "
                       "error DOUBLE PRECISION, absolute_error DOUBLE PRECISION, is_correct BOOLEAN, "
                       "confidence DOUBLE PRECISION, feedback_type VARCHAR(50), timestamp %2, "
                       "created_at %2 NOT NULL DEFAULT %3)")
            .arg(key, time, now),
        QStringLiteral("CREATE INDEX idx_model_feedback_version ON model_feedback (model_version)"),
        QStringLiteral("CREATE INDEX idx_model_feedback_device ON model_feedback (device_id)"),
        QStringLiteral("CREATE INDEX idx_model_feedback_timestamp ON model_feedback (created_at)"),
        QString::fromLatin1(upTo).arg(600) +
            QStringLiteral(
                "INSERT INTO model_feedback (model_version, aggregation_round, device_id, prediction, actual_value, "
                "error, absolute_error, is_correct, confidence, feedback_type, timestamp, created_at) "
                "SELECT 1 + (i - 1) / 50, 1 + (i - 1) / 50, 'device_' || (i % 5), 0.3 + i / 2000.0, "
                "0.3 + i / 2000.0 + (i % 7) * 0.01, (i % 7) * 0.01, (i % 7) * 0.01, 1 = 1, 0.5 + (i % 40) / 100.0, "
                "'normal', %1, %2 FROM n")
                .arg(moment(onPostgres, event), moment(onPostgres, stored)),
        QStringLiteral("CREATE TABLE federated_models (global_version INT NOT NULL, aggregation_round INT NOT NULL, "
                       "num_devices INT NOT NULL, accuracy DOUBLE PRECISION NOT NULL, created_at %1 NOT NULL)")
            .arg(time),
        QString::fromLatin1(upTo).arg(12) +
            QStringLiteral("INSERT INTO federated_models SELECT i, i, 5, 0.9 + 0.002 * i, %1 FROM n")
                .arg(moment(onPostgres, endOfVersion.arg(QStringLiteral("i")))),
        QStringLiteral(
            "CREATE TABLE local_models (device_id TEXT NOT NULL, model_version INT NOT NULL, "
            "global_version INT NOT NULL, accuracy DOUBLE PRECISION NOT NULL, samples_processed INT NOT NULL, "
            "created_at %1 NOT NULL)")
            .arg(time),
        QString::fromLatin1(upTo).arg(60) +
            QStringLiteral("INSERT INTO local_models SELECT 'device_' || (i % 5), 2 + (i - 1) / 5, 1 + (i - 1) / 5, "
                           "0.8012 + 0.001 * (i % 5) + 0.003 * ((i - 1) / 5), 100, %1 FROM n")
                .arg(moment(onPostgres, endOfVersion.arg(QStringLiteral("(1 + (i - 1) / 5)")))),
        QStringLiteral("CREATE TABLE model_evaluations (model_version TEXT, device_id TEXT, "
                       "model_accuracy DOUBLE PRECISION, prediction_result TEXT, actual_result TEXT, "
                       "sample_count BIGINT)"),
        QString::fromLatin1(upTo).arg(20) +
            QStringLiteral("INSERT INTO model_evaluations SELECT '3', 'device_1', 0.8, '0.5', '1e-2', 10 FROM n"),
        QStringLiteral("CREATE TABLE dashboard_metrics (metric_name TEXT, metric_value DOUBLE PRECISION)"),
        QString::fromLatin1(upTo).arg(5) +
            QStringLiteral("INSERT INTO dashboard_metrics SELECT 'stream_anomalies_detected', 40 + i FROM n"),
    };
}

} // namespace loopscope::test
