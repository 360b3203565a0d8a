#include "app/data/store/feedback_store.h"
#include "tests/cli/cli_process.h"
#include "tests/store/result_checks.h"
#include "tests/support/postgres_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace loopscope {

namespace {

/// The columns of the founding text after its key, as pasted.
const QString foundingColumns =
    "model_version INT NOT NULL, aggregation_round INT, device_id TEXT, prediction FLOAT, actual_value FLOAT, "
    "error FLOAT, absolute_error FLOAT, is_correct BOOLEAN, confidence FLOAT, feedback_type VARCHAR(50), "
    "timestamp TIMESTAMPTZ, created_at TIMESTAMPTZ DEFAULT NOW()";
const QString foundingTable = "CREATE TABLE model_feedback (id BIGSERIAL PRIMARY KEY, " + foundingColumns + ")";
const QStringList foundingIndexes{"CREATE INDEX idx_model_feedback_version ON model_feedback(model_version)",
                                  "CREATE INDEX idx_model_feedback_device ON model_feedback(device_id)",
                                  "CREATE INDEX idx_model_feedback_timestamp ON model_feedback(created_at)"};
/// What the founding writer stores: an over-prediction called correct, an evaluation without data, NaN; no round.
const QString foundingRows =
    "INSERT INTO model_feedback (model_version, aggregation_round, device_id, prediction, actual_value, error, "
    "absolute_error, is_correct, confidence, feedback_type, timestamp) VALUES "
    "(1, NULL, 'device_1', 5, 1, -4, 4, TRUE, 0.5, 'edge_case', '2026-01-02 03:04:05Z'), "
    "(1, NULL, 'device_2', 0.5, 0.5625, 0.0625, 0.0625, TRUE, 0.5, 'anomaly', '2026-01-02 03:04:05Z'), "
    "(2, NULL, NULL, 0, 0, 0, 0, TRUE, NULL, 'normal', '2026-01-03Z'), "
    "(2, NULL, 'device_1', 'NaN', 1, 'NaN', 'NaN', FALSE, NULL, 'anomaly', NULL)";

QString withIds(const QString& ids) // the founding rows, with ids of their own
{
    return "UPDATE model_feedback SET id = given.id FROM (VALUES " + ids +
           ") given (id, prediction) WHERE model_feedback.prediction = given.prediction";
}

} // namespace

/// Every way in which the founding text's table goes wrong, recognised and repaired. On PostgreSQL it stays a plain table, where
/// TimescaleDB is it becomes a hypertable.
class BrokenTablesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::PostgresSchema> m_schema;
    std::unique_ptr<PgSession> m_session;

    void ask(const QString& sql)
    {
        if (const auto done = m_session->run(sql.toStdString()); !done)
            qFatal("%s: %s", qPrintable(sql), done.error().detail.c_str());
    }
    std::int64_t number(const QString& sql)
    {
        std::int64_t value = -1;
        const auto done = m_session->run(sql.toStdString(), {}, [&](const SqlRow& row) { value = row.integer(0); });
        if (!done)
            qFatal("%s: %s", qPrintable(sql), done.error().detail.c_str());
        return value;
    }
    QStringList texts(const QString& sql)
    {
        QStringList values;
        const auto done = m_session->run(sql.toStdString(), {}, [&](const SqlRow& row) {
            values << (row.isNull(0) ? QString("NULL") : QString::fromStdString(std::string(row.text(0))));
        });
        if (!done)
            qFatal("%s: %s", qPrintable(sql), done.error().detail.c_str());
        return values;
    }
    /// The rows as they are in some columns, sorted.
    QStringList rows(const QStringList& columns)
    {
        return texts("SELECT concat_ws('|', coalesce(" +
                     QStringList(columns)
                         .replaceInStrings(QRegularExpression("^(.*)$"), "\"\\1\"")
                         .join("::text, 'NULL'), coalesce(") +
                     "::text, 'NULL')) FROM model_feedback ORDER BY 1");
    }
    std::unique_ptr<FeedbackStore> open()
    {
        return valueOf(FeedbackStore::open(m_schema->spec(), {.anySchema = true, .forWriting = true, .purpose = "test"}));
    }

