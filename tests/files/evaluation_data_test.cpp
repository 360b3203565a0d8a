#include "tests/support/evaluation_data.h"
#include "tests/support/reading.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <set>

using namespace loopscope;

namespace {

QJsonDocument readJson(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll());
}

/// Without leak of which format: the tests read what `replay FILE` would.
ReadOptions optionsFor(const QString& path)
{
    return {.format = formatOfName(path.toStdString()), .countDuplicates = true};
}

} // namespace

/// The files of the evaluation data, against what their authors say is in them.
class EvaluationDataTest : public QObject {
    Q_OBJECT

private slots:
    void badFileGivesItsCountsLinesAndReasons_data();
    void badFileGivesItsCountsLinesAndReasons();
    void badFileReadsTheSameInTinyPiecesAndManyThreads_data() { badFileGivesItsCountsLinesAndReasons_data(); }
    void badFileReadsTheSameInTinyPiecesAndManyThreads();
    void realFileIsReadWhole_data();
    void realFileIsReadWhole();
};

void EvaluationDataTest::badFileGivesItsCountsLinesAndReasons_data()
{
    LOOPSCOPE_REQUIRE_EVALUATION_DATA();
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("expected");
    const QString folder = evaluationDataFolder() + QStringLiteral("/bad/");
    const QJsonArray entries = readJson(folder + QStringLiteral("expected.json")).array();
    QVERIFY(!entries.isEmpty());
    for (const QJsonValue& entry : entries) {
        const QString name = entry[QStringLiteral("file")].toString();
        QTest::newRow(qPrintable(name)) << folder + name << entry.toObject();
    }
}

void EvaluationDataTest::badFileGivesItsCountsLinesAndReasons()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, expected);
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path.toStdString());
    QVERIFY(source);
    const Reading reading = readAll(**source, optionsFor(path));
    const IngestReport& report = reading.report;

    QCOMPARE(report.accepted, expected[QStringLiteral("accepted")].toVariant().toULongLong());
    QCOMPARE(report.rejected, expected[QStringLiteral("rejected")].toVariant().toULongLong());
    QCOMPARE(report.rows, report.accepted + report.rejected);
    QCOMPARE(report.fileError ? QString::fromStdString(toString(*report.fileError)) : QString(),
             expected[QStringLiteral("file_error")].toString());
    QCOMPARE(report.trailingGarbage, path.endsWith(QStringLiteral("trailing_garbage.csv.gz")));

    const QJsonArray rejects = expected[QStringLiteral("rejects")].toArray();
    if (!expected[QStringLiteral("rejects_shortened")].toBool())
        QCOMPARE(rejects.size(), static_cast<qsizetype>(reading.rejects.size()));
    for (qsizetype i = 0; i < rejects.size(); ++i) {
        const Reject& reject = reading.rejects.at(static_cast<std::size_t>(i));
        QCOMPARE(reject.line, rejects[i][QStringLiteral("line")].toVariant().toULongLong());
        QCOMPARE(QString::fromStdString(toString(reject.reason)), rejects[i][QStringLiteral("reason")].toString());
    }
    if (expected.contains(QStringLiteral("duplicates")))
        QCOMPARE(*report.duplicates, expected[QStringLiteral("duplicates")].toVariant().toULongLong());
    const QJsonArray devices = expected[QStringLiteral("devices")].toArray();
    for (const QJsonValue& device : devices) {
        // Through QString both: it drops a byte order mark, which one of the names begins with.
        const auto isDevice = [&](const std::string& name) { return QString::fromStdString(name) == device.toString(); };
        QVERIFY2(std::any_of(reading.devices.begin(), reading.devices.end(), isDevice), qPrintable(device.toString()));
    }
    QCOMPARE(brokenLaw(reading), std::string());
}

void EvaluationDataTest::badFileReadsTheSameInTinyPiecesAndManyThreads()
{
    QFETCH(QString, path);
    ReadOptions options = optionsFor(path);
    options.threads = 1;
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path.toStdString());
    QVERIFY(source);
    const Reading once = readAll(**source, options);
    for (const std::size_t pieceBytes : {std::size_t{61}, std::size_t{4096}, std::size_t{3'000'000}}) {
        if (pieceBytes < 1000 && once.report.bytesInflated > 1'000'000)
            continue; // a million pieces prove nothing more
        options.threads = 3;
        options.pieceBytes = pieceBytes;
        source = ByteSource::open(path.toStdString());
        QVERIFY(source);
        const Reading again = readAll(**source, options);
        QCOMPARE(difference(once, again), std::string());
        QCOMPARE(brokenLaw(again), std::string());
    }
}

void EvaluationDataTest::realFileIsReadWhole_data()
{
    LOOPSCOPE_REQUIRE_EVALUATION_DATA();
    // Rows, versions and devices as the data's own table of files says.
    QTest::addColumn<QString>("name");
    QTest::addColumn<quint64>("rows");
    QTest::addColumn<int>("versions");
    QTest::addColumn<int>("devices");
    const auto add = [](const char* name, quint64 rows, int versions, int devices) {
        QTest::newRow(name) << QString::fromLatin1(name) << rows << versions << devices;
    };
    add("nab_speed_7578.csv", 18032, 16, 1);
    add("nab_speed_7578.jsonl.gz", 18032, 16, 1);
    add("nab_traffic_adx.csv.gz", 404384, 16, 13);
    add("flusight_ensemble_2021_23.csv", 11880, 55, 54);
    add("flusight_ensemble_2021_23.jsonl", 11880, 55, 54);
    add("flusight_models_2022_23.csv.gz", 114747, 21, 54);
    add("p538_ingame_women.csv.gz", 69836, 11, 382);
}

void EvaluationDataTest::realFileIsReadWhole()
{
    QFETCH(QString, name);
    QFETCH(quint64, rows);
    QFETCH(int, versions);
    QFETCH(int, devices);
    const QString path = evaluationDataFolder() + u'/' + name;
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path.toStdString());
    QVERIFY(source);
    const Reading reading = readAll(**source, optionsFor(path));
    QCOMPARE(reading.report.accepted, rows);
    QCOMPARE(reading.report.rejected, 0U);
    QVERIFY(!reading.report.fileError);
    QCOMPARE(static_cast<int>(std::set(reading.rows.modelVersion.begin(), reading.rows.modelVersion.end()).size()),
             versions);
    QCOMPARE(static_cast<int>(reading.devices.size()), devices);
    QCOMPARE(brokenLaw(reading), std::string());
}

QTEST_APPLESS_MAIN(EvaluationDataTest)
#include "evaluation_data_test.moc"
