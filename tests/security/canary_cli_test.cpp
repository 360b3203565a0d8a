#include "tests/security/canary.h"
#include "tests/support/postgres_server.h"

#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

using namespace loopscope;
using test::canaryInConninfo;
using test::canaryInUri;

namespace {

const QByteArray evaluations = "model_version,device_id,prediction_result,actual_result\n"
                               "1,device_1,0.5,0.5\n1,device_2,0.9,0.1\n2,device_1,0.7,wrong\n2,device_2,0.4,0.5\n";

/// loopscope-cli with folders of its own, from its start to its end.
class Command {
public:
    Command()
    {
        for (const char* folder : {"home", "config", "data", "cache", "state", "runtime", "temporary", "here"})
            QDir(m_folder.path()).mkpath(QLatin1String(folder));
        QFile file(path("evaluations.csv"));
        if (file.open(QIODevice::WriteOnly))
            file.write(evaluations);
    }

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath("here/") + QLatin1String(name); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    QProcess& process() { return m_process; }

    void start(const QStringList& arguments, const QString& store)
    {
        QProcessEnvironment environment;
        environment.insert("PATH", qEnvironmentVariable("PATH"));
        environment.insert("LC_ALL", "C.UTF-8");
        environment.insert("ASAN_OPTIONS", "detect_leaks=0"); // looked for by a child of the program
        const std::pair<const char*, const char*> folders[] = {{"HOME", "home"},
                                                               {"XDG_CONFIG_HOME", "config"},
                                                               {"XDG_DATA_HOME", "data"},
                                                               {"XDG_CACHE_HOME", "cache"},
                                                               {"XDG_STATE_HOME", "state"},
                                                               {"XDG_RUNTIME_DIR", "runtime"},
                                                               {"TMPDIR", "temporary"}};
        for (const auto& [variable, name] : folders)
            environment.insert(variable, m_folder.filePath(name));
        if (!store.isEmpty())
            environment.insert("LOOPSCOPE_STORE", store);
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(m_folder.filePath("here"));
        // Where this machine allows it, a crash would leave the program's memory in its folder.
        m_process.setChildProcessModifier(test::allowCoreFiles);
        m_process.start(LOOPSCOPE_BIN_DIR "/loopscope-cli", arguments);
        if (!m_process.waitForStarted())
            qFatal("it does not start");
    }
    void finish()
    {
        m_process.closeWriteChannel();
        while (m_process.state() == QProcess::Running && !m_process.waitForFinished(5))
            m_children << test::childrenOf(m_process.processId());
        m_said += m_process.readAllStandardOutput() + m_process.readAllStandardError();
    }
    [[nodiscard]] const QByteArray& said() const { return m_said; }
    [[nodiscard]] const QStringList& children() const { return m_children; }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_said;
    QStringList m_children;
};

} // namespace

/// The password of a database is in nothing that loopscope-cli writes, says or starts, whatever happens.
class CanaryCliTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        m_role = std::make_unique<test::CanaryRole>();
    }
    void cleanupTestCase() { m_role.reset(); }

    void detectorSeesEveryForm_data();
    void detectorSeesEveryForm();
    void commandTellsNothing_data();
    void commandTellsNothing();
    void endedByASignalItLeavesNothing_data();
    void endedByASignalItLeavesNothing();
    void neverLeavesACoreFile();

private:
    static void verifyNothing(Command& command)
    {
        QVERIFY2(!test::holdsCanary(command.said()), command.said().constData());
        const QStringList files = test::filesWithCanary(command.folder());
        QVERIFY2(files.isEmpty(), qPrintable(files.join(' ')));
        QVERIFY(test::filesIn(command.folder()) > 0);
        QCOMPARE(command.children(), QStringList());
    }
    std::unique_ptr<test::CanaryRole> m_role;
};

void CanaryCliTest::detectorSeesEveryForm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray canary = test::canary();
    const QString text = QString::fromLatin1(canary);
    QTest::newRow("plain") << "a " + canary + " b";
    QTest::newRow("in a URI") << canaryInUri().toUtf8();
    QTest::newRow("in a libpq string") << canaryInConninfo().toUtf8();
    QTest::newRow("hexadecimal") << canary.toHex();
    QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    for (const char* before : {"", "a", "ab"})
        QTest::newRow(qPrintable(QString("base64 behind ") + before)) << (before + canary + "tail").toBase64();
}

void CanaryCliTest::detectorSeesEveryForm()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(test::holdsCanary(bytes));
    QVERIFY(!test::holdsCanary(bytes.left(bytes.size() / 4)));
}

