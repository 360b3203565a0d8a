#include "tests/store/store_contract.h"

#include "app/data/replay/replay_job.h"
#include "tests/store/result_checks.h"
#include "tests/support/evaluation_data.h"
#include "tests/support/json_documents.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace loopscope {

namespace {

const SqlValue& at(const QueryResult& result, std::size_t row, const char* column)
{
    for (std::size_t i = 0; i < result.columns.size(); ++i) {
        if (result.columns[i].name == column)
            return result.rows.at(row).at(i);
    }
    qFatal("no column %s", column);
}

double real(const QueryResult& result, std::size_t row, const char* column)
{
    return std::get<double>(at(result, row, column));
}

std::int64_t integer(const QueryResult& result, std::size_t row, const char* column)
{
    return std::get<std::int64_t>(at(result, row, column));
}

bool isClose(double a, double b)
{
    return std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(b));
}

/// Two versions of two devices, one row without a timestamp. Errors 0, 0.25, -0.5, 0.0625, -0.125.
std::vector<TestRow> literalRows()
{
    return {{.version = 1, .device = "a", .prediction = 1, .actual = 1, .timestamp = 1'000'000},
            {.version = 1, .device = "a", .prediction = 1, .actual = 1.25, .timestamp = 2'000'000},
            {.version = 1, .device = "b", .prediction = 1, .actual = 0.5, .timestamp = 3'000'000},
            {.version = 2, .device = "a", .prediction = 1, .actual = 1.0625, .timestamp = 4'000'000},
            {.version = 2, .device = "b", .prediction = 1, .actual = 0.875}};
}

} // namespace

QueryResult StoreContract::query(FeedbackStore& store, const std::string& id,
                                 const std::map<std::string, std::string>& parameters)
{
    return valueOf(store.run(id, parameters));
}

void StoreContract::queriesAnswerLiteralRows()
{
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker, {literalRows()});

    const QueryResult count = query(*store, "feedback_count");
    QCOMPARE(integer(count, 0, "rows"), 5);
    QVERIFY(count.sql.find("model_feedback") != std::string::npos);
    QVERIFY(count.seconds >= 0);

    const QueryResult recent = query(*store, "recent_feedback");
    QCOMPARE(recent.rows.size(), 5U);
    for (std::size_t row = 1; row < 5; ++row)
        QVERIFY(integer(recent, row - 1, "id") > integer(recent, row, "id"));
    QVERIFY(std::holds_alternative<bool>(at(recent, 0, "is_correct")));
    QVERIFY(integer(recent, 0, "created_at") > 1'700'000'000'000'000);
    QCOMPARE(recent.columns.back().type, std::string("timestamp"));

    const QueryResult byVersion = query(*store, "accuracy_by_version");
    QCOMPARE(byVersion.rows.size(), 2U);
    QCOMPARE(integer(byVersion, 0, "model_version"), 1);
    QCOMPARE(integer(byVersion, 0, "rows"), 3);
    QCOMPARE(real(byVersion, 0, "accuracy"), 1.0 / 3);
    QCOMPARE(real(byVersion, 0, "mean_absolute_error"), 0.25);
    QCOMPARE(real(byVersion, 1, "accuracy"), 0.5);
    QCOMPARE(real(byVersion, 1, "mean_absolute_error"), 0.09375);

    const QueryResult panel = query(*store, "panel_24h");
    QCOMPARE(panel.rows.size(), 2U);
    QCOMPARE(integer(panel, 0, "model_version"), 2);
    QCOMPARE(integer(panel, 0, "evaluations"), 2);
    QCOMPARE(real(panel, 0, "accuracy_percent"), 50.0);
    QCOMPARE(real(panel, 0, "avg_error_percent"), 9.375);
    QVERIFY(query(*store, "panel_24h", {{"now", "1971-01-01"}}).rows.empty());
    QVERIFY(query(*store, "panel_24h", {{"by", "timestamp"}}).rows.empty());
    const QueryResult byTime = query(*store, "panel_24h", {{"by", "timestamp"}, {"now", "1970-01-02T00:00:03.000000Z"}});
    QCOMPARE(byTime.rows.size(), 1U); // the third second itself is outside, the fourth inside
    QCOMPARE(integer(byTime, 0, "model_version"), 2);
    QCOMPARE(integer(byTime, 0, "evaluations"), 1);

    const QueryResult trend = query(*store, "improvement_trend");
    QCOMPARE(integer(trend, 0, "model_version"), 2);
    QCOMPARE(integer(trend, 1, "predictions"), 3);
    QCOMPARE(real(trend, 1, "accuracy"), 1.0 / 3);
    QCOMPARE(real(trend, 1, "avg_error"), 0.25);

    const QueryResult device = query(*store, "device_accuracy", {{"device_id", "a"}, {"model_version", "2"}});
    QCOMPARE(integer(device, 0, "total"), 2);
    QCOMPARE(integer(device, 0, "correct"), 1);
    QCOMPARE(real(device, 0, "mean_absolute_error"), 0.125);
    QCOMPARE(real(device, 0, "max_absolute_error"), 0.25);
    const QueryResult windowed =
        query(*store, "device_accuracy",
              {{"device_id", "a"}, {"model_version", "3"}, {"window_seconds", "2"}, {"now", "1970-01-01 00:00:04"}});
    QCOMPARE(integer(windowed, 0, "total"), 1);
    const QueryResult nobody = query(*store, "device_accuracy", {{"device_id", "nobody"}, {"model_version", "3"}});
    QCOMPARE(integer(nobody, 0, "total"), 0);
    QCOMPARE(integer(nobody, 0, "correct"), 0);
    QVERIFY(std::holds_alternative<std::monostate>(at(nobody, 0, "mean_absolute_error")));

    const QueryResult lately = query(*store, "stored_recently");
    QCOMPARE(integer(lately, 0, "rows"), 5);
    QVERIFY(at(lately, 0, "newest_created_at") == at(query(*store, "recent_feedback"), 0, "created_at"));
    const QueryResult never = query(*store, "stored_recently", {{"now", "1970-01-01 00:00:04"}});
    QCOMPARE(integer(never, 0, "rows"), 0);
    QVERIFY(std::holds_alternative<std::monostate>(at(never, 0, "first_created_at")));
    QCOMPARE(integer(query(*store, "stored_recently", {{"minutes", "0"}}), 0, "rows"), 0);

    // Version 1 has no feedback before it: 0.7 + 0.01. Version 2: of a 1/2 correct, mean error 0.125 of 0.3:
    // 0.5 · (1 − 0.2 · 0.125/0.3) is under the floor of 0.5; of b 0 correct: 0.5. After version 1 nothing is left out.
    const QueryResult expected = query(*store, "expected_results");
    QCOMPARE(expected.rows.size(), 2U);
    QVERIFY(isClose(real(expected, 0, "before"), 0.72));
    QVERIFY(isClose(real(expected, 0, "after"), 0.71));
    QVERIFY(at(expected, 0, "after_source") == SqlValue("formula"));
    QVERIFY(isClose(real(expected, 1, "before"), 0.74));
    QCOMPARE(real(expected, 1, "after"), 0.5);
    QVERIFY(at(expected, 1, "after_source") == SqlValue("feedback"));
    QCOMPARE(real(expected, 1, "observed"), 0.5);
}

