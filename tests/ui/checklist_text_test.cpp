#include "ui/verify/checklist_text.h"

#include "app/engine/feedback/loop.h"
#include "tests/support/summary_maker.h"

#include <QLocale>
#include <QTest>

using namespace loopscope;

namespace {

constexpr std::int64_t minuteUs = 60'000'000;
constexpr std::int64_t nowUs = 1'000'000 * minuteUs;

/// A loop that runs: every step done.
LoopEvidence running()
{
    return {.checkedAtUs = nowUs,
            .table = SchemaStatus{.hasFeedbackTable = true, .isOurs = true, .version = 1, .newestVersion = 1},
            .written = LoopEvidence::Written{.rows = 11880, .newestCreatedAtUs = nowUs - 3 * minuteUs, .byOthers = true},
            .read = LoopEvidence::Read{.device = "device_17",
                                       .version = 6,
                                       .total = 220,
                                       .correct = 110,
                                       .meanAbsoluteError = 0.125,
                                       .newestTimestampUs = nowUs - 5 * minuteUs},
            .lately = LoopEvidence::Lately{.rows = 40, .newestCreatedAtUs = nowUs - 3 * minuteUs, .byOthers = true},
            .panel = LoopEvidence::Panel{.versions = 5,
                                         .evaluations = 1000,
                                         .newestVersion = 5,
                                         .newestAccuracyPercent = 84,
                                         .versionsByEvent = 5,
                                         .newestCreatedAtUs = nowUs - 3 * minuteUs}};
}

QString plain(QString text)
{
    return text.replace(QChar(0x00A0), QLatin1Char(' '));
}

/// The loop over @p summary, as the workspace hands it out.
ChecklistText::Course course(std::shared_ptr<const Summary> summary)
{
    ChecklistText::Course made{.versions = summary};
    for (const LoopVersion& version : loopVersions(*summary, Policy()))
        made.loop.push_back({.version = version.version,
                             .evaluated = version.evaluated,
                             .globalAccuracy = version.globalAccuracy,
                             .hardcodedAccuracy = version.hardcodedAccuracy,
                             .devicesFromFeedback = version.devicesFromFeedback});
    return made;
}

} // namespace

#define COMPARE_STATE(line, expected) QCOMPARE(ChecklistText::word((line).state), ChecklistText::word(expected))

class ChecklistTextTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::English); }

    void aLoopThatRunsIsDoneAtEveryStep()
    {
        const LoopEvidence evidence = running();
        const StoreFacts facts{.name = "live.db", .backend = "SQLite 3.40.1"};
        const ChecklistLine table = ChecklistText::table(evidence, facts);
        COMPARE_STATE(table, ChecklistState::Done);
        QCOMPARE(table.evidence, QStringLiteral("In live.db, SQLite 3.40.1; schema version 1."));
        const ChecklistLine written = ChecklistText::written(evidence);
        COMPARE_STATE(written, ChecklistState::Done);
        QCOMPARE(written.evidence, QStringLiteral("11,880 rows of feedback. Other programs wrote them."));
        QCOMPARE(written.age, QStringLiteral("newest stored 3 minutes ago"));
        const ChecklistLine read = ChecklistText::read(evidence);
        COMPARE_STATE(read, ChecklistState::Done);
        QCOMPARE(
            plain(read.evidence),
            QStringLiteral("Asked for device_17 before v6, it gets 220 rows: 50.0 % correct, mean |error| 0.125."));
        QCOMPARE(read.age, QStringLiteral("newest prediction 5 minutes ago"));
        QCOMPARE(read.query, QStringLiteral("device_accuracy"));
        QCOMPARE(read.parameters,
                 (std::map<std::string, std::string>{{"device_id", "device_17"}, {"model_version", "6"}}));
        const ChecklistLine lately = ChecklistText::tenMinutes(evidence, {.rows = 11800, .atUs = nowUs - 20 * minuteUs});
        COMPARE_STATE(lately, ChecklistState::Done);
        QCOMPARE(lately.evidence,
                 QStringLiteral("40 rows stored in the last ten minutes. 80 rows more than when it was "
                                "opened, 20 minutes ago."));
        const ChecklistLine panel = ChecklistText::panel(evidence);
        COMPARE_STATE(panel, ChecklistState::Done);
        QCOMPARE(
            plain(panel.evidence),
            QStringLiteral("Its query returns 5 versions with 1,000 rows of the last 24 hours; v5 stands at 84.0 %. "
                           "Whether a dashboard holds it cannot be seen from here."));
    }

    void tableIsNotYetWhereThereIsNone()
    {
        LoopEvidence evidence = running();
        evidence.table = SchemaStatus{};
        const ChecklistLine line = ChecklistText::table(evidence, {.name = "live.db"});
        COMPARE_STATE(line, ChecklistState::NotYet);
        QCOMPARE(line.evidence, QStringLiteral("live.db holds no table model_feedback."));
    }

    void tableOfAnotherProgramIsNamedSo()
    {
        LoopEvidence evidence = running();
        evidence.table->isOurs = false;
        QCOMPARE(ChecklistText::table(evidence, {.name = "flead", .backend = "PostgreSQL 15.8"}).evidence,
                 QStringLiteral("In flead, PostgreSQL 15.8; made by another program."));
    }

    void nothingIsWrittenWhereThereIsNoRow()
    {
        LoopEvidence evidence = running();
        evidence.written = LoopEvidence::Written{};
        const ChecklistLine line = ChecklistText::written(evidence);
        COMPARE_STATE(line, ChecklistState::NotYet);
        QCOMPARE(line.evidence, QStringLiteral("The table is empty."));
        QVERIFY(line.age.isEmpty());
    }

    void readerGetsNothingWhenTheWindowOfThePolicyIsOver()
    {
        LoopEvidence evidence = running();
        evidence.read->total = 0;
        evidence.read->windowSeconds = 3600;
        evidence.read->totalAtNewest = 4;
        const ChecklistLine line = ChecklistText::read(evidence);
        COMPARE_STATE(line, ChecklistState::NotYet);
        QCOMPARE(line.evidence,
                 QStringLiteral("Asked for device_17 before v6, it gets no rows of the last 60 minutes, which is the "
                                "window of the policy: the formula would be used. With the window ending at the newest "
                                "prediction it would get 4 rows."));
    }

    void readerHasNobodyToAskForInAnEmptyTable()
    {
        LoopEvidence evidence = running();
        evidence.read = LoopEvidence::Read{};
        COMPARE_STATE(ChecklistText::read(evidence), ChecklistState::NotYet);
    }

    void aLoadedHistoryIsNotLive()
    {
        LoopEvidence evidence = running();
        evidence.lately = LoopEvidence::Lately{.newestCreatedAtUs = nowUs - 3 * 24 * 60 * minuteUs};
        ChecklistLine line = ChecklistText::tenMinutes(evidence, {.rows = 11880});
        COMPARE_STATE(line, ChecklistState::Unknown);
        QVERIFY(line.evidence.startsWith(QStringLiteral("This is a loaded history:")));
        QCOMPARE(line.age, QStringLiteral("newest stored 3 days ago"));

        evidence.lately = LoopEvidence::Lately{.rows = 40, .replayed = 40, .newestCreatedAtUs = nowUs};
        line = ChecklistText::tenMinutes(evidence, {.rows = 11880});
        COMPARE_STATE(line, ChecklistState::Unknown);
        QVERIFY(line.evidence.startsWith(QStringLiteral("40 rows stored in the last ten minutes, all by a replay:")));
    }

    void aWriterThatStoppedIsNotYet()
    {
        LoopEvidence evidence = running();
        evidence.lately->rows = 0;
        evidence.lately->newestCreatedAtUs = nowUs - 60 * minuteUs;
        const ChecklistLine line = ChecklistText::tenMinutes(evidence, {.rows = 11880});
        COMPARE_STATE(line, ChecklistState::NotYet);
        QCOMPARE(line.evidence,
                 QStringLiteral("Nothing was stored in the last ten minutes: the pipeline does not run, or "
                                "no longer writes."));
    }

    void accuracyMovesWhereFeedbackDiffersFromTheFormula()
    {
        // v1: 10 of 10 right. v2 is told min(0.95, 1) by feedback, the formula would have said 0.74. v2: 5 of 10, off by 1:
        // of v1 and v2 together 15 of 20 are right, mean |error| 0.25 of 0.3: 0.75 · (1 − 0.2 · 0.25 / 0.3) = 0.625.
        test::SummaryMaker maker;
        maker.addMany(1, "a", 10, 10).addMany(2, "a", 10, 5).addMany(3, "a", 10, 10);
        const ChecklistLine line = ChecklistText::accuracy(course(maker.make()), nowUs);
        COMPARE_STATE(line, ChecklistState::Done);
        QCOMPARE(plain(line.evidence),
                 QStringLiteral("v3: hard-coded 76.0 %, from feedback 62.5 %, observed 100.0 %. From feedback it was "
                                "between 62.5 % (v3) and 95.0 % (v2); \u221232.5 points from v2 to v3."));
    }

    void accuracyOfTheFirstVersionIsTheFormula()
    {
        test::SummaryMaker maker;
        maker.addMany(1, "a", 10, 10);
        const ChecklistLine line = ChecklistText::accuracy(course(maker.make()), nowUs);
        COMPARE_STATE(line, ChecklistState::NotYet);
        QCOMPARE(line.evidence,
                 QStringLiteral("1 version, and each is given its accuracy by the formula: feedback counts "
                                "from the next version on."));
    }

    void accuracyThatEqualsTheFormulaHasNotMoved()
    {
        // From version 13 on both are at the cap of 0.95.
        test::SummaryMaker maker;
        maker.addMany(20, "a", 10, 10).addMany(21, "a", 10, 10);
        const ChecklistLine line = ChecklistText::accuracy(course(maker.make()), nowUs);
        COMPARE_STATE(line, ChecklistState::NotYet);
        QVERIFY(line.evidence.endsWith(QStringLiteral("by less than 1 points.")));
    }

    void accuracyIsLookedForUntilTheLoopIsComputed()
    {
        test::SummaryMaker maker;
        maker.addMany(1, "a", 10, 10);
        COMPARE_STATE(ChecklistText::accuracy({.versions = maker.make()}, nowUs), ChecklistState::Looking);
        const ChecklistLine failed = ChecklistText::accuracy({.failure = QStringLiteral("The disk is gone.")}, nowUs);
        COMPARE_STATE(failed, ChecklistState::Failed);
        QCOMPARE(failed.evidence, QStringLiteral("The disk is gone."));
    }

    void panelWithEventTimeOnlySaysSo()
    {
        LoopEvidence evidence = running();
        evidence.panel = LoopEvidence::Panel{.versionsByEvent = 3, .newestCreatedAtUs = nowUs - 30 * 60 * minuteUs};
        const ChecklistLine line = ChecklistText::panel(evidence);
        COMPARE_STATE(line, ChecklistState::NotYet);
        QCOMPARE(
            line.evidence,
            QStringLiteral("Its query returns nothing: no row was stored in the last 24 hours. Only by the time of "
                           "the prediction there are rows, of 3 versions."));
        QCOMPARE(line.parameters, (std::map<std::string, std::string>{{"by", "timestamp"}}));
        evidence.panel = LoopEvidence::Panel{};
        COMPARE_STATE(ChecklistText::panel(evidence), ChecklistState::NotYet);
    }

    void panelOfAReplayedHistoryIsEmptyByEventTime()
    {
        LoopEvidence evidence = running();
        evidence.panel->versionsByEvent = 0;
        QVERIFY(ChecklistText::panel(evidence).evidence.contains(
            QStringLiteral("By the time of the prediction it would be empty.")));
    }

    void aStepThatCannotBeLookedUpHasFailedWithItsReason()
    {
        LoopEvidence evidence = running();
        evidence.panel = failure(ErrorCode::QueryFailed, "panel_24h", "no such column: created_at");
        const ChecklistLine line = ChecklistText::panel(evidence);
        COMPARE_STATE(line, ChecklistState::Failed);
        QVERIFY(line.evidence.contains(QStringLiteral("no such column: created_at")));
        COMPARE_STATE(ChecklistText::written(evidence), ChecklistState::Done);
    }

    void summaryCountsTheStates()
    {
        auto lines = ChecklistText::looking();
        QCOMPARE(ChecklistText::summary(lines), QStringLiteral("0 of 6 done"));
        lines[0].state = lines[1].state = ChecklistState::Done;
        lines[2].state = ChecklistState::NotYet;
        lines[3].state = ChecklistState::Unknown;
        lines[4].state = ChecklistState::Failed;
        QCOMPARE(ChecklistText::summary(lines),
                 QStringLiteral("2 of 6 done · 1 not yet · 1 cannot be known here · 1 failed"));
    }
};

QTEST_MAIN(ChecklistTextTest)
#include "checklist_text_test.moc"