void CanaryCliTest::commandTellsNothing_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("isFine");
    if (!m_role)
        return;
    const QString mine = m_role->withPassword();
    const QString schema = QString::fromStdString(m_role->name());
    const auto fine = [&](const char* name, const QStringList& arguments) {
        QTest::newRow(name) << mine << arguments + QStringList{"--schema", schema} << true;
    };
    const auto wrong = [&](const char* name, const QString& store, const QStringList& arguments) {
        QTest::newRow(name) << store << arguments << false;
    };
    // In this order: each finds what the one before has left.
    fine("schema create", {"schema", "create"});
    fine("schema status", {"schema", "status"});
    fine("schema status --json", {"schema", "status", "--json"});
    fine("schema upgrade", {"schema", "upgrade"});
    const QString uri = QString("postgresql://%1:%2@%3/%4")
                            .arg(schema, canaryInUri(), "{host}", "{database}")
                            .replace("{host}", m_role->connection().section("host='", 1).section('\'', 0, 0) + ":" +
                                                   m_role->connection().section("port='", 1).section('\'', 0, 0))
                            .replace("{database}", m_role->connection().section("dbname='", 1).section('\'', 0, 0));
    QTest::newRow("replay, URI of this machine as argument")
        << "" << QStringList{"replay", "evaluations.csv", "--store", uri, "--schema", schema} << true;
    QTest::newRow("replay --json") << "" << QStringList{"replay", "evaluations.csv", "--store", mine, "--schema",
                                                        schema,   "--again",         "--json"}
                                   << true;
    QTest::newRow("replay with every output")
        << ""
        << QStringList{"replay",    "evaluations.csv", "--store",        mine,           "--schema",  schema, "--again",
                       "--rejects", "rejects.csv",     "--feedback-out", "feedback.csv", "--summary", "loop"}
        << true;
    QTest::newRow("replay, imported already")
        << "" << QStringList{"replay", "evaluations.csv", "--store", mine, "--schema", schema} << false;
    fine("imports list", {"imports", "list"});
    fine("imports list --json", {"imports", "list", "--json"});
    fine("query", {"query", "accuracy_by_version"});
    fine("query --json", {"query", "recent_feedback", "--json"});
    fine("query --csv", {"query", "feedback_count", "--csv"});
    fine("query with parameters", {"query", "panel_24h", "--param", "by=timestamp"});
    for (const QStringList& how : {QStringList{}, {"--json"}, {"--junit", "checks.xml"}})
        QTest::newRow(qPrintable("verify " + how.join(' ')))
            << mine << QStringList{"verify", "--schema", schema} + how << true;
    fine("upstream", {"upstream"});
    fine("upstream --json", {"upstream", "--json"});
    fine("imports undo", {"imports", "undo", "1"});
    QTest::newRow("grafana") << mine << QStringList{"grafana", "-o", "dashboard.json", "--schema", schema} << true;

    // Connections that fail.
    const QStringList status{"schema", "status"};
    wrong("no such host", m_role->withPassword({{"host", "no-such-host.invalid"}}), status);
    wrong("nobody at the port", m_role->withPassword({{"port", "1"}}), status);
    wrong("no port", m_role->withPassword({{"port", "many"}}), status);
    wrong("wrong password", m_role->connection() + " password=wrong" + canaryInUri().remove('%'), status);
    wrong("no such user", m_role->withPassword({{"user", "nobody_of_that_name"}}), status);
    wrong("no such database", m_role->withPassword({{"dbname", "none_of_that_name"}}), status);
    wrong("no such schema", mine, {"query", "feedback_count", "--schema", "none_of_that_name"});
    wrong("TLS that is not there", m_role->withPassword({{"sslmode", "verify-full"}}), status);
    wrong("no certificate authority", m_role->withPassword({{"sslmode", "verify-ca"}, {"sslrootcert", "none.crt"}}),
          status);
    wrong("TLS with no mode", m_role->withPassword({{"sslmode", "wished"}}), status);
    wrong("no such service", "service=none_of_that_name password=" + canaryInConninfo(), status);
    wrong("no such keyword", mine + " nonsense=1", status);
    wrong("quote without end", m_role->connection() + " password='" + QString::fromLatin1(test::canary()).remove('\''),
          status);
    wrong("URI that is none", "postgresql://ann:" + QString::fromLatin1(test::canary()) + "@@/x?y", status);
    wrong("query of a URI that is none",
          "postgresql://127.0.0.1:1/x?user=ann&password=" + canaryInUri() + "&nonsense=1", status);
    wrong("parameter of the server", mine + " options='-c nonsense=1'", status);

    // What people type in the wrong place: other programs have seen it by then, and still we do not say it again.
    const QString remote = "postgresql://ann:" + canaryInUri() + "@db.example/flead";
    const QString string = "host=db.example password=" + canaryInConninfo();
    for (const auto& [what, word] : {std::pair{"URI", remote}, std::pair{"string", string}}) {
        const auto typed = [&, word = word, what = what](const char* where, const QStringList& arguments) {
            wrong(qPrintable(QString("%1 %2").arg(what, where)), {}, arguments);
        };
        typed("of another machine", {"schema", "status", "--store", word});
        typed("as the command", {word});
        typed("as a file", {"replay", word});
        typed("as a file, --json", {"replay", word, "--json"});
        typed("as an option", {"replay", "--" + word});
        typed("as a subcommand", {"schema", word, "--store", "sqlite:none.db"});
        typed("as a query", {"query", word, "--store", "sqlite:evaluations.csv"});
        typed("as a policy", {"replay", "evaluations.csv", "--policy", word});
        typed("as a format", {"replay", "evaluations.csv", "--format", word});
        typed("as a summary", {"replay", "evaluations.csv", "--summary", word});
        typed("as a number", {"replay", "evaluations.csv", "--threads", word});
        typed("as labels", {"replay", "evaluations.csv", "--labels", word});
        typed("as a time", {"replay", "evaluations.csv", "--now", word});
        typed("as a parameter", {"query", "panel_24h", "--param", word, "--store", "sqlite:evaluations.csv"});
        typed("as an import", {"imports", "undo", word, "--store", "sqlite:evaluations.csv"});
        typed("as a path", {"schema", "status", "--store", "sqlite:" + word});
        typed("as an output", {"grafana", "-o", word + "/none/dashboard.json"});
        wrong(qPrintable(QString("%1 as the schema").arg(what)), mine, {"query", "feedback_count", "--schema", word});
    }
    QTest::newRow("help") << mine << QStringList{"--help"} << true;
    QTest::newRow("help of a command") << mine << QStringList{"replay", remote, "--help"} << true;
    fine("schema drop", {"schema", "drop"});
}

