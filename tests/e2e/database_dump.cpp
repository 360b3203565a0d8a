#include "tests/e2e/database_dump.h"

#include <QFile>
#include <QProcess>

namespace loopscope {

QStringList TestedDatabase::storeArguments() const
{
    if (isPostgres)
        return {QStringLiteral("--store"), conninfo, QStringLiteral("--schema"), schema};
    return {QStringLiteral("--store"), QStringLiteral("sqlite:") + sqlitePath};
}

QByteArray TestedDatabase::ask(const QString& sql) const
{
    QProcess process;
    if (isPostgres)
        process.start(QStringLiteral("psql"),
                      {QStringLiteral("-XAtq"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                       QStringLiteral("-d"), conninfo, QStringLiteral("-c"),
                       QStringLiteral("SET search_path = \"%1\"; %2").arg(schema, sql)});
    else
        process.start(QStringLiteral("sqlite3"), {sqlitePath, sql});
    process.waitForFinished(60'000);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return "FAILED: " + process.readAllStandardError();
    return process.readAllStandardOutput();
}

QByteArray TestedDatabase::askAll(const QStringList& questions) const
{
    QByteArray text;
    for (const QString& question : questions)
        text += ask(question) + "--\n";
    return text;
}

QByteArray TestedDatabase::rowsAndRollups() const
{
    return askAll({
        QStringLiteral(
            "SELECT model_version, aggregation_round, device_id, prediction, actual_value, error, absolute_error, "
            "is_correct, confidence, feedback_type, timestamp FROM model_feedback ORDER BY id"),
        QStringLiteral(
            "SELECT model_version, devices, n, correct, normal, edge_case, error_sum, absolute_sum, max_absolute, "
            "first_timestamp, last_timestamp FROM rollup_version ORDER BY model_version"),
        QStringLiteral("SELECT model_version, device_id, n, correct, normal, edge_case, error_sum, absolute_sum FROM "
                       "rollup_version_device JOIN feedback_device USING (device) ORDER BY model_version, device_id"),
        QStringLiteral("SELECT model_version, bin, n FROM rollup_version_error ORDER BY model_version, bin"),
        QStringLiteral("SELECT model_version, bin, n, correct, confidence_sum FROM rollup_version_confidence "
                       "ORDER BY model_version, bin"),
        QStringLiteral("SELECT model_version, sum(n), sum(correct) FROM rollup_version_hour GROUP BY model_version "
                       "ORDER BY model_version"),
        isPostgres
            ? QStringLiteral("SELECT indexname FROM pg_indexes WHERE schemaname = '%1' ORDER BY indexname").arg(schema)
            : QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name"),
        isPostgres ? QStringLiteral("SELECT 'ok'") : QStringLiteral("PRAGMA integrity_check"),
    });
}

QByteArray TestedDatabase::ledger() const
{
    const QString hex = isPostgres ? QStringLiteral("encode(raw, 'hex')") : QStringLiteral("hex(raw)");
    return askAll({
        QStringLiteral("SELECT file_name, size, hash, state FROM replay_import ORDER BY id"),
        QStringLiteral(
            "SELECT number, byte_begin, byte_end, line_begin, line_end, accepted, rejected, hash FROM replay_chunk "
            "ORDER BY import_id, number"),
        QStringLiteral("SELECT line, byte_offset, reason, %1 FROM replay_reject ORDER BY import_id, line").arg(hex),
    });
}

void TestedDatabase::drop() const
{
    if (isPostgres) {
        static_cast<void>(
            ask(QStringLiteral("SET client_min_messages = error; DROP SCHEMA IF EXISTS \"%1\" CASCADE").arg(schema)));
        return;
    }
    for (const char* suffix : {"", "-wal", "-shm", "-journal", "-loopscope-lock"})
        QFile::remove(sqlitePath + QLatin1String(suffix));
}

} // namespace loopscope
