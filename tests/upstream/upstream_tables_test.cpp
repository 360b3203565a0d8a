#include "app/data/upstream/upstream_database.h"
#include "tests/upstream/upstream_schema.h"

#include <algorithm>

using namespace loopscope;
using loopscope::test::UpstreamSchema;

namespace {

UpstreamFacts factsOf(const ConnectionSpec& spec)
{
    const auto database = UpstreamDatabase::open(spec);
    if (!database)
        qFatal("%s", database.error().detail.c_str());
    const auto facts = (*database)->facts();
    if (!facts)
        qFatal("%s", facts.error().detail.c_str());
    return *facts;
}

QString generations(const UpstreamFacts& facts)
{
    QStringList texts;
    for (const UpstreamTableFacts& table : facts.tables)
        texts << QString::fromStdString(std::string(upstreamTableName(table.table)) + " " +
                                        (table.match.generations ? toString(*table.match.generations) : "?"));
    return texts.join(", ");
}

} // namespace

class UpstreamTablesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { LOOPSCOPE_NEEDS_POSTGRES(); }
    void recognisesEachGeneration_data();
    void recognisesEachGeneration();
    void saysWhichColumnsAreMissing();
    void leavesSomebodyElsesTableAlone();
    void countsRowsAndFindsTheNewest();
    void saysThatManyRowsAreEstimated();
    void seesTablesThatTheRoleMayNotRead();
    void looksIntoTheNamedSchemaBeforeTheSearchPath();
    void readsSchemasWithHostileNames();
    void cannotChangeAnything();
    void recognisesTheAggregatorsOwnTables();
    void findsNothingInAnEmptySchema();
    void refusesADatabaseThatIsNoServer();
};

void UpstreamTablesTest::recognisesEachGeneration_data()
{
    QTest::addColumn<QString>("tables");
    QTest::addColumn<QString>("together");
    QTest::newRow("g0") << "model_evaluations G0, stream_analysis_results G0, batch_analysis_results G0, "
                           "dashboard_metrics G0"
                        << "G0";
    QTest::newRow("g1") << "federated_models G1, local_models G1, model_evaluations G1, stream_analysis_results G1, "
                           "batch_analysis_results G1, dashboard_metrics G1"
                        << "G1";
    QTest::newRow("g1b") << "stream_analysis_results G1b, batch_analysis_results G1b" << "G1b";
    QTest::newRow("g2") << "federated_models G2–G3, local_models G2–G4, model_evaluations G2–G3, iot_data G2–G4, "
                           "stream_analysis_results G2, batch_analysis_results G2–G4, dashboard_metrics G2–G4"
                        << "G2";
    QTest::newRow("g3") << "federated_models G2–G3, local_models G2–G4, model_evaluations G2–G3, local_model_updates "
                           "G3–G4, anomalies G3, iot_data G2–G4, stream_analysis_results G3"
                        << "G3";
    QTest::newRow("g4") << "federated_models G4, local_models G2–G4, model_evaluations G4, anomalies G4, "
                           "stream_analysis_results G4"
                        << "G4";
}

void UpstreamTablesTest::recognisesEachGeneration()
{
    QFETCH(QString, tables);
    QFETCH(QString, together);
    const UpstreamSchema schema(QTest::currentDataTag());
    const UpstreamFacts facts = factsOf(schema.spec());
    QCOMPARE(generations(facts), tables);
    QVERIFY(facts.generations());
    QCOMPARE(QString::fromStdString(toString(*facts.generations())), together);
    for (const UpstreamTableFacts& table : facts.tables) {
        QVERIFY2(table.match.missing.empty(), upstreamTableName(table.table).data());
        QVERIFY(!table.isHypertable);
        QCOMPARE(table.schema, schema.name());
    }
}

void UpstreamTablesTest::saysWhichColumnsAreMissing()
{
    UpstreamSchema schema("g4");
    schema.run("ALTER TABLE federated_models DROP COLUMN dp_epsilon, DROP COLUMN num_clusters");
    const UpstreamFacts facts = factsOf(schema.spec());
    const UpstreamTableFacts* models = facts.find(UpstreamTable::FederatedModels);
    QCOMPARE(models->match.missing, (std::vector<std::string>{"num_clusters", "dp_epsilon"}));
    QCOMPARE(toString(models->match.generations.value()), std::string("G4"));
}

void UpstreamTablesTest::leavesSomebodyElsesTableAlone()
{
    UpstreamSchema schema("");
    schema.run("CREATE TABLE anomalies (id int, note text); CREATE TABLE federated_models (name text, created_at "
               "timestamptz)");
    const UpstreamFacts facts = factsOf(schema.spec());
    QCOMPARE(generations(facts), QStringLiteral("federated_models ?, anomalies ?"));
    QVERIFY(!facts.generations());
}