void CanaryCliTest::commandTellsNothing()
{
    QFETCH(QString, store);
    QFETCH(QStringList, arguments);
    QFETCH(bool, isFine);
    Command command;
    command.start(arguments, store);
    command.finish();
    QCOMPARE(int(command.process().exitStatus()), int(QProcess::NormalExit));
    if (isFine)
        QVERIFY2(command.process().exitCode() <= 1, command.said().constData());
    else
        QVERIFY2(command.process().exitCode() >= 2, command.said().constData());
    QVERIFY(!command.said().isEmpty() || arguments.contains("-o"));
    verifyNothing(command);
}

void CanaryCliTest::endedByASignalItLeavesNothing_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("interrupt") << SIGINT;
    QTest::newRow("terminate") << SIGTERM;
    QTest::newRow("hang up") << SIGHUP;
    QTest::newRow("abort") << SIGABRT;
    QTest::newRow("segmentation fault") << SIGSEGV;
    QTest::newRow("kill") << SIGKILL;
}

void CanaryCliTest::endedByASignalItLeavesNothing()
{
    QFETCH(int, signal);
    const QStringList where{"--store", m_role->withPassword(), "--schema", QString::fromStdString(m_role->name())};
    Command before;
    before.start(QStringList{"schema", "create"} + where, {});
    before.finish();
    QCOMPARE(before.process().exitCode(), 0);
    const auto admin = test::postgresSession(), watcher = test::postgresSession();
    QVERIFY(admin->begin());
    QVERIFY(admin->run("LOCK TABLE " + m_role->name() + ".model_feedback IN ACCESS EXCLUSIVE MODE"));
    Command command;
    command.start(QStringList{"replay", "evaluations.csv", "--again"} + where, {});
    // In the middle of it: it waits for the table.
    const auto sessions = [&] {
        std::int64_t count = -1;
        const auto asked =
            watcher->run("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND usename = '" +
                             m_role->name() + "'",
                         {}, [&](const SqlRow& row) { count = row.integer(0); });
        return asked ? count : -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(sessions() > 0, 20'000);
    QCOMPARE(::kill(static_cast<pid_t>(command.process().processId()), signal), 0);
    command.finish();
    verifyNothing(command);
    admin->rollback();
}

void CanaryCliTest::neverLeavesACoreFile()
{
    Command command;
    command.start({"replay", "-", "--format", "csv"}, {});
    const auto limit = [&] {
        QFile limits(QStringLiteral("/proc/%1/limits").arg(command.process().processId()));
        const QString text = limits.open(QIODevice::ReadOnly) ? QString::fromLatin1(limits.readAll()) : QString();
        return text.section("Max core file size", 1).simplified().section(' ', 0, 0);
    };
    QTRY_COMPARE(limit(), QString("0"));
    command.finish();
}

QTEST_GUILESS_MAIN(CanaryCliTest)
#include "canary_cli_test.moc"
