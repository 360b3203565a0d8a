#include "tests/cli/cli_process.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace loopscope {

namespace {

const QByteArray rows = "model_version,device_id,prediction_result,actual_result\n"
                        "1,a,0.5,0.5\n1,b,0.5,0.0\n2,a,0.5,0.45\nx,a,0,0\n";

/// Two honest rows in a table of another program, whose created_at may be empty.
const QString tableOfOthers = QStringLiteral(
    "CREATE TABLE model_feedback (id INTEGER PRIMARY KEY, model_version INT NOT NULL, aggregation_round INT, device_id "
    "TEXT,"
    " prediction REAL, actual_value REAL, error REAL, absolute_error REAL, is_correct INT, confidence REAL,"
    " feedback_type TEXT, timestamp INTEGER, created_at INTEGER);"
    "INSERT INTO model_feedback VALUES (1, 1, 1, 'a', 0.5, 0.5, 0, 0, 1, 0.9, 'normal', 1, 1),"
    " (2, 2, 2, 'a', 0.5, 0.46, -0.04, 0.04, 1, 0.8, 'normal', 2, 2)");

QJsonObject checkIn(const CliRun& run, const char* id)
{
    const QJsonArray checks = QJsonDocument::fromJson(run.output).object().value(QStringLiteral("checks")).toArray();
    for (const auto& check : checks) {
        if (check.toObject().value(QStringLiteral("id")).toString() == QLatin1String(id))
            return check.toObject();
    }
    return {};
}

} // namespace

