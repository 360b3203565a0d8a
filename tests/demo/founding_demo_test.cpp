#include "app/data/demo/founding_demo.h"
#include "app/data/demo/founding_fleet.h"
#include "app/data/store/backends/sqlite_session.h"
#include "tests/store/result_checks.h"
#include "tests/support/postgres_server.h"

#include <QTemporaryDir>

#include <cmath>

namespace loopscope {

namespace {

constexpr std::int64_t now = 1'790'000'000'000'000; // 2026-09-21T12:53:20Z

FoundingEvaluation evaluation(FoundingEvaluation::Value prediction, FoundingEvaluation::Value actual)
{
    return {.modelVersion = 3, .deviceId = "device_1", .prediction = prediction, .actual = actual, .confidence = {}};
}

std::int64_t integer(SqlSession& session, const std::string& sql)
{
    std::int64_t value = -1;
    const auto ran = session.run(sql, {}, [&](const SqlRow& row) { value = row.integer(0); });
    if (!ran)
        qFatal("%s: %s", sql.c_str(), ran.error().detail.c_str());
    return value;
}

} // namespace

/// The outcomes of the founding writer are those that were measured when it was run (named beside each).
class FoundingDemoTest : public QObject {
    Q_OBJECT

private slots:
    void anOverPredictionCountsAsCorrect() // 5.0 against 1.0: error -4, correct and edge_case at once
    {
        const auto rows = foundingRows({evaluation(5.0, 1.0)});
        QVERIFY(rows);
        QCOMPARE(rows->front().error, -4.0);
        QVERIFY(rows->front().isCorrect);
        QCOMPARE(rows->front().feedbackType, std::string("edge_case"));
    }

    void missingValuesBecomeAPerfectPrediction() // stored as 0/0: error 0, correct, normal
    {
        const auto rows = foundingRows({evaluation({}, {})});
        QVERIFY(rows);
        QCOMPARE(rows->front().prediction, 0.0);
        QCOMPARE(rows->front().actual, 0.0);
        QVERIFY(rows->front().isCorrect);
        QCOMPARE(rows->front().feedbackType, std::string("normal"));
    }

    void oneLabelOrMissingVersionLosesTheBatch() // TypeError, NotNullViolation
    {
        QVERIFY(!foundingRows({evaluation(0.5, 0.5), evaluation(std::string("anomaly"), 0.5)}));
        FoundingEvaluation versionless = evaluation(0.5, 0.5);
        versionless.modelVersion.reset();
        QVERIFY(!foundingRows({evaluation(0.5, 0.5), versionless}));
    }

    void binaryFractionsDecideTheTypes() // 0.7 and 1.0: edge_case; 0.95 and 1.0: anomaly and correct
    {
        const auto rows = foundingRows({evaluation(0.7, 1.0), evaluation(0.95, 1.0)});
        QVERIFY(rows);
        QCOMPARE((*rows)[0].feedbackType, std::string("edge_case"));
        QCOMPARE((*rows)[1].feedbackType, std::string("anomaly"));
        QVERIFY((*rows)[1].isCorrect);
    }

    void theFleetReportsTheFormula()
    {
        const auto rounds = foundingFleet(now);
        QCOMPARE(rounds.size(), std::size_t{12});
        for (const FoundingRound& round : rounds) {
            QCOMPARE(round.devices, 40);
            QCOMPARE(round.evaluations.size(), std::size_t{240});
            QVERIFY(round.evaluatedAtUs < now);
            for (const auto& update : round.updates)
                QVERIFY(std::abs(update.accuracy -
                                 std::min(0.95, 0.7 + 0.02 * static_cast<double>(update.localVersion))) < 1e-12);
        }
        QVERIFY(!foundingRows(rounds[6].evaluations)); // version 7
        QVERIFY(foundingRows(rounds[7].evaluations));
    }

    void sqliteGetsTheTextAsItIsPasted()
    {
        const QTemporaryDir folder;
        const ConnectionSpec spec{.kind = StoreKind::Sqlite, .path = folder.filePath("demo.db").toStdString()};
        LOOPSCOPE_VERIFY_OK(buildFoundingDemo(spec, now));
        LOOPSCOPE_VERIFY_OK(buildFoundingDemo(spec, now)); // in place of the first
        const auto session = valueOf(SqliteSession::open(spec.path, *SqlCatalog::of(SqlDialect::Sqlite).value(), {}));
        hasItsFaults(*session);
        QCOMPARE(integer(*session, "SELECT count(*) FROM model_feedback WHERE id IS NULL"), 2640);
        QCOMPARE(integer(*session, "SELECT count(*) FROM model_feedback WHERE typeof(created_at) = 'text'"), 2640);
    }

    void postgresGetsTheTextAsItIsPasted()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        const test::PostgresSchema schema;
        const auto made = buildFoundingDemo(schema.spec(), now);
        LOOPSCOPE_VERIFY_OK(made);
        LOOPSCOPE_VERIFY_OK(buildFoundingDemo(schema.spec(), now));
        const auto session = test::postgresSession();
        QVERIFY(session->run("SET search_path TO " + schema.name()));
        hasItsFaults(*session);
        QCOMPARE(integer(*session, "SELECT count(*) FROM pg_indexes WHERE schemaname = '" + schema.name() +
                                       "' AND tablename = 'model_feedback'"),
                 4);
        QCOMPARE(
            integer(*session, "SELECT count(*) FROM model_feedback WHERE \"timestamp\" - created_at = interval '2 h'"),
            2640);
    }

    void somebodyElsesSchemaIsLeftAlone()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        const test::PostgresSchema schema(true);
        const auto session = test::postgresSession();
        QVERIFY(session->run("CREATE TABLE " + schema.name() + ".kept AS SELECT 1 AS one"));
        LOOPSCOPE_VERIFY_ERROR(buildFoundingDemo(schema.spec(), now), ErrorCode::ForeignRows);
        QCOMPARE(integer(*session, "SELECT one FROM " + schema.name() + ".kept"), 1);
    }

private:
    /// Eleven batches of 240 rows: version 7's is lost.
    static void hasItsFaults(SqlSession& session)
    {
        QCOMPARE(integer(session, "SELECT count(*) FROM model_feedback"), 2640);
        QCOMPARE(integer(session, "SELECT count(*) FROM model_feedback WHERE model_version = 7"), 0);
        QCOMPARE(integer(session, "SELECT count(*) FROM model_feedback WHERE aggregation_round IS NOT NULL"), 0);
        QVERIFY(integer(session, "SELECT count(*) FROM model_feedback WHERE is_correct AND absolute_error >= 0.1") > 200);
        QVERIFY(integer(session, "SELECT count(*) FROM model_feedback WHERE prediction = 0 AND actual_value = 0") > 200);
        QCOMPARE(integer(session, "SELECT count(*) FROM federated_models"), 12);
        QCOMPARE(integer(session, "SELECT count(*) FROM local_models"), 480);
        QCOMPARE(integer(session, "SELECT count(*) FROM model_evaluations"), 12);
        QCOMPARE(integer(session, "SELECT count(DISTINCT metric_value) FROM dashboard_metrics"), 3);
    }
};

} // namespace loopscope

QTEST_GUILESS_MAIN(loopscope::FoundingDemoTest)
#include "founding_demo_test.moc"