private slots:
    void init();
    void isRepairedWithoutLosingARow_data();
    void isRepairedWithoutLosingARow();
    void isRepairedFromTheCommandLine();
    void roundsComeFromTheFederatedModels();
    void textsAndTimesWithoutZoneAreLeftToPeople_data();
    void textsAndTimesWithoutZoneAreLeftToPeople();
    void aStepThatWouldLoseARowIsTakenBack();
    void aDatabaseOfOursBecomesAHypertableLater();
};

void BrokenTablesTest::init()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    m_schema = std::make_unique<test::PostgresSchema>(true);
    m_session = test::postgresSession("somebody");
    ask("SET search_path = " + QString::fromStdString(m_schema->name()) + ", public");
    ask("SET TimeZone = 'UTC'");
}

void BrokenTablesTest::isRepairedWithoutLosingARow_data()
{
    QTest::addColumn<QStringList>("setup");
    // Without "hypertable", which is where TimescaleDB is. There it makes the key, too, which elsewhere "key" stands for.
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QStringList>("changed"); // columns whose values the repair fills or corrects
    const QString table = "CREATE TABLE model_feedback (";
    const QStringList judged{"is_correct"};

    QTest::newRow("pasted") << (QStringList{foundingTable} + foundingIndexes << foundingRows)
                            << QStringList{"created_at_not_null", "ours", "is_correct_absolute"} << judged;
    QTest::newRow("without indexes") << QStringList{foundingTable, foundingRows}
                                     << QStringList{"created_at_not_null", "ours", "indexes", "is_correct_absolute"}
                                     << judged;
    QTest::newRow("empty") << (QStringList{foundingTable} + foundingIndexes)
                           << QStringList{"created_at_not_null", "ours"} << QStringList{};
    QTest::newRow("rows without the time they were stored")
        << (QStringList{foundingTable} + foundingIndexes << foundingRows
                                                         << "UPDATE model_feedback SET created_at = NULL")
        << QStringList{"created_at_not_null", "ours", "is_correct_absolute"} << QStringList{"is_correct", "created_at"};
    QTest::newRow("created_at without a default")
        << (QStringList{table + "id BIGSERIAL PRIMARY KEY, " + QString(foundingColumns).remove(" DEFAULT NOW()") + ")"} +
                foundingIndexes
            << foundingRows)
        << QStringList{"created_at_not_null", "ours", "is_correct_absolute"} << QStringList{"is_correct", "created_at"};
    QTest::newRow("no key at all") // dropped so that create_hypertable() goes on
        << QStringList{table + "id BIGSERIAL, " + foundingColumns + ")", foundingRows}
        << QStringList{"key", "created_at_not_null", "ours", "indexes", "is_correct_absolute"} << judged;
    QTest::newRow("ids that nobody gives") // CREATE TABLE AS, a restore: the default is gone
        << QStringList{table + "id BIGINT, " + foundingColumns + ")", foundingRows,
                       withIds("(7::bigint, 5::float8), (7, 0.5)")}
        << QStringList{"id_default", "created_at_not_null", "ours", "indexes", "is_correct_absolute"}
        << QStringList{"is_correct", "id"};
    QTest::newRow("no column id") << QStringList{table + foundingColumns + ")", foundingRows}
                                  << QStringList{"columns", "id_default", "created_at_not_null",
                                                 "ours",    "indexes",    "is_correct_absolute"}
                                  << judged;
    QTest::newRow("ids of 32 bits") << QStringList{table + "id SERIAL PRIMARY KEY, " + foundingColumns + ")",
                                                   foundingRows}
                                    << QStringList{"created_at_not_null", "ours", "indexes", "is_correct_absolute"}
                                    << judged;
    QTest::newRow("identity") << QStringList{table + "id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, " +
                                                 foundingColumns + ")",
                                             foundingRows}
                              << QStringList{"created_at_not_null", "ours", "indexes", "is_correct_absolute"} << judged;
    QTest::newRow("unique instead of a key")
        << QStringList{table + "id BIGSERIAL UNIQUE, " + foundingColumns + ")", foundingRows}
        << QStringList{"created_at_not_null", "ours", "indexes", "is_correct_absolute"} << judged;
    QTest::newRow("unique beside the key")
        << QStringList{foundingTable, "CREATE UNIQUE INDEX one_id ON model_feedback (id)", foundingRows}
        << QStringList{"created_at_not_null", "ours", "indexes", "is_correct_absolute"} << judged;
    QTest::newRow("another key")
        << QStringList{table + "id BIGSERIAL, row_uid UUID DEFAULT gen_random_uuid() PRIMARY KEY, " + foundingColumns +
                           ")",
                       foundingRows}
        << QStringList{"key", "created_at_not_null", "ours", "indexes", "is_correct_absolute"} << judged;
    QTest::newRow("key with an odd name")
        << QStringList{table + "id BIGSERIAL, " + foundingColumns + ", CONSTRAINT \"my \"\"key\" PRIMARY KEY (id))",
                       foundingRows}
        << QStringList{"created_at_not_null", "ours", "indexes", "is_correct_absolute"} << judged;
    QTest::newRow("corrected by hand")
        << (QStringList{table + "id BIGSERIAL, " +
                        QString(foundingColumns).replace("DEFAULT NOW()", "NOT NULL DEFAULT NOW()") +
                        ", PRIMARY KEY (id, created_at))"} +
                foundingIndexes
            << foundingRows)
        << QStringList{"ours", "is_correct_absolute"} << judged;
    QTest::newRow("the smaller table") // of the sibling text: no type, no judgement, other names
        << QStringList{table + "id BIGSERIAL PRIMARY KEY, model_version INT NOT NULL, device_id TEXT, "
                               "evaluation_timestamp TIMESTAMPTZ, prediction FLOAT, actual FLOAT, error FLOAT, "
                               "confidence FLOAT, created_at TIMESTAMPTZ DEFAULT NOW())",
                       "INSERT INTO model_feedback (model_version, device_id, evaluation_timestamp, prediction, "
                       "actual, "
                       "error, confidence) VALUES (1, 'device_1', '2026-01-02Z', 5, 1, -4, 0.5), "
                       "(2, 'device_2', NULL, 0.5, 0.5625, NULL, 0.5)"}
        << QStringList{"columns", "created_at_not_null", "ours", "indexes"} << QStringList{"error"};
    QTest::newRow("rows that nobody judged")
        << (QStringList{foundingTable} + foundingIndexes
            << foundingRows
            << "UPDATE model_feedback SET error = NULL, absolute_error = NULL, is_correct = NULL, feedback_type = NULL "
               "WHERE prediction = 0.5")
        << QStringList{"columns", "created_at_not_null", "ours", "is_correct_absolute"}
        << QStringList{"is_correct", "error", "absolute_error", "feedback_type"};
    QTest::newRow("indexes of the names with other columns")
        << QStringList{foundingTable, foundingRows,
                       "CREATE INDEX idx_model_feedback_version ON model_feedback(confidence)",
                       "CREATE INDEX idx_model_feedback_timestamp ON model_feedback(prediction)"}
        << QStringList{"created_at_not_null", "ours", "indexes", "is_correct_absolute"} << judged;
}