void StoreContract::queriesRefuseWrongParameters()
{
    auto store = writer();
    LOOPSCOPE_VERIFY_ERROR(store->run("no_such_query", {}), ErrorCode::NotFound);
    LOOPSCOPE_VERIFY_ERROR(store->run("feedback_count", {{"by", "created_at"}}), ErrorCode::InvalidArgument);
    LOOPSCOPE_VERIFY_ERROR(store->run("device_accuracy", {{"device_id", "a"}}), ErrorCode::InvalidArgument);
    LOOPSCOPE_VERIFY_ERROR(store->run("device_accuracy", {{"device_id", "a"}, {"model_version", "two"}}),
                           ErrorCode::InvalidArgument);
    LOOPSCOPE_VERIFY_ERROR(store->run("panel_24h", {{"by", "id"}}), ErrorCode::InvalidArgument);
    LOOPSCOPE_VERIFY_ERROR(store->run("panel_24h", {{"now", "yesterday"}}), ErrorCode::InvalidArgument);
}

void StoreContract::queriesAgreeWithTheEvaluationData()
{
    LOOPSCOPE_REQUIRE_EVALUATION_DATA();
    const QString folder = evaluationDataFolder();
    for (const char* options : {"", ".window"}) {
        m_place = m_newPlace();
        const QJsonObject loop =
            readJson(folder + "/expected/flusight_ensemble_2021_23.loop" + options + ".json.gz").object();
        ReplayRequest request{.file = (folder + "/flusight_ensemble_2021_23.csv").toStdString(),
                              .target = m_place->spec()};
        Policy policy;
        const QJsonValue window = loop["options"]["window_seconds"];
        if (!window.isNull())
            policy.windowSeconds = window.toDouble();
        request.policy = policy;
        ReplayObserver observer;
        LOOPSCOPE_VERIFY_OK(runReplay(request, observer));

        auto store = reader();
        std::map<std::string, std::string> parameters;
        if (const QJsonValue now = loop["options"]["now"]; !now.isNull())
            parameters.emplace("now", now.toString().toStdString());
        const QueryResult results = query(*store, "expected_results", parameters);
        const QJsonArray versions = loop["data"].toArray();
        QCOMPARE(results.rows.size(), static_cast<std::size_t>(versions.size()) - 1); // without the next version
        for (std::size_t row = 0; row < results.rows.size(); ++row) {
            const QJsonValue version = versions[static_cast<qsizetype>(row)];
            QCOMPARE(integer(results, row, "model_version"), version["model_version"].toInteger());
            QVERIFY(isClose(real(results, row, "before"), version["hardcoded_accuracy"].toDouble()));
            QVERIFY(isClose(real(results, row, "after"), version["global_accuracy"].toDouble()));
            QVERIFY(isClose(real(results, row, "observed"), version["observed_accuracy"].toDouble()));
            QCOMPARE(at(results, row, "after_source") == SqlValue("formula"),
                     version["devices_from_feedback"].toInteger() == 0);
        }

        const QJsonArray rows = readJson(folder + "/expected/flusight_ensemble_2021_23.versions.json")["data"].toArray();
        const QueryResult accuracy = query(*store, "accuracy_by_version");
        QCOMPARE(accuracy.rows.size(), static_cast<std::size_t>(rows.size()));
        for (std::size_t row = 0; row < accuracy.rows.size(); ++row) {
            const QJsonValue version = rows[static_cast<qsizetype>(row)];
            QCOMPARE(integer(accuracy, row, "rows"), version["count"].toInteger());
            QVERIFY(isClose(real(accuracy, row, "accuracy"), version["accuracy"].toDouble()));
            QVERIFY(isClose(real(accuracy, row, "mean_absolute_error"), version["avg_absolute_error"].toDouble()));
        }
    }
}

} // namespace loopscope
