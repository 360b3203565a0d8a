#include "app/data/store/feedback_store.h"
#include "app/engine/feedback/feedback_rule.h"
#include "app/engine/feedback/real_accuracy.h"
#include "app/engine/files/number_text.h"
#include "app/engine/files/timestamp_text.h"
#include "tests/store/result_checks.h"
#include "tests/support/postgres_server.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <random>
#include <set>

using namespace loopscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

struct Row {
    std::int32_t version = 0;
    std::string device;
    double prediction = 0;
    double actual = 0;
    std::optional<std::int64_t> timestamp;
};

std::vector<Row> randomRows(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> value(0, 1);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < count; ++i)
        rows.push_back({.version = static_cast<std::int32_t>(random() % 9),
                        .device = "device_" + std::to_string(random() % 6),
                        .prediction = value(random),
                        .actual = random() % 5 == 0 ? 0 : value(random) * 2 - 0.5,
                        .timestamp = random() % 10 == 0 ? std::nullopt
                                                        : std::optional<std::int64_t>(1'700'000'000'000'000 +
                                                                                      random() % 7'200 * 1'000'000LL)});
    return rows;
}

} // namespace

/// What migration 0002 installs for Spark, Flink and everybody else: record_feedback(), real_accuracy(), real_accuracy_detail().
class FeedbackFunctionsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::PostgresSchema> m_schema;
    std::unique_ptr<PgSession> m_other;

    void create(const Policy& policy = {})
    {
        valueOf(FeedbackStore::open(m_schema->spec(), {.create = true, .policyOnCreate = policy, .forWriting = true}));
    }
    void setPolicy(const Policy& policy)
    {
        LOOPSCOPE_VERIFY_OK(valueOf(FeedbackStore::open(m_schema->spec(), {.forWriting = true}))->setPolicy(policy));
    }
    void ask(const std::string& sql)
    {
        if (const auto done = m_other->run(sql); !done)
            qFatal("%s: %s", sql.c_str(), done.error().detail.c_str());
    }
    /// The one value that a query returns, as text; "" for NULL.
    std::string text(const std::string& sql, const std::vector<SqlValue>& values = {})
    {
        std::string value;
        const auto done = m_other->run("SELECT coalesce((" + sql + ")::text, '')", values,
                                       [&](const SqlRow& row) { value = row.text(0); });
        return done ? value : "error: " + done.error().detail;
    }
    void record(const Row& row)
    {
        const SqlValue time = row.timestamp ? SqlValue(*row.timestamp) : SqlValue();
        const auto done =
            m_other->run("SELECT record_feedback($1, NULL, $2, $3, $4, 0.5::float8, "
                         "'epoch'::timestamptz + $5::bigint * interval '1 microsecond')",
                         std::vector<SqlValue>{std::int64_t{row.version}, row.device, row.prediction, row.actual, time});
        if (!done)
            qFatal("%s", done.error().detail.c_str());
    }

private slots:
    void init();
    void cleanup();
    void judgesByTheStoredPolicy_data();
    void judgesByTheStoredPolicy();
    void storesLiteralRows();
    void refusesAsFilesAre_data();
    void refusesAsFilesAre();
    void readsTextsAsFilesAreRead();
    void takesWhatDriversSend_data();
    void takesWhatDriversSend();
    void keepsTheRestOfABatch();
    void realAccuracyIsThatOfTheEngine_data();
    void realAccuracyIsThatOfTheEngine();
    void realAccuracyHasLiteralValues();
    void isForThoseWhoAreGrantedIt();
    void isNotFooledByTheCallersNames();
    void leavesWithTheSchema();
};

void FeedbackFunctionsTest::init()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    m_schema = std::make_unique<test::PostgresSchema>(true);
    m_other = test::postgresSession("other");
    ask("SET search_path = " + m_schema->name());
}

void FeedbackFunctionsTest::cleanup()
{
    m_other.reset();
    m_schema.reset();
}