void BrokenTablesTest::isRepairedWithoutLosingARow()
{
    QFETCH(QStringList, setup);
    QFETCH(QStringList, steps);
    QFETCH(QStringList, changed);
    if (test::hasTimescale())
        steps.removeAll("key");
    else
        steps.replaceInStrings("key", "id_default");
    for (const QString& sql : setup)
        ask(sql);
    QStringList kept = texts("SELECT attname::text FROM pg_attribute WHERE attrelid = 'model_feedback'::regclass "
                             "AND attnum > 0");
    kept.removeIf([&](const QString& column) { return changed.contains(column); });
    const QStringList before = rows(kept);

    auto store = open();
    std::vector<std::string> ids;
    QStringList found;
    const SchemaPlan plan = valueOf(store->schemaPlan());
    QVERIFY(plan.obstacle == SchemaObstacle::None);
    for (const SchemaStep& step : plan.steps) {
        ids.push_back(step.id);
        if (step.id != "hypertable")
            found << QString::fromStdString(step.id);
    }
    QCOMPARE(found, steps);
    QCOMPARE(std::ranges::find(ids, "hypertable") != ids.end(), test::hasTimescale());
    QCOMPARE(rows(kept), before); // a plan changes nothing
    LOOPSCOPE_VERIFY_OK(store->applySchemaSteps(ids));

    QCOMPARE(rows(kept), before);
    QCOMPARE(number("SELECT count(*) FROM model_feedback WHERE created_at IS NULL OR id IS NULL"), 0);
    QCOMPARE(number("SELECT count(DISTINCT id) FROM model_feedback"), before.size());
    QCOMPARE(number("SELECT count(*) FROM model_feedback WHERE is_correct AND absolute_error >= 0.1"), 0);
    if (test::hasTimescale())
        QCOMPARE(number("SELECT count(*) FROM timescaledb_information.hypertables WHERE hypertable_name = "
                        "'model_feedback' AND hypertable_schema = current_schema()"),
                 1);
    for (const SchemaStep& step : valueOf(store->schemaPlan()).steps)
        QFAIL(step.id.c_str());
    // The writer goes on as before, and is counted.
    ask(foundingRows);
    const StoreFacts facts = valueOf(store->facts());
    QVERIFY(!facts.fromRows);
    QCOMPARE(facts.rows, before.size() + 4);
    QCOMPARE(number("SELECT count(DISTINCT id) FROM model_feedback"), before.size() + 4);
}

