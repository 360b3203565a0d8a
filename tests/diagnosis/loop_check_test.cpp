#include "app/data/diagnosis/check_runner.h"

#include "app/data/store/wall_clock.h"
#include "tests/diagnosis/honest_loop.h"
#include "tests/store/postgres_place.h"
#include "tests/store/sqlite_place.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace loopscope;

namespace {

enum class Dialects { Both, Postgres };

/// What makes one check fire on a loop that is honest otherwise. Statements for one database alone begin with "pg:", "lite:".
struct Fault {
    const char* check;
    CheckSeverity severity;
    const char* finding; ///< null: it holds the time of the test
    std::vector<const char*> statements;
    Dialects dialects;
};

const std::vector<Fault>& faults()
{
    static const std::vector<Fault> list{
        {"feedback_table",
         CheckSeverity::Error,
         "There is no table model_feedback, so nothing can be fed back.",
         {"DROP TABLE model_feedback"},
         Dialects::Both},
        {"feedback_columns",
         CheckSeverity::Error,
         "1 of 12 columns are missing: confidence. What asks for them fails or sees nothing.",
         {"ALTER TABLE model_feedback DROP COLUMN confidence"},
         Dialects::Both},
        {"created_at_nullable",
         CheckSeverity::Warning,
         "created_at may be NULL. A row without it is outside of every window of time: the reader and the panel never "
         "see it.",
         {"pg:ALTER TABLE model_feedback ALTER COLUMN created_at DROP NOT NULL",
          "lite:CREATE TABLE other AS SELECT * FROM model_feedback", "lite:DROP TABLE model_feedback",
          "lite:ALTER TABLE other RENAME TO model_feedback"},
         Dialects::Both},
        {"id_default",
         CheckSeverity::Warning,
         "The column id has no default: new rows have no id, or are refused.",
         {"pg:ALTER TABLE model_feedback ALTER COLUMN id DROP DEFAULT",
          "lite:CREATE TABLE other AS SELECT * FROM model_feedback", "lite:DROP TABLE model_feedback",
          "lite:ALTER TABLE other RENAME TO model_feedback"},
         Dialects::Both},
        {"hypertable",
         CheckSeverity::Warning,
         "TimescaleDB is here, but model_feedback is a plain table. A primary key on id alone makes "
         "create_hypertable() fail (TS103), and psql goes on without a word.",
         {"CREATE SCHEMA timescaledb_information",
          "CREATE TABLE timescaledb_information.hypertables (hypertable_schema name, hypertable_name name)"},
         Dialects::Postgres},
        {"indexes_missing",
         CheckSeverity::Warning,
         "No index begins with device_id: every such question reads the whole table.",
         {"DROP INDEX idx_model_feedback_device"},
         Dialects::Both},
        {"indexes_redundant",
         CheckSeverity::Note,
         "idx_twice (the same as idx_model_feedback_version). Each makes every INSERT slower.",
         {"CREATE INDEX idx_twice ON model_feedback (model_version)"},
         Dialects::Both},
        {"reader_index",
         CheckSeverity::Warning,
         "The reader's question about one device reads the whole table, at every local training.",
         {"DROP INDEX idx_model_feedback_device", "DROP INDEX idx_model_feedback_version",
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) INSERT INTO model_feedback "
          "(model_version, device_id, created_at) SELECT 1, 'device_1', (SELECT min(created_at) FROM model_feedback) "
          "FROM n",
          "pg:ANALYZE model_feedback"},
         Dialects::Both},
        {"round_of_double",
         CheckSeverity::Warning,
         "The function panel rounds a double to decimals (ROUND(100.0 * AVG(absolute_error), 2)). PostgreSQL has no "
         "such ROUND: it fails whenever it runs.",
         {"CREATE FUNCTION panel() RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM ROUND(100.0 * "
          "AVG(absolute_error), 2) FROM model_feedback; END $$"},
         Dialects::Postgres},
        {"feedback_empty",
         CheckSeverity::Error,
         "model_feedback is empty although the system works: 20 rows in model_evaluations, 12 rows in "
         "federated_models, 60 rows in local_models. The writer fails, or is never called.",
         {"DELETE FROM model_feedback"},
         Dialects::Both},
        {"everything_zero",
         CheckSeverity::Error,
         "All 600 rows have prediction 0 and actual value 0. They were not measured: a missing value became 0, and 0 "
         "counts as perfectly right.",
         {"UPDATE model_feedback SET prediction = 0, actual_value = 0, error = 0, absolute_error = 0"},
         Dialects::Both},
        {"zero_pairs",
         CheckSeverity::Warning,
         "100 of 600 rows (16.7 %) have prediction 0 and actual value 0 while the others are fractions. A missing "
         "value that became 0 counts as perfectly right.",
         {"UPDATE model_feedback SET prediction = 0, actual_value = 0, error = 0, absolute_error = 0 WHERE id % 6 = 0"},
         Dialects::Both},
        {"everything_correct",
         CheckSeverity::Warning,
         "All 600 rows are correct with an error of exactly 0. The prediction is probably stored as its own result.",
         {"UPDATE model_feedback SET actual_value = prediction, error = 0, absolute_error = 0"},
         Dialects::Both},
        {"correct_beyond_tolerance",
         CheckSeverity::Error,
         "60 of 600 rows count as correct although their absolute error is 0.1 or more: accuracy 100 % as stored, 90.0 "
         "% "
         "by the size of the error. All of them are over-predictions: is_correct compares the error with its sign.",
         {"UPDATE model_feedback SET actual_value = prediction - 0.25, error = -0.25, absolute_error = 0.25 WHERE id % "
          "10 = 0"},
         Dialects::Both},
        {"judged_unlike_policy",
         CheckSeverity::Warning,
         "60 of 600 rows are judged otherwise than the policy says (tolerance 0.1).",
         {"UPDATE model_feedback SET is_correct = (1 = 0) WHERE id % 10 = 0"},
         Dialects::Both},
        {"errors_wrong",
         CheckSeverity::Error,
         "In 120 of 600 rows the error is not actual value minus prediction, or absolute_error not its size.",
         {"UPDATE model_feedback SET error = 0.5 WHERE id % 5 = 0"},
         Dialects::Both},
        {"errors_not_finite",
         CheckSeverity::Error,
         "6 of 600 rows have an error that is NaN or infinite. One such row makes every average that includes it "
         "useless.",
         {"pg:UPDATE model_feedback SET error = 'NaN', absolute_error = 'NaN' WHERE id % 100 = 0",
          "lite:UPDATE model_feedback SET error = 9e999, absolute_error = 9e999 WHERE id % 100 = 0"},
         Dialects::Both},
        {"feedback_refused",
         CheckSeverity::Warning,
         "record_feedback() has refused 3 evaluations. They are in replay_reject with their reasons, and count "
         "nowhere.",
         {"CREATE TABLE replay_reject (import_id BIGINT, line BIGINT, reason TEXT, raw BYTEA, rejected_at TIMESTAMPTZ, "
          "rejected_by TEXT)",
          "INSERT INTO replay_reject SELECT NULL, 0, 'prediction is no number', '[1]', now(), 'spark' FROM "
          "generate_series(1, 3)",
          "INSERT INTO replay_reject VALUES (7, 4, 'of an import', '[2]', NULL, NULL)"},
         Dialects::Postgres},
        {"judgement_missing",
         CheckSeverity::Warning,
         "Of 600 rows, 12 have no is_correct and 6 have no error. Some queries count them as wrong, others not at all.",
         {"UPDATE model_feedback SET is_correct = NULL WHERE id % 50 = 0",
          "UPDATE model_feedback SET error = NULL WHERE id % 100 = 0"},
         Dialects::Both},
        {"round_missing",
         CheckSeverity::Warning,
         "600 of 600 rows have no aggregation round (100 %). The table federated_models knows it.",
         {"UPDATE model_feedback SET aggregation_round = NULL"},
         Dialects::Both},
        {"device_missing",
         CheckSeverity::Warning,
         "6 of 600 rows have no device. The reader asks by device, so they reach nobody.",
         {"UPDATE model_feedback SET device_id = NULL WHERE id % 100 = 0"},
         Dialects::Both},
        {"confidence_constant",
         CheckSeverity::Note,
         "All 600 confidences are 0.9: they cannot tell a sure prediction from an unsure one.",
         {"UPDATE model_feedback SET confidence = 0.9"},
         Dialects::Both},
        {"duplicates",
         CheckSeverity::Warning,
         "60 of 660 rows (9.1 %) repeat another one: same version, device, time, values and confidence. They count "
         "twice.",
         {"INSERT INTO model_feedback (model_version, aggregation_round, device_id, prediction, actual_value, error, "
          "absolute_error, is_correct, confidence, feedback_type, timestamp, created_at) SELECT model_version, "
          "aggregation_round, device_id, prediction, actual_value, error, absolute_error, is_correct, confidence, "
          "feedback_type, timestamp, created_at FROM model_feedback WHERE id % 10 = 0"},
         Dialects::Both},
        {"clock_skew",
         CheckSeverity::Warning,
         "6 of 600 rows were stored more than five minutes before their event happened; 1 events lie in the future.",
         {"pg:UPDATE model_feedback SET timestamp = created_at + interval '6 minutes' WHERE id % 100 = 99 OR id = 1 "
          "AND 1 = 0",
          "lite:UPDATE model_feedback SET timestamp = created_at + 360000000 WHERE id % 100 = 99"},
         Dialects::Both},
        {"time_zone",
         CheckSeverity::Warning,
         "In 600 of 600 rows the event lies 2 h before its storing, to the minute. A time without zone was probably "
         "taken in another zone.",
         {"pg:UPDATE model_feedback SET timestamp = created_at - interval '2 hours 10 seconds'",
          "lite:UPDATE model_feedback SET timestamp = created_at - 7210000000"},
         Dialects::Both},
        {"time_of_storing",
         CheckSeverity::Note,
         "In 600 of 600 rows the time of the event is the time of its storing. When a prediction was made cannot be "
         "told.",
         {"UPDATE model_feedback SET timestamp = created_at"},
         Dialects::Both},
        {"window_empty",
         CheckSeverity::Warning,
         "The reader looks back 1 h, but the newest feedback is 2 h old. Whoever trains now is told nothing and takes "
         "the formula.",
         {"pg:UPDATE model_feedback SET created_at = created_at - interval '2 hours 20 seconds'",
          "lite:UPDATE model_feedback SET created_at = created_at - 7220000000"},
         Dialects::Both},
        {"feedback_stale",
         CheckSeverity::Warning,
         nullptr,
         {"pg:UPDATE model_feedback SET created_at = created_at - interval '3 hours'",
          "lite:UPDATE model_feedback SET created_at = created_at - 10800000000"},
         Dialects::Both},
        {"loop_coverage",
         CheckSeverity::Error,
         "For 0 of the newest 60 local updates (0 %) the reader finds feedback; 0 % when it compares global versions; "
         "100 % without its window. All others take the accuracy of the formula.",
         {"pg:UPDATE local_models SET created_at = created_at + interval '5 hours'",
          "lite:UPDATE local_models SET created_at = created_at + 18000000000"},
         Dialects::Both},
        {"local_versions",
         CheckSeverity::Warning,
         "Compared with a device's own version, 0 % of the newest 60 local updates find feedback; with the global "
         "version it would be 100 %. The two counters have nothing to do with each other.",
         {"UPDATE local_models SET model_version = 1"},
         Dialects::Both},
        {"versions_unknown",
         CheckSeverity::Warning,
         "1 of 12 versions with feedback (50 rows) are not in federated_models. They come from another run, or are "
         "local versions.",
         {"DELETE FROM federated_models WHERE global_version = 7"},
         Dialects::Both},
        {"versions_without_feedback",
         CheckSeverity::Note,
         "2 of 12 versions that were made have no feedback (16.7 %).",
         {"DELETE FROM model_feedback WHERE model_version IN (4, 7)"},
         Dialects::Both},
        {"runs_mixed",
         CheckSeverity::Warning,
         nullptr,
         {"UPDATE model_feedback SET model_version = model_version - 8 WHERE model_version > 8"},
         Dialects::Both},
        {"accuracy_hard_coded",
         CheckSeverity::Error,
         "55 of 55 local accuracies (100 %) are exactly 0.7 + 0.02 · version. They are computed from the number of the "
         "version, not measured.",
         {"UPDATE local_models SET accuracy = 0.7 + 0.02 * model_version"},
         Dialects::Both},
        {"accuracy_formula",
         CheckSeverity::Error,
         "60 of 60 local accuracies (100 %) are exactly 0.7 + 0.01 · version: the reader found no feedback and took "
         "its formula.",
         {"UPDATE local_models SET accuracy = 0.7 + 0.01 * model_version"},
         Dialects::Both},
        {"accuracy_pinned",
         CheckSeverity::Warning,
         "Of the newest 60 local updates 80.0 % claim exactly 0.5 and 20.0 % exactly 0.95. Floor and cap hide what the "
         "values really are.",
         {"UPDATE local_models SET accuracy = CASE WHEN device_id = 'device_1' THEN 0.95 ELSE 0.5 END"},
         Dialects::Both},
        {"accuracy_noise",
         CheckSeverity::Warning,
         "From version to version the global accuracy changes by 1 on average; 12 of 12 versions lie at 0 or 1. That "
         "is the noise of differential privacy, not learning.",
         {"UPDATE federated_models SET accuracy = global_version % 2"},
         Dialects::Both},
        {"training_above_held_out",
         CheckSeverity::Warning,
         "In 12 of 12 versions the claimed accuracy lies above that of feedback, by 91.3 points on average. It is "
         "accuracy on the data of the training.",
         {"UPDATE model_feedback SET actual_value = prediction + 0.5, error = 0.5, absolute_error = 0.5, is_correct = "
          "(1 = 0)"},
         Dialects::Both},
        {"constant_kpis",
         CheckSeverity::Warning,
         "Key figures that never change: stream_anomalies_detected = 42. They are written in the code, not measured.",
         {"UPDATE dashboard_metrics SET metric_value = 42"},
         Dialects::Both},
        {"evaluation_labels",
         CheckSeverity::Warning,
         "20 of 20 evaluations hold words (“anomaly” against “1e-2”). Subtracting them fails, and the writer loses the "
         "whole batch.",
         {"UPDATE model_evaluations SET prediction_result = 'anomaly'"},
         Dialects::Both},
    };
    return list;
}

