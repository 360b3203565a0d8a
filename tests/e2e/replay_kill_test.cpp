#include "app/data/store/kill_point.h"
#include "tests/e2e/command_line.h"
#include "tests/e2e/database_dump.h"
#include "tests/e2e/generated_file.h"
#include "tests/support/postgres_server.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace loopscope;

namespace {

constexpr int rows = 20'000;
constexpr int rejectedRows = 20; // every 997th
constexpr quint32 seed = 20261124;

int killCount()
{
    bool isNumber = false;
    const int kills = qEnvironmentVariableIntValue("LOOPSCOPE_KILLS", &isNumber);
    return isNumber ? kills : 50;
}

} // namespace

/// A replay that is killed at any moment and resumed ends with exactly the rows of an undisturbed one.
class ReplayKillTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void killedAtRandomMoments_data() { stores(); }
    void killedAtRandomMoments();
    void killedAtEveryNamedPoint_data() { stores(); }
    void killedAtEveryNamedPoint();

private:
    static void stores();
    TestedDatabase database(const QString& name);
    QStringList replay(const TestedDatabase& target, bool resume) const;
    struct Content {
        QByteArray rows, ledger;
    };
    const Content& undisturbed(bool isPostgres);
    void interrupted(const QString& point, const TestedDatabase& target, const Content& expected);
    void interruptedUndo(const QString& point, const TestedDatabase& target, const Content& expected);

    QTemporaryDir m_folder;
    QString m_file;
    QString m_policy; ///< a file: the defaults
    QHash<bool, Content> m_undisturbed;
    int m_undisturbedMs = 0;
};

void ReplayKillTest::stores()
{
    QTest::addColumn<bool>("isPostgres");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgres") << true;
}

void ReplayKillTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_file = m_folder.filePath(QStringLiteral("evaluations.csv"));
    QVERIFY(writeEvaluationFile(m_file, rows));
    m_policy = m_folder.filePath(QStringLiteral("policy.json"));
    QFile policy(m_policy);
    QVERIFY(policy.open(QIODevice::WriteOnly) && policy.write("{}") == 2);
}

TestedDatabase ReplayKillTest::database(const QString& name)
{
    QFETCH(bool, isPostgres);
    TestedDatabase made;
    made.isPostgres = isPostgres;
    made.sqlitePath = m_folder.filePath(name + QStringLiteral(".db"));
    made.conninfo = qEnvironmentVariable("LOOPSCOPE_TEST_POSTGRES");
    made.schema = QStringLiteral("kill_") + name;
    made.drop();
    return made;
}

QStringList ReplayKillTest::replay(const TestedDatabase& target, bool resume) const
{
    QStringList arguments{QStringLiteral("replay"),       m_file,
                          QStringLiteral("--batch-rows"), QStringLiteral("1"),
                          QStringLiteral("--summary"),    QStringLiteral("ingest")};
    arguments += target.storeArguments();
    if (resume)
        arguments << QStringLiteral("--resume");
    return arguments;
}

const ReplayKillTest::Content& ReplayKillTest::undisturbed(bool isPostgres)
{
    if (!m_undisturbed.contains(isPostgres)) {
        const TestedDatabase target = database(QStringLiteral("undisturbed"));
        QElapsedTimer timer;
        timer.start();
        const CommandRun run = runCommandLine(replay(target, false));
        m_undisturbedMs = static_cast<int>(timer.elapsed());
        if (run.killed || run.exitCode != 0)
            qWarning("%s", run.errors.constData());
        m_undisturbed[isPostgres] = {.rows = target.rowsAndRollups(), .ledger = target.ledger()};
        target.drop();
    }
    return m_undisturbed[isPostgres];
}