void BrokenTablesTest::isRepairedFromTheCommandLine()
{
    const QStringList pasted = QStringList{foundingTable} + foundingIndexes + QStringList{foundingRows};
    for (const QString& sql : pasted)
        ask(sql);
    const QString store = QString::fromStdString(m_schema->spec().conninfo);
    const QString schema = QString::fromStdString(m_schema->name());
    const auto steps = [&] {
        QStringList ids;
        const CliRun run = runCli({"schema", "plan", "--json", "--store", store, "--schema", schema});
        for (const QJsonValue& step : QJsonDocument::fromJson(run.output).object()["steps"].toArray())
            ids << step["id"].toString();
        return ids;
    };
    QVERIFY(steps().contains("created_at_not_null"));
    const CliRun sql = runCli({"schema", "plan", "--store", store, "--schema", schema});
    QVERIFY(sql.output.contains("ALTER COLUMN created_at SET NOT NULL"));
    QCOMPARE(runCli({"schema", "repair", "created_at_not_null", "--store", store, "--schema", schema}).status, 0);
    QVERIFY(!steps().contains("created_at_not_null"));
    QVERIFY(steps().contains("is_correct_absolute"));
    const CliRun repaired = runCli({"schema", "repair", "--store", store, "--schema", schema});
    QVERIFY2(repaired.status == 0, repaired.messages);
    QCOMPARE(steps(), QStringList());
    QCOMPARE(number("SELECT count(*) FROM model_feedback"), 4);
}