void FeedbackFunctionsTest::judgesByTheStoredPolicy_data()
{
    QTest::addColumn<QString>("policy");
    QTest::newRow("defaults") << "{}";
    QTest::newRow("bounds") << R"({"correct_below": 0.25, "normal_below": 0.2, "edge_above": 0.5})";
    QTest::newRow("signed") << R"({"correctness": "signed"})";
    QTest::newRow("relative") << R"({"correctness": "relative", "correct_below": 0.3})";
}

void FeedbackFunctionsTest::judgesByTheStoredPolicy()
{
    QFETCH(QString, policy);
    const Policy stored = valueOf(parsePolicy(policy.toStdString()));
    create(stored);
    std::vector<Row> rows = randomRows(300, 3);
    for (const auto& [prediction, actual] : std::initializer_list<std::pair<double, double>>{
             {0.9, 1}, {0, 0.1}, {0.7, 1}, {5, 1}, {1, 0}, {1e-300, 2e-300}, {1e300, 1.2e300}, {0, 0}, {-1, -1.05}})
        rows.push_back({.version = 1, .device = "edge", .prediction = prediction, .actual = actual});
    for (const Row& row : rows)
        record(row);
    std::size_t at = 0;
    const auto read = m_other->run("SELECT error, absolute_error, is_correct, feedback_type, prediction, actual_value "
                                   "FROM model_feedback ORDER BY id",
                                   {}, [&](const SqlRow& got) {
                                       const Row& row = rows.at(at++);
                                       const Feedback expected = feedbackOf(row.prediction, row.actual, stored);
                                       QCOMPARE(got.real(4), row.prediction);
                                       QCOMPARE(got.real(5), row.actual);
                                       QVERIFY(got.real(0) == expected.error && got.real(1) == expected.absoluteError);
                                       QCOMPARE(got.integer(2) != 0, expected.isCorrect);
                                       QCOMPARE(got.text(3), feedbackTypeName(expected.type));
                                   });
    LOOPSCOPE_VERIFY_OK(read);
    QCOMPARE(at, rows.size());
}

void FeedbackFunctionsTest::storesLiteralRows()
{
    create();
    QCOMPARE(text("record_feedback(3, 7, 'd''1', 0.9, 1.0, 0.5, '2026-02-28T10:20:30.1234567+01:30')"),
             std::string("1"));
    QCOMPARE(text("record_feedback(0, NULL, ' d ', 1, 0.7, NULL, NULL)"), std::string("2"));
    QCOMPARE(
        text("SELECT string_agg(concat_ws('|', model_version, aggregation_round, device_id, prediction, actual_value,"
             " error, absolute_error, is_correct, confidence, feedback_type, timestamp AT TIME ZONE 'UTC'), ';' ORDER "
             "BY id)"
             " FROM model_feedback"),
        std::string("3|7|d'1|0.9|1|0.09999999999999998|0.09999999999999998|t|0.5|anomaly|2026-02-28 08:50:30.123456;"
                    "0| d |1|0.7|-0.30000000000000004|0.30000000000000004|f|edge_case"));
    QCOMPARE(text("SELECT count(*) FROM model_feedback WHERE created_at BETWEEN now() - interval '1 minute' AND now()"),
             std::string("2"));
    QCOMPARE(text("SELECT sum(n) FROM feedback_delta"), std::string("2")); // and the rollups see them
}