bool hasPostgres()
{
    return !qEnvironmentVariableIsEmpty("LOOPSCOPE_TEST_POSTGRES");
}

std::unique_ptr<StorePlace> placeOf(bool onPostgres)
{
    if (onPostgres)
        return std::make_unique<PostgresPlace>();
    return std::make_unique<SqlitePlace>();
}

/// Every check of what is in a place.
std::vector<CheckResult> check(const StorePlace& place, bool onPostgres, std::int64_t nowUs)
{
    const auto store = FeedbackStore::open(place.spec(), {.anySchema = true, .purpose = "test"});
    if (!store)
        qFatal("%s: %s", store.error().subject.c_str(), store.error().detail.c_str());
    auto results = runLoopChecks(**store, onPostgres ? SqlDialect::Postgres : SqlDialect::Sqlite, nowUs);
    if (!results)
        qFatal("%s: %s", results.error().subject.c_str(), results.error().detail.c_str());
    return *results;
}

const CheckResult& find(const std::vector<CheckResult>& results, const char* id)
{
    const auto found = std::ranges::find(results, id, &CheckResult::id);
    if (found == results.end())
        qFatal("no check %s", id);
    return *found;
}

/// Of fixtures for both databases the statements for one.
void execute(StorePlace& place, const std::vector<const char*>& statements, bool onPostgres)
{
    for (QString text : std::vector<QString>(statements.begin(), statements.end())) {
        if (text.startsWith(QLatin1String(onPostgres ? "lite:" : "pg:")))
            continue;
        place.execute(text.remove(QLatin1String("pg:")).remove(QLatin1String("lite:")));
    }
}

} // namespace

class LoopCheckTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void staysCalmOnAnHonestLoop_data();
    void staysCalmOnAnHonestLoop();
    void firesOnItsFault_data();
    void firesOnItsFault();
    void everyCheckHasAFault();
    void saysWhatIsAbsentWithoutTheTablesOfTheSystem();
    void oneCheckThatFailsLeavesTheOthersAlone();

private:
    QString m_server; ///< a database of its own, where TimescaleDB can be pretended
    QByteArray m_before;
};

void LoopCheckTest::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    if (!hasPostgres())
        return;
    m_before = qgetenv("LOOPSCOPE_TEST_POSTGRES");
    m_server = QStringLiteral("checks_%1").arg(QCoreApplication::applicationPid());
    QVERIFY(test::postgresSession()->run(("CREATE DATABASE " + m_server).toStdString()));
    qputenv("LOOPSCOPE_TEST_POSTGRES", m_before + " dbname=" + m_server.toLatin1());
}

void LoopCheckTest::cleanupTestCase()
{
    if (m_server.isEmpty())
        return;
    qputenv("LOOPSCOPE_TEST_POSTGRES", m_before);
    QVERIFY(test::postgresSession()->run(("DROP DATABASE " + m_server + " WITH (FORCE)").toStdString()));
}

void LoopCheckTest::staysCalmOnAnHonestLoop_data()
{
    QTest::addColumn<bool>("onPostgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void LoopCheckTest::staysCalmOnAnHonestLoop()
{
    QFETCH(bool, onPostgres);
    if (onPostgres)
        LOOPSCOPE_NEEDS_POSTGRES();
    const auto place = placeOf(onPostgres);
    const std::int64_t now = wallClockUs();
    for (const QString& statement : test::honestLoop(onPostgres, now))
        place->execute(statement);
    const auto results = check(*place, onPostgres, now + 2'000'000);
    QCOMPARE(results.size(), 40U);
    for (const CheckResult& result : results) {
        QVERIFY2(result.finding.outcome == CheckOutcome::Fine,
                 qPrintable(QString::fromStdString(result.id) + ": " + result.finding.text));
        QVERIFY2(!result.finding.text.isEmpty() && !result.title.isEmpty(), result.id.c_str());
    }
}

void LoopCheckTest::firesOnItsFault_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("onPostgres");
    for (std::size_t i = 0; i < faults().size(); ++i) {
        if (faults()[i].dialects == Dialects::Both)
            QTest::addRow("%s, SQLite", faults()[i].check) << static_cast<int>(i) << false;
        QTest::addRow("%s, PostgreSQL", faults()[i].check) << static_cast<int>(i) << true;
    }
}

void LoopCheckTest::firesOnItsFault()
{
    QFETCH(int, fault);
    QFETCH(bool, onPostgres);
    if (onPostgres)
        LOOPSCOPE_NEEDS_POSTGRES();
    const Fault& expected = faults()[static_cast<std::size_t>(fault)];
    const auto place = placeOf(onPostgres);
    const std::int64_t now = wallClockUs();
    for (const QString& statement : test::honestLoop(onPostgres, now))
        place->execute(statement);
    execute(*place, expected.statements, onPostgres);
    const CheckFinding finding = find(check(*place, onPostgres, now + 2'000'000), expected.check).finding;
    if (onPostgres)
        place->execute(QStringLiteral("DROP SCHEMA IF EXISTS timescaledb_information CASCADE"));
    QVERIFY2(finding.outcome == CheckOutcome::Fires, qPrintable(finding.text));
    if (expected.finding != nullptr)
        QCOMPARE(finding.text, QString::fromUtf8(expected.finding));
    QCOMPARE(static_cast<int>(finding.severity), static_cast<int>(expected.severity));
    QVERIFY(!finding.reason.isEmpty());
    for (const CheckFix& fix : finding.fixes)
        QVERIFY2(!fix.code.empty() && !fix.title.isEmpty() &&
                     (fix.language == "python" || fix.code.find('{') == std::string::npos),
                 fix.code.c_str());
    if (finding.evidence) {
        QVERIFY(finding.evidence->result.rows.size() <= 13);
        QVERIFY(!finding.evidence->result.sql.empty());
    }
}

void LoopCheckTest::everyCheckHasAFault()
{
    SqlitePlace place;
    place.execute(place.foundingTable());
    const auto results = check(place, false, wallClockUs());
    QCOMPARE(results.size(), loopCheckCount());
    for (const CheckResult& result : results)
        QVERIFY2(std::ranges::any_of(faults(), [&](const Fault& fault) { return result.id == fault.check; }),
                 result.id.c_str());
}

void LoopCheckTest::saysWhatIsAbsentWithoutTheTablesOfTheSystem()
{
    SqlitePlace place;
    const std::int64_t now = wallClockUs();
    for (const QString& statement : test::honestLoop(false, now).mid(0, 5))
        place.execute(statement);
    const auto results = check(place, false, now);
    const CheckFinding coverage = find(results, "loop_coverage").finding;
    QVERIFY(coverage.outcome == CheckOutcome::Unknown);
    QCOMPARE(coverage.text, QStringLiteral("There is no table local_models in this database."));
    const CheckTotals totals = totalsOf(results);
    QCOMPARE(totals.errors + totals.warnings + totals.notes, 0);
    QCOMPARE(totals.unknown, 11);
}

void LoopCheckTest::oneCheckThatFailsLeavesTheOthersAlone()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    const auto place = placeOf(true);
    const std::int64_t now = wallClockUs();
    for (const QString& statement : test::honestLoop(true, now))
        place->execute(statement);
    place->execute(QStringLiteral("ALTER TABLE federated_models ALTER COLUMN created_at TYPE text"));
    const auto results = check(*place, true, now);
    QVERIFY(find(results, "feedback_stale").finding.outcome == CheckOutcome::Fine); // local_models says enough
    QVERIFY(find(results, "constant_kpis").finding.outcome == CheckOutcome::Fine);
    QVERIFY(find(results, "accuracy_hard_coded").finding.outcome == CheckOutcome::Fine);
}

QTEST_GUILESS_MAIN(LoopCheckTest)
#include "loop_check_test.moc"