void UpstreamTablesTest::countsRowsAndFindsTheNewest()
{
    const UpstreamSchema schema("g4");
    const UpstreamFacts facts = factsOf(schema.spec());
    const UpstreamTableFacts* evaluations = facts.find(UpstreamTable::ModelEvaluations);
    QCOMPARE(evaluations->rows.value(), 5);
    QVERIFY(!evaluations->rowsEstimated);
    QCOMPARE(evaluations->newestUs.value(), std::int64_t{1'777'629'760'000'000}); // 2026-05-01T10:02:40Z
    const UpstreamTableFacts* anomalies = facts.find(UpstreamTable::Anomalies);
    QCOMPARE(anomalies->rows.value(), 0);
    QVERIFY(!anomalies->newestUs);
}

void UpstreamTablesTest::saysThatManyRowsAreEstimated()
{
    UpstreamSchema schema("g2");
    schema.run("INSERT INTO iot_data (ts, device_id) SELECT '2026-01-01', 'd' FROM generate_series(1, 150000); "
               "ANALYZE iot_data");
    const UpstreamFacts facts = factsOf(schema.spec());
    const UpstreamTableFacts* readings = facts.find(UpstreamTable::IotData);
    QVERIFY(readings->rowsEstimated);
    QCOMPARE(readings->rows.value(), 150'000);
}

void UpstreamTablesTest::seesTablesThatTheRoleMayNotRead()
{
    UpstreamSchema schema("g4");
    const std::string role = schema.name() + "_reader";
    schema.run("CREATE ROLE " + role + " LOGIN PASSWORD 'reader'; GRANT USAGE ON SCHEMA " + schema.name() + " TO " +
               role + "; GRANT SELECT ON federated_models TO " + role);
    ConnectionSpec spec = schema.spec();
    spec.conninfo += " user=" + role + " password=reader";
    const UpstreamFacts facts = factsOf(spec);
    const UpstreamTableFacts* models = facts.find(UpstreamTable::FederatedModels);
    QVERIFY(models->isReadable);
    QCOMPARE(models->rows.value(), 4);
    const UpstreamTableFacts* evaluations = facts.find(UpstreamTable::ModelEvaluations);
    QVERIFY(!evaluations->isReadable);
    QVERIFY(!evaluations->rows);
    QCOMPARE(toString(evaluations->match.generations.value()), std::string("G4"));
    schema.run("DROP OWNED BY " + role + "; DROP ROLE " + role);
}

void UpstreamTablesTest::looksIntoTheNamedSchemaBeforeTheSearchPath()
{
    const UpstreamSchema named("g1b"), onPath("g2");
    ConnectionSpec spec = named.spec();
    spec.conninfo += " options='-csearch_path=" + onPath.name() + "'";
    const UpstreamFacts facts = factsOf(spec);
    QCOMPARE(facts.find(UpstreamTable::StreamAnalysisResults)->schema, named.name());
    QCOMPARE(facts.find(UpstreamTable::FederatedModels)->schema, onPath.name());
    QVERIFY(!facts.generations()); // G1b and G2 contradict each other
}

void UpstreamTablesTest::readsSchemasWithHostileNames()
{
    UpstreamSchema schema("g4");
    const std::string name = schema.name() + "\"; drop table x; --";
    schema.run("ALTER SCHEMA " + schema.name() + " RENAME TO \"" + schema.name() + "\"\"; drop table x; --\"");
    ConnectionSpec spec = schema.spec();
    spec.schema = name;
    const UpstreamFacts facts = factsOf(spec);
    QCOMPARE(facts.find(UpstreamTable::ModelEvaluations)->rows.value(), 5);
    schema.run("ALTER SCHEMA \"" + schema.name() + "\"\"; drop table x; --\" RENAME TO " + schema.name());
}

void UpstreamTablesTest::cannotChangeAnything()
{
    const UpstreamSchema schema("g4");
    const auto database = UpstreamDatabase::open(schema.spec());
    QVERIFY(database);
    QCOMPARE((*database)->sql().session().run("CREATE TABLE " + schema.name() + ".mine (id int)").error().code,
             ErrorCode::ReadOnly);
}

void UpstreamTablesTest::recognisesTheAggregatorsOwnTables()
{
    UpstreamSchema schema("");
    schema.run(
        "CREATE TABLE local_models (id SERIAL PRIMARY KEY, device_id TEXT, model_version INT, global_version INT, "
        "accuracy FLOAT, samples_processed INT, created_at TIMESTAMPTZ)");
    QCOMPARE(generations(factsOf(schema.spec())), QStringLiteral("local_models G0–G3"));
}

void UpstreamTablesTest::findsNothingInAnEmptySchema()
{
    const UpstreamSchema schema("");
    const UpstreamFacts facts = factsOf(schema.spec());
    QVERIFY(facts.tables.empty());
    QVERIFY(!facts.feedbackSchema);
}

void UpstreamTablesTest::refusesADatabaseThatIsNoServer()
{
    const auto database = UpstreamDatabase::open({.kind = StoreKind::Sqlite, .path = "nowhere/none.db"});
    QCOMPARE(database.error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(UpstreamTablesTest)
#include "upstream_tables_test.moc"