void FeedbackFunctionsTest::refusesAsFilesAre_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << "NULL, NULL, NULL, NULL, NULL, NULL, NULL" << "missing:model_version";
    QTest::newRow("empty texts") << "'', '', '', '', '', '', ''" << "missing:model_version";
    QTest::newRow("negative version") << "-1, NULL, 'd', 1, 1, NULL, NULL" << "negative:model_version";
    QTest::newRow("fraction of a version") << "1.5, NULL, 'd', 1, 1, NULL, NULL" << "not_integer:model_version";
    QTest::newRow("large version") << "2147483648, NULL, 'd', 1, 1, NULL, NULL" << "out_of_range:model_version";
    QTest::newRow("word for a version") << "'x', '', 'd', '1', '1', '', ''" << "not_integer:model_version";
    QTest::newRow("NaN for a version") << "'NaN'::float8, NULL, 'd', 1, 1, NULL, NULL" << "not_integer:model_version";
    QTest::newRow("negative round") << "1, -2, 'd', 1, 1, NULL, NULL" << "negative:aggregation_round";
    QTest::newRow("no device") << "1, 1, NULL, 1, 1, NULL, NULL" << "missing:device_id";
    QTest::newRow("blank device") << "1, 1, E' \\t', 1, 1, NULL, NULL" << "missing:device_id";
    QTest::newRow("no prediction") << "1, 1, 'd', NULL, 1, NULL, NULL" << "missing:prediction_result";
    QTest::newRow("label") << "1, 1, 'd', 'anomaly', 1, NULL, NULL" << "not_number:prediction_result";
    QTest::newRow("labels") << "1, 1, 'd', 'anomaly', 'normal', NULL, NULL" << "not_number:prediction_result";
    QTest::newRow("label for what came") << "1, 1, 'd', 0.5, 'normal', NULL, NULL" << "not_number:actual_result";
    QTest::newRow("NaN") << "1, 1, 'd', 'NaN'::float8, 1, NULL, NULL" << "not_finite:prediction_result";
    QTest::newRow("NaN as a text") << "1, 1, 'd', 'NaN', 1, NULL, NULL" << "not_finite:prediction_result";
    QTest::newRow("-Infinity") << "1, 1, 'd', 0, '-Infinity'::float8, NULL, NULL" << "not_finite:actual_result";
    QTest::newRow("too large for a double") << "1, 1, 'd', '1e999', 1, NULL, NULL" << "not_finite:prediction_result";
    QTest::newRow("no actual value") << "1, 1, 'd', 0, NULL, NULL, NULL" << "missing:actual_result";
    QTest::newRow("confidence") << "1, 1, 'd', 0, 1, 'inf'::float8, NULL" << "not_finite:confidence";
    QTest::newRow("no day") << "1, 1, 'd', 0, 1, NULL, '2026-02-30'" << "bad_timestamp";
    QTest::newRow("no time") << "1, 1, 'd', 0, 1, NULL, 'yesterday'" << "bad_timestamp";
    QTest::newRow("infinite time") << "1, 1, 'd', 0, 1, NULL, 'infinity'::timestamptz" << "bad_timestamp";
    QTest::newRow("time before years") << "1, 1, 'd', 0, 1, NULL, '0044-03-15 BC'::timestamptz" << "bad_timestamp";
    QTest::newRow("overflow") << "1, 1, 'd', 1.7e308::float8, -1.7e308::float8, NULL, NULL" << "error_overflow";
    QTest::newRow("the first of two") << "1, -1, 'd', 'x', 1, NULL, 'x'" << "negative:aggregation_round";
}

void FeedbackFunctionsTest::refusesAsFilesAre()
{
    QFETCH(QString, arguments);
    QFETCH(QString, reason);
    create();
    QCOMPARE(text("record_feedback(" + arguments.toStdString() + ")"), std::string());
    QCOMPARE(text("SELECT string_agg(reason, ',') FROM replay_reject WHERE import_id IS NULL"), reason.toStdString());
    QCOMPARE(text("SELECT rejected_by FROM replay_reject"), text("session_user"));
    QCOMPARE(text("SELECT count(*) FROM model_feedback"), std::string("0"));
}

