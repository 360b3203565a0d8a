#include "ui/replay/file_links.h"
#include "ui/replay/replay_text.h"
#include "ui/shell/mnemonics.h"
#include "ui/shell/place_history.h"
#include "ui/shell/session.h"

#include <QTemporaryDir>
#include <QTest>

using namespace loopscope;

class ShellPartsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void noTwoPagesShareAMnemonic();
    void historyGoesBackAndForward();
    void historyForgetsWhatLayAhead();
    void placeOfTheMomentIsNotEnteredTwice();
    void fileNamesOfAnyKindSurviveALink();
    void conservationNamesEveryLine();
    void paceTellsTimeLeftOnlyWhenItIsKnown();
    void durationsAreRounded_data();
    void durationsAreRounded();
    void everyReasonHasWords();
    void recentDatabasesAreNewestFirstAndTen();
    void sessionNeverKeepsAPassword();

private:
    QTemporaryDir m_config;
};

void ShellPartsTest::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_config.path().toLocal8Bit());
    QLocale::setDefault(QLocale::English);
}

void ShellPartsTest::noTwoPagesShareAMnemonic()
{
    const QStringList expected{QStringLiteral("&Overview"), QStringLiteral("&Versions"), QStringLiteral("&Devices"),
                               QStringLiteral("V&erify"),   QStringLiteral("de"),        QStringLiteral("&A && B")};
    QCOMPARE(withMnemonics({QStringLiteral("Overview"), QStringLiteral("Versions"), QStringLiteral("Devices"),
                            QStringLiteral("Verify"), QStringLiteral("de"), QStringLiteral("A & B")}),
             expected);
    QCOMPARE(withMnemonics({QStringLiteral("Overview")}, QStringLiteral("Ov")),
             QStringList{QStringLiteral("Ov&erview")});
}

void ShellPartsTest::historyGoesBackAndForward()
{
    PlaceHistory history;
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.back());
    const Place overview{QStringLiteral("overview"), {}};
    const Place version{QStringLiteral("versions"), QStringLiteral("25")};
    history.visit(overview);
    history.visit(version);
    QCOMPARE(*history.back(), overview);
    QVERIFY(!history.canGoBack());
    QCOMPARE(*history.forward(), version);
    QVERIFY(!history.canGoForward());
}

void ShellPartsTest::historyForgetsWhatLayAhead()
{
    PlaceHistory history;
    history.visit({QStringLiteral("a"), {}});
    history.visit({QStringLiteral("b"), {}});
    static_cast<void>(history.back());
    history.visit({QStringLiteral("c"), {}});
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back()->page, QStringLiteral("a"));
}

void ShellPartsTest::placeOfTheMomentIsNotEnteredTwice()
{
    PlaceHistory history;
    history.visit({QStringLiteral("a"), {}});
    history.visit({QStringLiteral("a"), {}});
    QVERIFY(!history.canGoBack());
}

void ShellPartsTest::fileNamesOfAnyKindSurviveALink()
{
    const QStringList paths{QStringLiteral("/data/plain.csv"), QStringLiteral("/data/with space & ünïcode %41.csv"),
                            QStringLiteral("/data/two\nlines.csv")};
    QCOMPARE(filesOfDetail(filesToDetail(paths)), paths);
    QCOMPARE(filesOfDetail({}), QStringList());
}

void ShellPartsTest::conservationNamesEveryLine()
{
    IngestReport report;
    report.rows = report.accepted = 11880;
    report.lines = 11881;
    report.recordLines = 11880;
    report.headerLines = 1;
    QCOMPARE(
        ReplayText::conservation(report, true),
        QStringLiteral("11,880 records = 11,880 stored + 0 rejected; 11,881 lines = 11,880 in records + 1 header + 0 "
                       "blank"));
}

void ShellPartsTest::paceTellsTimeLeftOnlyWhenItIsKnown()
{
    ReplayProgress progress{.phase = ReplayPhase::Replaying,
                            .bytesDone = 62,
                            .bytesTotal = 100,
                            .accepted = 1'359'597,
                            .rejected = 3,
                            .seconds = 3.3};
    QCOMPARE(ReplayText::pace(progress), QStringLiteral("62\u00A0% · 412,000 rows/s · 3 rejected · 2.0 s left"));
    progress.bytesTotal = 0;
    QCOMPARE(ReplayText::pace(progress), QStringLiteral("412,000 rows/s · 3 rejected"));
    QVERIFY(ReplayText::share(progress) < 0);
}

void ShellPartsTest::durationsAreRounded_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("next to nothing") << 0.01 << QStringLiteral("less than 0.1 s");
    QTest::newRow("seconds") << 2.34 << QStringLiteral("2.3 s");
    QTest::newRow("many seconds") << 42.4 << QStringLiteral("42 s");
    QTest::newRow("minutes") << 150.0 << QStringLiteral("3 min");
    QTest::newRow("hours") << 3900.0 << QStringLiteral("1 h 5 min");
}

void ShellPartsTest::durationsAreRounded()
{
    QFETCH(double, seconds);
    QFETCH(QString, text);
    QCOMPARE(ReplayText::duration(seconds), text);
}

void ShellPartsTest::everyReasonHasWords()
{
    QStringList seen;
    for (int code = 0; code <= static_cast<int>(RejectCode::ErrorOverflow); ++code) {
        const QString words =
            ReplayText::reason({.code = static_cast<RejectCode>(code), .column = Column::PredictionResult});
        QVERIFY(!words.isEmpty());
        QVERIFY2(!seen.contains(words), qPrintable(words));
        seen << words;
    }
    QCOMPARE(ReplayText::reason({.code = RejectCode::NotNumber, .column = Column::PredictionResult}),
             QStringLiteral("prediction_result is not a number"));
}

void ShellPartsTest::recentDatabasesAreNewestFirstAndTen()
{
    Session session;
    for (int i = 0; i < 12; ++i)
        session.remember({.kind = StoreKind::Sqlite, .path = "/data/" + std::to_string(i) + ".db"});
    session.remember({.kind = StoreKind::Sqlite, .path = "/data/5.db"});
    const QStringList recent = session.recentDatabases();
    QCOMPARE(recent.size(), 10);
    QCOMPARE(recent.first(), QStringLiteral("sqlite:/data/5.db"));
    QCOMPARE(recent.count(QStringLiteral("sqlite:/data/5.db")), 1);
    QCOMPARE(session.lastDatabase(), QStringLiteral("sqlite:/data/5.db"));
}

void ShellPartsTest::sessionNeverKeepsAPassword()
{
    {
        Session session;
        session.remember({.kind = StoreKind::Postgres, .conninfo = "postgresql://user:canary@localhost/feedback"});
    }
    QFile settings(m_config.filePath(QStringLiteral("loopscope/window.ini")));
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const QByteArray content = settings.readAll();
    QVERIFY(content.contains("feedback"));
    QVERIFY(!content.contains("canary"));
}

QTEST_MAIN(ShellPartsTest)
#include "shell_parts_test.moc"