void BrokenTablesTest::roundsComeFromTheFederatedModels()
{
    for (const QString& sql : QStringList{foundingTable, foundingRows})
        ask(sql);
    // Version 1 was made twice: the pipeline was started anew in between. Version 2 comes after the rows.
    ask("CREATE TABLE federated_models (global_version INT, aggregation_round INT, created_at TIMESTAMPTZ)");
    ask("INSERT INTO federated_models VALUES (1, 3, now() - interval '2 h'), (1, 8, now() - interval '1 h'), "
        "(2, 9, now() + interval '1 h')");
    auto store = open();
    std::vector<std::string> ids;
    for (const SchemaStep& step : valueOf(store->schemaPlan()).steps)
        ids.push_back(step.id);
    QCOMPARE(ids.back(), std::string("rounds"));
    LOOPSCOPE_VERIFY_OK(store->applySchemaSteps(ids));
    QCOMPARE(texts("SELECT aggregation_round::text FROM model_feedback ORDER BY model_version"),
             (QStringList{"8", "8", "NULL", "NULL"}));
}

void BrokenTablesTest::textsAndTimesWithoutZoneAreLeftToPeople_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("type");
    QTest::newRow("labels") << "prediction" << "text";
    QTest::newRow("times without zone") << "created_at" << "timestamp without time zone";
    QTest::newRow("versions as text") << "model_version" << "text";
}

void BrokenTablesTest::textsAndTimesWithoutZoneAreLeftToPeople()
{
    QFETCH(QString, column);
    QFETCH(QString, type);
    ask(foundingTable);
    ask(foundingRows);
    ask("ALTER TABLE model_feedback ALTER COLUMN " + column + " TYPE " + type);
    const QStringList before = texts("SELECT model_feedback::text FROM model_feedback ORDER BY 1");
    auto store = open();
    const SchemaPlan plan = valueOf(store->schemaPlan());
    QVERIFY(plan.obstacle == SchemaObstacle::ColumnType);
    QCOMPARE(QString::fromStdString(plan.obstacleDetail), column + ' ' + type);
    LOOPSCOPE_VERIFY_ERROR(store->applySchemaSteps({"created_at_not_null", "ours"}), ErrorCode::CannotChange);
    QCOMPARE(texts("SELECT model_feedback::text FROM model_feedback ORDER BY 1"), before);
}

void BrokenTablesTest::aStepThatWouldLoseARowIsTakenBack()
{
    ask(foundingTable);
    ask(foundingRows);
    ask("CREATE FUNCTION eat() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM model_feedback WHERE id = "
        "OLD.id; RETURN NULL; END $$");
    ask("CREATE TRIGGER eats AFTER UPDATE ON model_feedback FOR EACH ROW EXECUTE FUNCTION eat()");
    auto store = open();
    LOOPSCOPE_VERIFY_ERROR(store->applySchemaSteps({"is_correct_absolute"}), ErrorCode::RowsLost);
    QCOMPARE(number("SELECT count(*) FROM model_feedback"), 4);
    QCOMPARE(number("SELECT count(*) FROM model_feedback WHERE is_correct"), 3);
}

/// As where the extension was installed after Loopscope had made its tables.
void BrokenTablesTest::aDatabaseOfOursBecomesAHypertableLater()
{
    if (!test::hasTimescale())
        QSKIP("no TimescaleDB here");
    ask(foundingTable);
    auto store = open();
    LOOPSCOPE_VERIFY_OK(store->applySchemaSteps({"created_at_not_null", "ours", "indexes"}));
    ask(foundingRows);
    QCOMPARE(valueOf(store->facts()).rows, 4);
    LOOPSCOPE_VERIFY_OK(store->applySchemaSteps({"hypertable"}));
    ask(foundingRows);
    const StoreFacts facts = valueOf(store->facts());
    QCOMPARE(facts.rows, 8);
    QVERIFY(!facts.fromRows);
    QCOMPARE(number("SELECT count(*) FROM model_feedback"), 8);
    QCOMPARE(valueOf(store->summary({})).rows(), 8);
    LOOPSCOPE_VERIFY_OK(store->applySchemaSteps({"compression"})); // refused with the triggers of a plain table
}

} // namespace loopscope

QTEST_GUILESS_MAIN(loopscope::BrokenTablesTest)
#include "broken_tables_test.moc"
