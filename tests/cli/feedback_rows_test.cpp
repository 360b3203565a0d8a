#include "tests/cli/cli_process.h"
#include "tests/support/evaluation_data.h"

#include <QTest>

namespace loopscope {

namespace {

/// The fields of one record of the expected feedback: its devices hold no commas and no quotes but for quoted ones.
QList<QByteArray> fieldsOf(const QByteArray& line)
{
    QList<QByteArray> fields{QByteArray()};
    bool quoted = false;
    for (const char character : line) {
        if (character == '"')
            quoted = !quoted;
        else if (character == ',' && !quoted)
            fields << QByteArray();
        else
            fields.last() += character;
    }
    return fields;
}

/// Equal as texts, or as numbers.
bool isSame(const QByteArray& a, const QByteArray& b)
{
    bool aIsNumber = false, bIsNumber = false;
    const double left = a.toDouble(&aIsNumber), right = b.toDouble(&bIsNumber);
    return a == b || (aIsNumber && bIsNumber && left == right);
}

} // namespace

class FeedbackRowsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { LOOPSCOPE_REQUIRE_EVALUATION_DATA(); }

    void writesTheExpectedFeedbackRowByRow_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("source");
        QTest::newRow("flusight_ensemble") << "flusight_ensemble_2021_23" << "flusight_ensemble_2021_23.csv";
        QTest::newRow("nab_speed") << "nab_speed_7578" << "nab_speed_7578.csv";
    }
    void writesTheExpectedFeedbackRowByRow()
    {
        QFETCH(QString, name);
        QFETCH(QString, source);
        const QString written = temporaryFile("feedback.csv", {});
        const CliRun run =
            runCli({"replay", evaluationDataFolder() + u'/' + source, "--summary", "ingest", "--feedback-out", written});
        QVERIFY2(run.status == 0, run.messages.constData());
        const auto ours = readInflated(written).trimmed().split('\n');
        const auto expected =
            readInflated(QStringLiteral("%1/expected/%2.feedback.csv.gz").arg(evaluationDataFolder(), name))
                .trimmed()
                .split('\n');
        QVERIFY(expected.size() > 10'000);
        QCOMPARE(ours.size(), expected.size());
        QCOMPARE(ours.first(), expected.first().trimmed());
        for (qsizetype row = 1; row < expected.size(); ++row) {
            const auto a = fieldsOf(ours[row]), b = fieldsOf(expected[row].trimmed());
            QCOMPARE(a.size(), b.size());
            for (qsizetype column = 0; column < b.size(); ++column)
                QVERIFY2(isSame(a[column], b[column]), (ours[row] + "\n" + expected[row]).constData());
        }
    }

    void keepsDevicesThatNeedQuoting()
    {
        const QString source = temporaryFile("quoted.csv", "model_version,device_id,prediction_result,actual_result\n"
                                                           "1,\"a,\"\"b\"\"\nc\",0.5,0.25\n");
        const QString written = temporaryFile("feedback.csv", {});
        QCOMPARE(runCli({"replay", source, "--feedback-out", written}).status, 0);
        QCOMPARE(readInflated(written).split('\n').mid(1).join('\n'),
                 QByteArray("2,1,,\"a,\"\"b\"\"\nc\",0.5,0.25,-0.25,0.25,false,,anomaly,\n"));
    }

    void writesEveryRejectWithItsRawText()
    {
        const QString source = temporaryFile("rejects.csv", "model_version,device_id,prediction_result,actual_result\n"
                                                            "1,a,0.5,0.25\n"
                                                            "x,\"b\",0.5,0.25\n"
                                                            "1,c\n");
        const QString written = temporaryFile("rejected.csv", {});
        QCOMPARE(runCli({"replay", source, "--rejects", written}).status, 0);
        QCOMPARE(readInflated(written), QByteArray("line,reason,raw\n"
                                                   "3,not_integer:model_version,\"x,\"\"b\"\",0.5,0.25\"\n"
                                                   "4,field_count,\"1,c\"\n"));
    }
};

} // namespace loopscope

QTEST_GUILESS_MAIN(loopscope::FeedbackRowsTest)
#include "feedback_rows_test.moc"