void FeedbackFunctionsTest::readsTextsAsFilesAreRead()
{
    create();
    const std::array<std::string, 44> texts{"",
                                            "0",
                                            "-0",
                                            "+0",
                                            "007",
                                            "3.0",
                                            "3.",
                                            "3.01",
                                            "-3",
                                            "2147483647",
                                            "2147483648",
                                            "99999999999999999999",
                                            " 12\t",
                                            "1 2",
                                            "1e3",
                                            "1E-3",
                                            ".5",
                                            "5.",
                                            ".",
                                            "-.5e+2",
                                            "0x10",
                                            "1_000",
                                            "0,5",
                                            "nan",
                                            "NaN",
                                            "-inf",
                                            "Infinity",
                                            "1e308",
                                            "1.8e308",
                                            "1e999",
                                            "-1e-999",
                                            "0.0000000000001e-320",
                                            "1e-999999999999999999999",
                                            "1e99999999999999999999",
                                            "0e999999999999",
                                            "e5",
                                            "1e",
                                            "1e+",
                                            "--1",
                                            "+-1",
                                            "1.7976931348623157e308",
                                            "4.9e-324",
                                            "١",
                                            "1\u00a0"};
    for (const std::string& numeral : texts) {
        const auto real = parseReal(numeral);
        const std::string expected = real ? "number" : real.error() == RejectCode::NotFinite ? "Infinity" : "";
        std::string got = text("loopscope_real($1)", {numeral});
        if (real && !got.empty() && got != "Infinity") {
            QVERIFY2(std::stod(text("SELECT CASE WHEN abs(r) < 1e-300 THEN 0 ELSE r END FROM loopscope_real($1) r",
                                    {numeral})) == (std::abs(*real) < 1e-300 ? 0 : *real),
                     numeral.c_str());
            got = "number";
        }
        if (!numeral.empty())
            QVERIFY2(got == expected, (numeral + ": " + got).c_str());
        const auto count = parseInteger(numeral);
        const std::string fault = count                                     ? ""
                                  : count.error() == RejectCode::NotInteger ? "not_integer"
                                  : count.error() == RejectCode::Negative   ? "negative"
                                                                            : "out_of_range";
        const std::string gotFault = text("loopscope_count_fault($1)", {numeral});
        QVERIFY2(gotFault == fault, (numeral + ": " + gotFault).c_str());
    }
    for (const std::string moment : {"2026-01-31",
                                     "2026-02-29",
                                     "2024-02-29",
                                     "1900-02-29",
                                     "2000-02-29T23:59:59.999999999Z",
                                     "2026-01-01T24:00",
                                     "0001-01-01",
                                     "0000-01-01",
                                     "9999-12-31 23:59:59",
                                     "2026-01-01T10:20",
                                     "2026-01-01 10:20:30.5",
                                     "2026-01-01T10:20:30,5",
                                     "2026-01-01T10:20:60",
                                     "2026-01-01T10:20:30.",
                                     "2026-01-01T10:20:30.1234567890",
                                     "2026-01-01T10:20:30+2359",
                                     "2026-01-01T10:20:30-24:00",

                                     "2026-01-01T10:20Z",
                                     "2026-01-01Z",
                                     "2026-13-01",
                                     "2026-1-1",
                                     " 2026-01-01 ",
                                     "infinity",
                                     "now"}) {
        const auto expected = parseTimestamp(moment);
        const std::string got =
            text("SELECT (extract(epoch FROM loopscope_moment($1)) * 1000000)::bigint", {std::string(moment)});
        QVERIFY2(got == (expected ? std::to_string(*expected) : ""), (moment + ": " + got).c_str());
    }
}

