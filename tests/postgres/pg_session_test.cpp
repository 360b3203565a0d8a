#include "tests/support/postgres_server.h"

#include <QElapsedTimer>

#include <cmath>
#include <limits>
#include <thread>

using namespace loopscope;

namespace {

std::string pid(PgSession& session)
{
    return std::to_string(std::get<std::int64_t>(session.fetch("SELECT pg_backend_pid()")->rows[0][0]));
}

/// Waits until the server runs a statement for @p pid.
bool isBusy(PgSession& observer, const std::string& pid)
{
    const auto found = observer.fetch(
        "SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND wait_event = 'PgSleep' AND pid = " + pid);
    return found && !found->rows.empty();
}

} // namespace

class PgSessionTest : public QObject {
    Q_OBJECT

private slots:
    void init() { LOOPSCOPE_NEEDS_POSTGRES(); }

    void readsEveryTypeThatTheStoresUse()
    {
        const auto session = test::postgresSession();
        const auto result = session->fetch(
            "SELECT true AS b, 7::smallint AS i2, -7::int AS i4, 9000000000000000000 AS i8, 0.1::float4 AS f4, "
            "0.1::float8 AS f8,"
            " 12345.6789 AS n, -0.0001 AS small, 'ä€'::text AS t, 'x'::varchar(50) AS v, '\\x00ff'::bytea AS bytes,"
            " '2023-01-02 03:04:05.123456+02'::timestamptz AS ts, NULL::text AS nothing, 'NaN'::numeric AS nan,"
            " 'infinity'::timestamptz AS late, '1969-12-31 23:59:59Z'::timestamptz AS early, 1e30::numeric AS big, "
            "0::numeric AS zero");
        QVERIFY2(result.has_value(), result ? "" : result.error().detail.c_str());
        const auto& row = result->rows[0];
        QCOMPARE(std::get<bool>(row[0]), true);
        QCOMPARE(std::get<std::int64_t>(row[1]), std::int64_t(7));
        QCOMPARE(std::get<std::int64_t>(row[2]), std::int64_t(-7));
        QCOMPARE(std::get<std::int64_t>(row[3]), std::int64_t(9'000'000'000'000'000'000));
        QVERIFY(std::get<double>(row[4]) == double(0.1f));
        QVERIFY(std::get<double>(row[5]) == 0.1);
        QVERIFY(std::get<double>(row[6]) == 12345.6789);
        QVERIFY(std::get<double>(row[7]) == -0.0001);
        QCOMPARE(std::get<std::string>(row[8]), std::string("ä€"));
        QCOMPARE(std::get<std::string>(row[9]), std::string("x"));
        QCOMPARE(std::get<std::string>(row[10]), std::string("\0\xff", 2));
        QCOMPARE(std::get<std::int64_t>(row[11]), std::int64_t(1'672'621'445'123'456));
        QVERIFY(std::holds_alternative<std::monostate>(row[12]));
        QVERIFY(std::isnan(std::get<double>(row[13])));
        QCOMPARE(std::get<std::int64_t>(row[14]), std::numeric_limits<std::int64_t>::max());
        QCOMPARE(std::get<std::int64_t>(row[15]), std::int64_t(-1'000'000));
        QVERIFY(std::get<double>(row[16]) == 1e30);
        QVERIFY(std::get<double>(row[17]) == 0.0);
        QCOMPARE(result->columns[11].type, std::string("timestamp"));
        QCOMPARE(result->columns[2].type, std::string("integer"));
        QCOMPARE(result->columns[6].type, std::string("real"));
        QCOMPARE(result->columns[8].name, std::string("t"));
    }

    void refusesATypeThatItCannotReadInsteadOfShowingItsBytes()
    {
        const auto session = test::postgresSession();
        const auto result = session->fetch("SELECT interval '1 hour' AS span");
        QVERIFY(!result.has_value());
        QVERIFY(QString::fromStdString(result.error().detail).contains("span"));
        QVERIFY(session->fetch("SELECT 1").has_value());
    }

    void bindsValuesInsteadOfPastingThem()
    {
        const auto session = test::postgresSession();
        const std::vector<SqlValue> values{std::string("'; DROP TABLE x; --"), std::int64_t(-3), 0.1, true,
                                           std::monostate{}};
        const auto result = session->fetch("SELECT $1::text, $2, $3, $4, $5::text", values);
        QVERIFY2(result.has_value(), result ? "" : result.error().detail.c_str());
        QVERIFY(result->rows[0] == values);
    }

    void refusesATextWithNulInsteadOfCuttingIt()
    {
        const auto session = test::postgresSession();
        const auto result = session->fetch("SELECT $1::text", std::vector<SqlValue>{std::string("a\0b", 3)});
        QVERIFY(!result.has_value());
        QCOMPARE(int(result.error().code), int(ErrorCode::QueryFailed));
    }

    void countsRowsThatWereReturnedOrChanged()
    {
        const auto session = test::postgresSession();
        QVERIFY(session->run("CREATE TEMP TABLE t (n int)").has_value());
        QCOMPARE(session->run("INSERT INTO t SELECT generate_series(1, 5)").value(), std::int64_t(5));
        QCOMPARE(session->run("UPDATE t SET n = n + 1 WHERE n > 3").value(), std::int64_t(2));
        std::int64_t sum = 0;
        const auto visited =
            session->run("DELETE FROM t RETURNING n", {}, [&](const SqlRow& row) { sum += row.integer(0); });
        QCOMPARE(visited.value(), std::int64_t(5));
        QCOMPARE(sum, std::int64_t(1 + 2 + 3 + 5 + 6));
    }

    void rollsBackUnlessCommitted()
    {
        const auto session = test::postgresSession();
        QVERIFY(session->run("CREATE TEMP TABLE t (n int)").has_value());
        {
            auto transaction = SqlTransaction::begin(*session);
            QVERIFY(transaction.has_value());
            QVERIFY(session->run("INSERT INTO t VALUES (1)").has_value());
        }
        QVERIFY(session->fetch("SELECT n FROM t")->rows.empty());
        {
            auto transaction = SqlTransaction::begin(*session);
            QVERIFY(session->run("INSERT INTO t VALUES (2)").has_value());
            QVERIFY(transaction->commit().has_value());
        }
        QCOMPARE(session->fetch("SELECT n FROM t")->rows.size(), std::size_t(1));
    }

    void doesNotTakeTheCommitOfAFailedTransactionForSuccess()
    {
        const auto session = test::postgresSession();
        auto transaction = SqlTransaction::begin(*session);
        QVERIFY(!session->run("SELECT 1/0").has_value());
        QVERIFY(!transaction->commit().has_value());
    }

    void handsOverALongResultRowByRow()
    {
        const auto session = test::postgresSession();
        std::int64_t sum = 0;
        const auto rows = session->run("SELECT n FROM generate_series(1::bigint, 300000) n", {},
                                       [&](const SqlRow& row) { sum += row.integer(0); });
        QCOMPARE(rows.value(), std::int64_t(300'000));
        QCOMPARE(sum, std::int64_t(300'000) * 300'001 / 2);
    }

    void cancelEndsTheRunningStatementAndLeavesTheSessionUsable()
    {
        const auto session = test::postgresSession();
        const auto observer = test::postgresSession();
        const std::string id = pid(*session);
        std::thread other([&] {
            while (!isBusy(*observer, id))
                std::this_thread::yield();
            session->cancel();
        });
        QElapsedTimer clock;
        clock.start();
        const auto ended = session->run("SELECT pg_sleep(30)");
        other.join();
        QVERIFY(!ended.has_value());
        QCOMPARE(int(ended.error().code), int(ErrorCode::Cancelled));
        QVERIFY(clock.elapsed() < 10'000);
        session->arm();
        QVERIFY(session->fetch("SELECT 1").has_value());
    }

    void cancelBetweenStatementsEndsTheRestOfTheWork()
    {
        const auto session = test::postgresSession();
        session->cancel();
        const auto refused = session->run("SELECT 1");
        QVERIFY(!refused.has_value());
        QCOMPARE(int(refused.error().code), int(ErrorCode::Cancelled));
        session->arm();
        QVERIFY(session->run("SELECT 1").has_value());
    }

    void aLateCancelDoesNotHitTheNextWork()
    {
        const auto session = test::postgresSession();
        for (int i = 0; i < 50; ++i) {
            std::thread other([&] { session->cancel(); });
            static_cast<void>(session->run("SELECT 1")); // whether or not the cancel comes in time
            other.join();
            session->arm();
            const auto next = session->run("SELECT count(*) FROM generate_series(1, 1000)");
            QVERIFY2(next.has_value(), next ? "" : next.error().detail.c_str());
        }
    }

    void rollsBackAlsoWhenCancelled()
    {
        const auto session = test::postgresSession();
        QVERIFY(session->run("CREATE TEMP TABLE t (n int)").has_value());
        {
            auto transaction = SqlTransaction::begin(*session);
            QVERIFY(session->run("INSERT INTO t VALUES (1)").has_value());
            session->cancel();
        }
        session->arm();
        QVERIFY(session->fetch("SELECT n FROM t")->rows.empty());
    }

    void aSnapshotSeesOneState()
    {
        const test::PostgresSchema schema(true);
        const auto writer = test::postgresSession();
        const std::string table = schema.name() + ".t";
        QVERIFY(writer->run("CREATE TABLE " + table + " (n int)").has_value());
        const auto reader = test::postgresSession();
        const auto snapshot = SqlTransaction::snapshot(*reader);
        QVERIFY(snapshot.has_value());
        QVERIFY(reader->fetch("SELECT n FROM " + table)->rows.empty());
        QVERIFY(writer->run("INSERT INTO " + table + " VALUES (1)").has_value());
        QVERIFY(reader->fetch("SELECT n FROM " + table)->rows.empty());
    }

    void aTimeoutOfTheServerIsNoCancel()
    {
        const auto session = test::postgresSession();
        QVERIFY(session->run("SET statement_timeout = 50").has_value());
        const auto ended = session->run("SELECT pg_sleep(30)");
        QVERIFY(!ended.has_value());
        QCOMPARE(int(ended.error().code), int(ErrorCode::Interrupted));
    }

    void saysWhenTheConnectionIsLost()
    {
        const auto session = test::postgresSession();
        const std::string id = pid(*session);
        QVERIFY(test::postgresSession()->run("SELECT pg_terminate_backend(" + id + ", 5000)").has_value());
        const auto first = session->run("SELECT 1");
        QVERIFY(!first.has_value());
        QCOMPARE(int(first.error().code), int(ErrorCode::CannotConnect));
        const auto second = session->run("SELECT 1");
        QVERIFY(!second.has_value());
        QCOMPARE(int(second.error().code), int(ErrorCode::CannotConnect));
    }

    void knowsAReadOnlyServer()
    {
        const auto session = test::postgresSession();
        QVERIFY(session->run("SET default_transaction_read_only = on").has_value());
        const auto refused = session->run("CREATE TABLE never (n int)");
        QVERIFY(!refused.has_value());
        QCOMPARE(int(refused.error().code), int(ErrorCode::ReadOnly));
    }
};

QTEST_GUILESS_MAIN(PgSessionTest)
#include "pg_session_test.moc"
