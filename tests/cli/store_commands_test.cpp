#include "tests/cli/cli_process.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace loopscope {

namespace {

const QByteArray rows = "model_version,device_id,prediction_result,actual_result\n"
                        "1,a,0.5,0.5\n1,b,0.5,0.0\n2,a,0.5,0.45\nx,a,0,0\n";

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