void FeedbackFunctionsTest::takesWhatDriversSend_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("literals") << "1, 2, 'd', 0.5, 0.75, 0.9, '2026-01-01T00:00:00Z'";
    QTest::newRow("psycopg2 with a datetime") << "1, 2, 'd', 0.5, 0.75, 0.9, '2026-01-01T00:00:00+00:00'::timestamptz";
    QTest::newRow("psycopg2 with Decimals") << "1, 2, 'd', 0.5::numeric, 0.75::numeric, 0.9::numeric, NULL";
    QTest::newRow("integers for reals") << "1, 2, 'd', 1, 0, 1, NULL";
    QTest::newRow("psycopg 3") << "1::smallint, 2::smallint, 'd'::text, 0.5::float8, 0.75::float8, 0.9::float8, now()";
    QTest::newRow("JDBC")
        << "1::int4, 2::int8, 'd'::varchar, 0.5::float8, 0.75::float8, 0.9::float8, '2026-01-01 00:00:00+00'";
    QTest::newRow("JDBC, all as strings") << "'1'::varchar, '2'::varchar, 'd'::varchar, '0.5'::varchar, "
                                             "'0.75'::varchar, '0.9'::varchar, '2026-01-01'::varchar";
    QTest::newRow("Spark row of doubles")
        << "1.0::float8, 2.0::float8, 'd', 0.5::float4, 0.75::float4, 0.9::float4, current_date";
    QTest::newRow("by name") << "model_version => 1, aggregation_round => NULL, device_id => 'd', prediction => 0.5, "
                                "actual_value => 0.75, confidence => NULL, \"timestamp\" => now()";
}

void FeedbackFunctionsTest::takesWhatDriversSend()
{
    QFETCH(QString, arguments);
    create();
    QCOMPARE(text("record_feedback(" + arguments.toStdString() + ")"), std::string("1"));
    QCOMPARE(text("SELECT model_version || device_id FROM model_feedback"), std::string("1d"));
}

void FeedbackFunctionsTest::keepsTheRestOfABatch()
{
    create();
    ask("BEGIN");
    QCOMPARE(text("record_feedback(1, 1, 'a', 0.5, 0.5, NULL, NULL)"), std::string("1"));
    QCOMPARE(text("record_feedback(1, 1, 'b', 'anomaly', 0.5, NULL, NULL)"), std::string());
    QCOMPARE(text("record_feedback(1, 1, repeat('x', 1000000), 0.5, 0.5, NULL, NULL)"), std::string("2"));
    QCOMPARE(text("record_feedback(-1, 1, repeat('x', 1000000), 0.5, 0.5, NULL, NULL)"), std::string());
    ask("COMMIT");
    QCOMPARE(text("SELECT count(*) FROM model_feedback"), std::string("2"));
    QCOMPARE(text("SELECT string_agg(reason || ' ' || length(raw), ', ' ORDER BY reason) FROM replay_reject"),
             std::string("negative:model_version 1024, not_number:prediction_result 45"));
}

void FeedbackFunctionsTest::realAccuracyIsThatOfTheEngine_data()
{
    QTest::addColumn<QString>("policy");
    QTest::newRow("defaults") << "{}";
    QTest::newRow("history") << R"({"history_versions": 2})";
    QTest::newRow("window") << R"({"window_seconds": 1800.5})";
    QTest::newRow("window and history") << R"({"window_seconds": 3600, "history_versions": 3})";
    QTest::newRow("everything")
        << R"({"correct_below": 0.4, "correctness": "relative", "error_cap": 0.6, "penalty_weight": 0.7,
                                       "floor": 0.05, "cap": 0.9, "fallback_base": 0.4, "fallback_slope": 0.1})";
    QTest::newRow("no penalty") << R"({"penalty_weight": 0, "floor": 0, "cap": 1, "error_cap": 1e-300})";
}