void ReplayKillTest::killedAtRandomMoments()
{
    QFETCH(bool, isPostgres);
    if (isPostgres)
        LOOPSCOPE_NEEDS_POSTGRES();
    const Content expected = undisturbed(isPostgres);
    QVERIFY2(!expected.rows.contains("FAILED"), expected.rows.constData());
    QVERIFY(expected.rows.count('\n') > rows - rejectedRows);
    QVERIFY(expected.rows.contains("\nok\n"));
    QVERIFY(expected.ledger.count('\n') > rejectedRows);

    QRandomGenerator random(seed);
    int killed = 0;
    for (int round = 0; round < killCount(); ++round) {
        const int moment = random.bounded(m_undisturbedMs);
        const QString where = QStringLiteral("seed %1, round %2, killed after %3 ms").arg(seed).arg(round).arg(moment);
        const TestedDatabase target = database(QStringLiteral("random"));
        killed += runCommandLine(replay(target, false), moment).killed ? 1 : 0;
        const CommandRun resumed = runCommandLine(replay(target, true));
        QVERIFY2(!resumed.killed && resumed.exitCode == 0, qPrintable(where + QString::fromUtf8(resumed.errors)));
        QVERIFY2(target.rowsAndRollups() == expected.rows, qPrintable(where));
        QVERIFY2(target.ledger() == expected.ledger, qPrintable(where));
        target.drop();
    }
    qInfo("%d of %d replays were killed before their end; undisturbed: %d ms", killed, killCount(), m_undisturbedMs);
    QVERIFY(killed > killCount() / 3);
}

void ReplayKillTest::killedAtEveryNamedPoint()
{
    QFETCH(bool, isPostgres);
    if (isPostgres)
        LOOPSCOPE_NEEDS_POSTGRES();
    const Content expected = undisturbed(isPostgres);
    QVERIFY2(!expected.rows.contains("FAILED"), expected.rows.constData());
    for (const std::string_view name : killPointNames()) {
        const QString point = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        const TestedDatabase target = database(QStringLiteral("named"));
        if (point.startsWith(QLatin1String("undo_")))
            interruptedUndo(point, target, expected);
        else
            interrupted(point, target, expected);
        target.drop();
        if (QTest::currentTestFailed())
            return;
    }
}

/// A replay or a change of policy that stops at @p point: resuming the replay mends both.
void ReplayKillTest::interrupted(const QString& point, const TestedDatabase& target, const Content& expected)
{
    QStringList command = replay(target, false);
    if (point == QLatin1String("policy_before_commit")) {
        const CommandRun whole = runCommandLine(command);
        QVERIFY2(whole.exitCode == 0, whole.errors.constData());
        command =
            QStringList{QStringLiteral("schema"), QStringLiteral("set-policy"), m_policy} + target.storeArguments();
    }
    // Steps that every chunk passes are hit in the middle of the file.
    const bool everyChunk = point.startsWith(QLatin1String("chunk_"));
    const CommandRun stopped = runCommandLine(command, std::nullopt, everyChunk ? point + QStringLiteral(":3") : point);
    QVERIFY2(stopped.killed,
             qPrintable(point + QStringLiteral(" was not passed: ") + QString::fromUtf8(stopped.errors)));
    const CommandRun resumed = runCommandLine(replay(target, true));
    QVERIFY2(!resumed.killed && resumed.exitCode == 0, qPrintable(point + QString::fromUtf8(resumed.errors)));
    QVERIFY2(target.rowsAndRollups() == expected.rows, qPrintable(point));
    QVERIFY2(target.ledger() == expected.ledger, qPrintable(point));
}

/// An undo that stops at @p point has undone everything or nothing; undone and replayed again, the same rows are there.
void ReplayKillTest::interruptedUndo(const QString& point, const TestedDatabase& target, const Content& expected)
{
    const CommandRun whole = runCommandLine(replay(target, false));
    QVERIFY2(whole.exitCode == 0, whole.errors.constData());
    const QStringList undo =
        QStringList{QStringLiteral("imports"), QStringLiteral("undo"), QStringLiteral("1")} + target.storeArguments();
    const CommandRun stopped = runCommandLine(undo, std::nullopt, point);
    QVERIFY2(stopped.killed,
             qPrintable(point + QStringLiteral(" was not passed: ") + QString::fromUtf8(stopped.errors)));
    if (point != QLatin1String("undo_after_commit")) {
        QVERIFY2(target.ledger() == expected.ledger, qPrintable(point));
        const CommandRun undone = runCommandLine(undo);
        QVERIFY2(undone.exitCode == 0, qPrintable(point + QString::fromUtf8(undone.errors)));
    }
    const CommandRun again = runCommandLine(replay(target, false));
    QVERIFY2(again.exitCode == 0, qPrintable(point + QString::fromUtf8(again.errors)));
    QVERIFY2(target.rowsAndRollups() == expected.rows, qPrintable(point));
}

QTEST_GUILESS_MAIN(ReplayKillTest)
#include "replay_kill_test.moc"
