#include "tests/cli/cli_process.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <csignal>

namespace loopscope {

namespace {

const QByteArray header = "model_version,device_id,prediction_result,actual_result\n";

QString goodFile()
{
    return temporaryFile("good.csv", header + "1,a,0.5,0.5\n1,b,0.5,0.0\n2,a,0.5,0.45\n");
}

QString fileWithRejects()
{
    return temporaryFile("rejects.csv", header + "1,a,0.5,0.5\nx,a,0.5,0.5\n1,,0.5,0.5\n1,a,0.5,0.5\n");
}

} // namespace

/// SPEC 7, command line.
class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void explainsItself()
    {
        const CliRun help = runCli({"--help"});
        QCOMPARE(help.status, 0);
        QVERIFY(help.messages.isEmpty());
        for (const char* command : {"replay", "imports", "schema", "verify", "query"}) {
            QVERIFY(help.output.contains(command));
            const CliRun manual = runCli({command, "--help"});
            QCOMPARE(manual.status, 0);
            QVERIFY(manual.output.startsWith(QByteArray("Usage: loopscope-cli ") + command));
            QVERIFY(manual.output.contains("Examples:"));
        }
        QCOMPARE(runCli({"--version"}).output.left(14), QByteArray("loopscope-cli "));
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("hint");
        const auto row = [](const char* name, const QStringList& arguments, const char* hint) {
            QTest::newRow(name) << arguments << QString(hint);
        };
        row("nothing", {}, "--help");
        row("unknown command", {"reply"}, "“replay”");
        row("unknown option", {"replay", "x.csv", "--sumary", "loop"}, "--summary");
        row("short option", {"replay", "-j", "x.csv"}, "--j");
        row("option without value", {"replay", "x.csv", "--policy"}, "P.json");
        row("switch with value", {"replay", "x.csv", "--json=yes"}, "--json");
        row("option twice", {"replay", "x.csv", "--summary", "loop", "--summary", "versions"}, "twice");
        row("no file", {"replay"}, "FILE");
        row("unknown summary", {"replay", "x.csv", "--summary", "loops"}, "versions, devices, matrix");
        row("unknown format", {"replay", "x.csv", "--format", "tsv"}, "csv or jsonl");
        row("map of an unknown column", {"replay", "x.csv", "--map", "score=prediction_result"}, "score");
        row("map without a name", {"replay", "x.csv", "--map", "device_id"}, "a=b");
        row("label without a number", {"replay", "x.csv", "--labels", "normal=zero"}, "zero");
        row("no time", {"replay", "x.csv", "--now", "yesterday"}, "yesterday");
        row("no threads", {"replay", "x.csv", "--threads", "0"}, "--threads");
        row("rows that are no number", {"replay", "x.csv", "--batch-rows", "1e3"}, "1e3");
        row("more than all rejects", {"replay", "x.csv", "--max-rejects", "101%"}, "101%");
        row("negative rejects", {"replay", "x.csv", "--max-rejects", "-1"}, "-1");
        row("missing scheme", {"replay", "x.csv", "--store", "feedback.db"}, "sqlite:PATH");
        row("schema without a server", {"replay", "x.csv", "--store", "sqlite:x.db", "--schema", "s"}, "PostgreSQL");
        row("schema without a store", {"replay", "x.csv", "--schema", "s"}, "PostgreSQL");
        row("resume of nothing", {"replay", "x.csv", "--resume"}, "--store");
        row("password", {"replay", "x.csv", "--store", "postgresql://u:secret@db.example.org/x"}, "LOOPSCOPE_STORE");
        row("rejects of several files", {"replay", "x.csv", "y.csv", "--rejects", "r.csv"}, "one FILE");
        row("no store", {"query", "feedback_count"}, "LOOPSCOPE_STORE");
        row("memory", {"query", "feedback_count", "--store", "memory:"}, "replay");
        row("no query", {"query", "--store", "sqlite:x.db"}, "which query");
        row("two forms", {"query", "feedback_count", "--json", "--csv", "--store", "sqlite:x.db"}, "--csv");
        row("parameter without a value", {"query", "panel_24h", "--param", "by", "--store", "sqlite:x.db"},
            "name=value");
        row("no action", {"imports", "--store", "sqlite:x.db"}, "undo ID");
        row("no number", {"imports", "undo", "first", "--store", "sqlite:x.db"}, "first");
        row("unknown action", {"schema", "delete", "--store", "sqlite:x.db"}, "set-policy");
        row("file for verify", {"verify", "x.db"}, "x.db");
    }
    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, hint);
        const CliRun run = runCli(arguments);
        QCOMPARE(run.status, 2);
        QVERIFY(run.output.isEmpty());
        QVERIFY2(QString::fromUtf8(run.messages).contains(hint), run.messages.constData());
        QVERIFY(!run.messages.contains("secret"));
    }

    void takesOptionsBeforeAndAfterFiles()
    {
        const CliRun before = runCli({"replay", "--json", "--summary=devices", goodFile()});
        const CliRun after = runCli({"replay", goodFile(), "--summary", "devices", "--json"});
        QCOMPARE(before.status, 0);
        QCOMPARE(before.outputWithoutTiming(), after.outputWithoutTiming());
        const QString dashed = temporaryFile("--json", header + "1,a,0.5,0.5\n");
        QVERIFY(QFile::exists(dashed));
        QCOMPARE(runCli({"replay", "--", "--json"}).status, 4); // a file of that name, which is not here
    }

    void refusesAFaultyPolicyNamingTheField()
    {
        const CliRun run = runCli({"replay", goodFile(), "--policy", temporaryFile("faulty.json", R"({"capp": 1})")});
        QCOMPARE(run.status, 2);
        QVERIFY(run.messages.contains("capp"));
        QCOMPARE(runCli({"replay", goodFile(), "--policy", "no-such-file.json"}).status, 4);
    }

    void tellsThatAFileIsNotThere()
    {
        const CliRun run = runCli({"replay", "no-such-file.csv", "--json"});
        QCOMPARE(run.status, 4);
        QVERIFY(run.messages.contains("no-such-file.csv"));
        QCOMPARE(runCli({"replay", "/"}).status, 4);
    }

    void printsTheDocumentOfAFaultyFileAllTheSame()
    {
        const CliRun run = runCli({"replay", temporaryFile("faulty.csv", "model_version,device_id\n1,a\n"), "--json"});
        QCOMPARE(run.status, 4);
        QCOMPARE(run.at("ingest.file_error").toString(), QString("missing_column:prediction_result,actual_result"));
        QVERIFY(run.at("data").isArray());
        QVERIFY(run.messages.contains("missing_column"));
    }

    void countsRejectedRowsByReasonAndStaysFine()
    {
        const CliRun run = runCli({"replay", fileWithRejects(), "--json"});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.at("ingest.rows").toInt(), 4);
        QCOMPARE(run.at("ingest.accepted").toInt(), 2);
        QCOMPARE(run.at("ingest.rejected_by_reason").toObject(),
                 (QJsonObject{{"missing:device_id", 1}, {"not_integer:model_version", 1}}));
        QCOMPARE(run.at("ingest.rejects").toArray(),
                 (QJsonArray{QJsonObject{{"line", 3}, {"reason", "not_integer:model_version"}},
                             QJsonObject{{"line", 4}, {"reason", "missing:device_id"}}}));
        const CliRun table = runCli({"replay", fileWithRejects()});
        QVERIFY(table.output.contains("4 rows = 2 accepted + 2 rejected"));
        QVERIFY(table.output.contains("5 lines = 4 in records + 1 in the header + 0 blank"));
        QVERIFY(table.output.contains("missing:device_id"));
    }

    void endsAtTooManyRejects()
    {
        QCOMPARE(runCli({"replay", fileWithRejects(), "--max-rejects", "1"}).status, 4);
        QCOMPARE(runCli({"replay", fileWithRejects(), "--max-rejects", "2"}).status, 0);
        QCOMPARE(runCli({"replay", fileWithRejects(), "--max-rejects", "49.9%"}).status, 4);
        QCOMPARE(runCli({"replay", fileWithRejects(), "--max-rejects", "50%"}).status, 0);
    }

    void readsOtherPeoplesColumnsAndLabels()
    {
        const QString source =
            temporaryFile("theirs.csv", "version,unit,score,label\n1,a,0.25,normal\n1,a,0.75, anomaly \n");
        const CliRun run = runCli({"replay", source, "--map",
                                   "model_version=version,device_id=unit,prediction_result=score,actual_result=label",
                                   "--labels", "normal=0,anomaly=1", "--json"});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.at("data.0.count").toInt(), 2);
        QCOMPARE(run.at("data.0.avg_absolute_error").toDouble(), 0.25);
    }

    void readsStandardInputInTheFormatThatIsNamed()
    {
        const QByteArray line =
            R"({"model_version": 3, "device_id": "a", "prediction_result": 0.5, "actual_result": 0.5})";
        const CliRun run = runCli({"replay", "-", "--format", "jsonl", "--json"}, line + '\n');
        QCOMPARE(run.status, 0);
        QCOMPARE(run.at("data.0.model_version").toInt(), 3);
        const QString policy = temporaryFile("window.json", R"({"window_seconds": 60})");
        QCOMPARE(runCli({"replay", "-", "--policy", policy}, line).status, 2); // a pipe cannot be read twice
    }

    void sumsUpSeveralFiles()
    {
        const CliRun run = runCli({"replay", goodFile(), fileWithRejects(), "--json"});
        QCOMPARE(run.status, 0);
        QVERIFY(run.at("file").isNull());
        QCOMPARE(run.at("files").toArray().size(), 2);
        QCOMPARE(run.at("files.0.file").toString(), goodFile());
        QCOMPARE(run.at("files.0.ingest.rows").toInt(), 3);
        QCOMPARE(run.at("files.1.ingest.rejected").toInt(), 2);
        QCOMPARE(run.at("ingest.rows").toInt(), 7);
        QCOMPARE(run.at("ingest.accepted").toInt(), 5);
        QCOMPARE(run.at("data").toArray().size(), 2);
        QCOMPARE(run.at("data.0.count").toInt(), 4);
        QCOMPARE(run.at("data.0.devices").toInt(), 2);
        QCOMPARE(run.at("data.0.correct").toInt(), 3);
        QCOMPARE(run.at("data.0.avg_absolute_error").toDouble(), 0.125);
        QCOMPARE(run.at("data.1.count").toInt(), 1);
    }

    void listsTheFirstThousandRejectsOfAll()
    {
        const QString file = temporaryFile("bad.csv", header + QByteArray("x,a,0,0\n").repeated(700));
        const CliRun run = runCli({"replay", file, file, "--json", "--summary", "ingest"});
        QCOMPARE(run.at("ingest.rejected").toInt(), 1400);
        QCOMPARE(run.at("ingest.rejects").toArray().size(), 1000);
        QCOMPARE(run.at("data").toArray().size(), 0);
    }

    void showsNoControlCharactersOfDevicesInTables()
    {
        const QString file = temporaryFile("control.csv", header + "1,a\x1b[2Jb,0.5,0.5\n");
        const CliRun run = runCli({"replay", file, "--summary", "devices"});
        QVERIFY(!run.output.contains('\x1b'));
        QVERIFY(run.output.contains("[2Jb"));
    }

    void failsToConnectWithStatusThree()
    {
        QCOMPARE(runCli({"query", "feedback_count", "--store", "sqlite:/no/such/folder/x.db"}).status, 3);
    }

    void endsInterruptedWithStatus130()
    {
        QProcess process;
        process.start(cliProgram(), {"replay", "-", "--json"});
        process.write(header);
        QVERIFY(process.waitForStarted());
        // Rows keep coming, so that the reader is in the middle of something whenever the signal arrives.
        const QByteArray rows = QByteArray("1,a,0.5,0.5\n").repeated(20'000);
        for (int written = 0; written < 20 && process.state() == QProcess::Running; ++written) {
            process.write(rows);
            process.waitForBytesWritten(1000);
        }
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        for (int written = 0; written < 1000 && process.state() == QProcess::Running; ++written) {
            process.write(rows);
            process.waitForBytesWritten(20);
        }
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("interrupted"));
        QVERIFY(process.readAllStandardOutput().isEmpty());
    }
};

} // namespace loopscope

QTEST_GUILESS_MAIN(loopscope::CommandLineTest)
#include "command_line_test.moc"