void FeedbackFunctionsTest::realAccuracyIsThatOfTheEngine()
{
    QFETCH(QString, policy);
    const Policy stored = valueOf(parsePolicy(policy.toStdString()));
    create(stored);
    std::vector<Row> rows = randomRows(400, 11);
    std::erase_if(rows, [](const Row& row) { return row.version == 4; }); // versions need not follow each other
    for (const Row& row : rows)
        record(row);
    constexpr std::int64_t at = 1'700'000'000'000'000 + 5'400LL * 1'000'000;
    const auto sinceUs = at - static_cast<std::int64_t>(stored.windowSeconds.value_or(0) * 1'000'000);
    std::set<std::int32_t> versions;
    for (const Row& row : rows)
        versions.insert(row.version);

    // Deltas that wait; all folded; some of each; rollups that are to be built anew.
    for (const std::string state : {"waiting", "folded", "both", "stale"}) {
        if (state == "folded" || state == "both")
            LOOPSCOPE_VERIFY_OK(valueOf(FeedbackStore::open(m_schema->spec(), {.forWriting = true}))->foldRollups());
        if (state == "both") {
            for (const Row& row : randomRows(50, 12)) {
                rows.push_back(row);
                record(row);
                versions.insert(row.version);
            }
        }
        if (state == "stale")
            ask("UPDATE model_feedback SET device_id = device_id");
        for (std::int64_t version = 0; version <= 10; ++version) {
            const auto earlier = versions.lower_bound(static_cast<std::int32_t>(version));
            auto oldest = versions.begin();
            if (stored.historyVersions && std::distance(versions.begin(), earlier) > *stored.historyVersions)
                oldest = std::prev(earlier, *stored.historyVersions);
            for (const std::string device : {"device_0", "device_3", "device_5", "nobody"}) {
                std::int64_t total = 0;
                std::int64_t correct = 0;
                double sum = 0;
                for (const Row& row : rows) {
                    const bool isInside =
                        !stored.windowSeconds || (row.timestamp && *row.timestamp > sinceUs && *row.timestamp <= at);
                    if (row.device != device || row.version >= version || oldest == versions.end() ||
                        row.version < *oldest || !isInside)
                        continue;
                    const Feedback feedback = feedbackOf(row.prediction, row.actual, stored);
                    ++total;
                    correct += feedback.isCorrect ? 1 : 0;
                    sum += feedback.absoluteError;
                }
                const RealAccuracy expected = realAccuracy(total, correct, sum, version, stored);
                bool asked = false;
                const auto read = m_other->run(
                    "SELECT value, source, total, correct, mean_absolute_error, real_accuracy($1, $2, at) FROM "
                    "(SELECT 'epoch'::timestamptz + $3::bigint * interval '1 microsecond' AS at) t, "
                    "real_accuracy_detail($1, $2, at)",
                    std::vector<SqlValue>{device, version, at}, [&](const SqlRow& row) {
                        asked = true;
                        QCOMPARE(row.integer(2), expected.feedbackCount);
                        QCOMPARE(row.integer(3), expected.feedbackCorrect);
                        QVERIFY(std::abs(row.real(0) - expected.value) <= 1e-12 * expected.value);
                        QCOMPARE(row.real(5), row.real(0));
                        QCOMPARE(row.text(1), total > 0 ? std::string_view("feedback") : std::string_view("formula"));
                        QCOMPARE(row.isNull(4), !expected.meanAbsoluteError.has_value());
                        if (expected.meanAbsoluteError)
                            QVERIFY(std::abs(row.real(4) - *expected.meanAbsoluteError) <= 1e-12);
                    });
                LOOPSCOPE_VERIFY_OK(read);
                QVERIFY(asked);
            }
        }
    }
}

void FeedbackFunctionsTest::realAccuracyHasLiteralValues()
{
    create();
    QCOMPARE(text("real_accuracy('d', 1)"), std::string("0.71")); // the formula: 0.7 + 0.01
    QCOMPARE(text("real_accuracy('d', 40)"), std::string("0.95"));
    // 3 of 4 correct, mean error (0.09999999999999998 + 0 + 0 + 1) / 4 = 0.275: 0.75 * (1 - 0.2 * 0.275 / 0.3)
    for (const char* const pair : {"0.9, 1.0", "0.5, 0.5", "1, 1", "0, 1"})
        ask("SELECT record_feedback(1, 1, 'd', " + std::string(pair) + ", NULL, now())");
    QCOMPARE(text("SELECT round(value::numeric, 12) || ' ' || source || ' ' || total || ' ' || correct || ' ' || "
                  "round(mean_absolute_error::numeric, 12) FROM real_accuracy_detail('d', 2)"),
             std::string("0.612500000000 feedback 4 3 0.275000000000"));
    QCOMPARE(text("real_accuracy('d', 1)"), std::string("0.71")); // its own version does not count
    QCOMPARE(text("real_accuracy('D', 2)"), std::string("0.72"));
    QCOMPARE(text("real_accuracy(NULL, 2)"), std::string("0.72"));
    setPolicy({.windowSeconds = 3600});
    QCOMPARE(text("real_accuracy('d', 2) < 0.62"), std::string("true"));
    QCOMPARE(text("real_accuracy('d', 2, now() + interval '2 hours')"), std::string("0.72"));
}