/// The commands that work on a feedback database, on SQLite: the stores have tests of their own.
class StoreCommandsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = QStringLiteral("sqlite:") + m_folder->filePath(QStringLiteral("feedback.db"));
        m_file = temporaryFile("rows.csv", rows);
    }

    void storesTheSameDocumentAsMemory()
    {
        const CliRun memory = runCli({"replay", m_file, "--summary", "loop", "--json"});
        const CliRun stored = runCli({"replay", m_file, "--summary", "loop", "--json", "--store", m_store});
        QCOMPARE(stored.status, 0);
        QCOMPARE(stored.outputWithoutTiming(), memory.outputWithoutTiming());
        QVERIFY(stored.messages.contains("import 1"));
    }

    void refusesTheSameContentTwice()
    {
        QCOMPARE(replay().status, 0);
        const CliRun twice = replay();
        QCOMPARE(twice.status, 4);
        QVERIFY(twice.messages.contains("--again"));
        QCOMPARE(replay({"--resume"}).status, 0); // complete: nothing to do
        QCOMPARE(feedbackCount(), 3);
        QCOMPARE(replay({"--again"}).status, 0);
        QCOMPARE(feedbackCount(), 6);
    }

    void listsAndUndoesImports()
    {
        QCOMPARE(replay().status, 0);
        const CliRun before = listed();
        QCOMPARE(before.at("imports.0.id").toInt(), 1);
        QCOMPARE(before.at("imports.0.file").toString(), m_file);
        QCOMPARE(before.at("imports.0.state").toString(), QString("complete"));
        QCOMPARE(before.at("imports.0.rows").toInt(), 4);
        QCOMPARE(before.at("imports.0.accepted").toInt(), 3);
        QCOMPARE(before.at("imports.0.rejected").toInt(), 1);
        QVERIFY(runCli({"imports", "list", "--store", m_store}).output.contains("complete"));

        QCOMPARE(runCli({"imports", "undo", "1", "--store", m_store}).status, 0);
        QCOMPARE(feedbackCount(), 0);
        QCOMPARE(listed().at("imports.0.state").toString(), QString("undone"));
        QCOMPARE(runCli({"imports", "undo", "7", "--store", m_store}).status, 2);
    }

    void verifyIsAGate() // a warning alone stops it only when asked to
    {
        QCOMPARE(QProcess::execute("sqlite3", {m_folder->filePath(QStringLiteral("feedback.db")), tableOfOthers}), 0);
        const QString junit = m_folder->filePath(QStringLiteral("loop.xml"));
        QCOMPARE(runCli({"verify", "--store", m_store}).status, 0);
        const CliRun strict = runCli({"verify", "--store", m_store, "--strict", "--junit", junit, "--json"});
        QCOMPARE(strict.status, 1);
        QCOMPARE(checkIn(strict, "created_at_nullable").value("outcome").toString(), QString("fires"));
        QCOMPARE(checkIn(strict, "created_at_nullable").value("severity").toString(), QString("warning"));
        QCOMPARE(checkIn(strict, "created_at_nullable").value("repair_step").toString(),
                 QString("created_at_not_null"));
        QFile file(junit);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList cases, failed;
        QXmlStreamReader xml(&file);
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1String("testcase"))
                cases << xml.attributes().value(QLatin1String("name")).toString();
            else if (xml.isStartElement() && xml.name() == QLatin1String("failure"))
                failed << cases.last();
        }
        QVERIFY(!xml.hasError());
        QCOMPARE(cases.size(), 40 + 8); // the checks and the queries
        QVERIFY2(failed.contains(QStringLiteral("created_at_nullable")), qPrintable(failed.join(' ')));

        const CliRun repaired = runCli({"schema", "repair", "created_at_not_null", "--store", m_store});
        QCOMPARE(repaired.status, 0);
        const CliRun after = runCli({"verify", "--store", m_store, "--json"});
        QCOMPARE(checkIn(after, "created_at_nullable").value("outcome").toString(), QString("fine"));
        QCOMPARE(feedbackCount(), 2);
    }

    void writesAmongRowsOfOthersOnlyWithConsent()
    {
        QCOMPARE(replay().status, 0);
        QCOMPARE(QProcess::execute("sqlite3",
                                   {m_folder->filePath(QStringLiteral("feedback.db")),
                                    "INSERT INTO model_feedback (id, model_version, created_at) VALUES (99, 1, 0)"}),
                 0);
        const CliRun refused = replay({"--again"});
        QVERIFY(refused.status != 0);
        QVERIFY(refused.messages.contains("--into-live"));
        QCOMPARE(feedbackCount(), 4);
        QVERIFY(runCli({"schema", "drop", "--store", m_store}).status != 0);
        QCOMPARE(replay({"--again", "--into-live"}).status, 0);
        QCOMPARE(feedbackCount(), 7);
    }

    void printsTheRolesOfAServer()
    {
        const CliRun run = runCli({"schema", "roles", "--schema", "trial"});
        QCOMPARE(run.status, 0);
        QVERIFY(run.output.contains("CREATE ROLE loopscope_monitor LOGIN"));
        QVERIFY(run.output.contains("SET search_path = \"trial\", pg_temp;"));
        QVERIFY(!run.output.contains("{schema}"));
        QCOMPARE(runCli({"schema", "roles", "--store", m_store}).status, 2);
    }

    void takesTheStoreFromTheEnvironment()
    {
        QCOMPARE(replay().status, 0);
        const CliRun run = runCli({"query", "feedback_count", "--csv"}, {}, m_store);
        QCOMPARE(run.status, 0);
        QCOMPARE(run.output, QByteArray("rows\n3\n"));
    }

    void answersQueriesAsTableCsvAndJson()
    {
        QCOMPARE(replay().status, 0);
        const CliRun json = runCli({"query", "accuracy_by_version", "--json", "--store", m_store});
        QCOMPARE(json.status, 0);
        QCOMPARE(json.at("query").toString(), QString("accuracy_by_version"));
        QCOMPARE(json.at("data").toArray().size(), 2);
        QCOMPARE(json.at("data.0.model_version").toInt(), 1);
        QCOMPARE(json.at("data.0.accuracy").toDouble(), 0.5);
        const QByteArray table = runCli({"query", "accuracy_by_version", "--store", m_store}).output;
        QVERIFY(table.contains("0.5000"));
        const CliRun detail = runCli({"query", "device_accuracy", "--param", "device_id=a", "--param",
                                      "model_version=3", "--json", "--store", m_store});
        QCOMPARE(detail.at("data.0.total").toInt(), 2);
        QCOMPARE(runCli({"query", "no_such_query", "--store", m_store}).status, 2);
        QCOMPARE(runCli({"query", "feedback_count", "--param", "nothing=1", "--store", m_store}).status, 2);
    }

    void verifiesEveryQuery()
    {
        QCOMPARE(replay().status, 0);
        const CliRun run = runCli({"verify", "--json", "--store", m_store});
        QVERIFY2(run.status == 0, run.messages.constData());
        QStringList ids;
        for (const QJsonValue query : run.at("queries").toArray()) {
            const QJsonValue error = query.toObject().value("error");
            ids << query.toObject().value("id").toString();
            QVERIFY2(error.isNull(), qPrintable(error.toString()));
        }
        QCOMPARE(ids, (QStringList{"accuracy_by_version", "device_accuracy", "expected_results", "feedback_count",
                                   "improvement_trend", "panel_24h", "recent_feedback", "stored_recently"}));
        QVERIFY(runCli({"verify", "--store", m_store}).output.contains("improvement_trend"));
    }

    void verifiesAnEmptyDatabase()
    {
        QCOMPARE(runCli({"schema", "create", "--store", m_store}).status, 0);
        QCOMPARE(runCli({"verify", "--store", m_store}).status, 0);
    }

    void makesInspectsAndDropsTheSchema()
    {
        QCOMPARE(runCli({"query", "feedback_count", "--store", m_store}).status, 3); // nothing there yet
        const CliRun created = runCli({"schema", "create", "--json", "--store", m_store});
        QCOMPARE(created.status, 0);
        QVERIFY(created.at("ours").toBool());
        QCOMPARE(created.at("version"), created.at("newest_version"));
        QVERIFY(created.at("policy.window_seconds").isNull());
        QCOMPARE(runCli({"schema", "create", "--store", m_store}).status, 0); // no error twice
        QCOMPARE(runCli({"schema", "upgrade", "--store", m_store}).status, 0);
        QCOMPARE(feedbackCount(), 0);
        QCOMPARE(runCli({"schema", "drop", "--store", m_store}).status, 0);
        const CliRun status = runCli({"schema", "status", "--json", "--store", m_store});
        QCOMPARE(status.status, 0);
        QVERIFY(!status.at("has_feedback_table").toBool(true));
        QVERIFY(status.at("policy").isNull());
    }

    void changesThePolicyOnlyWhenAsked()
    {
        QCOMPARE(replay().status, 0);
        const QString strict = temporaryFile("strict.json", R"({"correct_below": 0.01})");
        QCOMPARE(replay({"--again", "--policy", strict}).status, 2);
        const CliRun set = runCli({"schema", "set-policy", strict, "--json", "--store", m_store});
        QVERIFY2(set.status == 0, set.messages.constData());
        QCOMPARE(set.at("policy.correct_below").toDouble(), 0.01);
        const CliRun run = runCli({"query", "accuracy_by_version", "--json", "--store", m_store});
        QCOMPARE(run.at("data.1.accuracy").toDouble(), 0.0); // 0.05 was correct before
        const CliRun again = replay({"--again", "--json"});
        QCOMPARE(again.status, 0);
        QCOMPARE(again.at("policy.correct_below").toDouble(), 0.01);
    }

private:
    [[nodiscard]] CliRun replay(const QStringList& options = {}) const
    {
        return runCli(QStringList{"replay", m_file, "--store", m_store} + options);
    }
    [[nodiscard]] int feedbackCount() const
    {
        return runCli({"query", "feedback_count", "--json", "--store", m_store}).at("data.0.rows").toInt(-1);
    }
    [[nodiscard]] CliRun listed() const { return runCli({"imports", "list", "--json", "--store", m_store}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
    QString m_file;
};

} // namespace loopscope

QTEST_GUILESS_MAIN(loopscope::StoreCommandsTest)
#include "store_commands_test.moc"