void FeedbackFunctionsTest::isForThoseWhoAreGrantedIt()
{
    create();
    const std::string role = "caller_" + std::to_string(QCoreApplication::applicationPid());
    ask("CREATE ROLE " + role);
    ask("GRANT USAGE ON SCHEMA " + m_schema->name() + " TO " + role);
    ask("SET ROLE " + role);
    for (const char* const call : {"record_feedback(1, 1, 'd', 0.5, 0.5, NULL, NULL)",
                                   "record_feedback('1', '1', 'd', '0.5', '0.5', NULL, NULL)", "real_accuracy('d', 1)",
                                   "(SELECT value FROM real_accuracy_detail('d', 1))"})
        QVERIFY(text(call).starts_with("error: permission denied"));
    ask("RESET ROLE");
    ask("DO $$ DECLARE ours REGPROCEDURE; BEGIN FOR ours IN SELECT oid FROM pg_proc WHERE pronamespace = "
        "current_schema()::regnamespace AND prosecdef LOOP EXECUTE 'GRANT EXECUTE ON FUNCTION ' || ours || ' TO " +
        role + "'; END LOOP; END $$");
    ask("SET ROLE " + role);
    QCOMPARE(text("record_feedback(1, 1, 'd', 0.5, 0.5, NULL, NULL)"), std::string("1"));
    QCOMPARE(text("record_feedback(1, 1, 'd', 'x', 0.5, NULL, NULL)"), std::string());
    QCOMPARE(text("real_accuracy('d', 2)"), std::string("0.95"));
    QVERIFY(text("SELECT count(*) FROM model_feedback").starts_with("error: permission denied"));
    ask("RESET ROLE");
    ask("DROP OWNED BY " + role);
    ask("DROP ROLE " + role);
}

void FeedbackFunctionsTest::isNotFooledByTheCallersNames()
{
    create();
    ask("CREATE TEMP TABLE model_feedback (id INT)");
    ask("CREATE TEMP TABLE feedback_policy AS SELECT '{\"correct_below\": 9}' AS policy");
    ask("CREATE TEMP TABLE feedback_delta (id INT)");
    ask("SET search_path = pg_temp, " + m_schema->name());
    QCOMPARE(text("record_feedback(1, 1, 'd', 0, 1, NULL, NULL)"), std::string("1"));
    ask("SET search_path = " + m_schema->name() + ", pg_temp");
    QCOMPARE(text("SELECT is_correct FROM model_feedback"), std::string("false"));
    QCOMPARE(text("SELECT count(*) FROM feedback_delta"), std::string("1"));
}

void FeedbackFunctionsTest::leavesWithTheSchema()
{
    create();
    QVERIFY(text("SELECT count(*) FROM pg_proc WHERE pronamespace = current_schema()::regnamespace") != "0");
    LOOPSCOPE_VERIFY_OK(
        valueOf(FeedbackStore::open(m_schema->spec(), {.anySchema = true, .forWriting = true}))->dropSchema());
    QCOMPARE(text("SELECT count(*) FROM pg_proc WHERE pronamespace = current_schema()::regnamespace"), std::string("0"));
    QCOMPARE(text("SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace"),
             std::string("0"));
}

QTEST_GUILESS_MAIN(FeedbackFunctionsTest)
#include "feedback_functions_test.moc"
