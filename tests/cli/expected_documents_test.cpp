#include "tests/cli/cli_process.h"
#include "tests/support/evaluation_data.h"
#include "tests/support/postgres_server.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>
#include <memory>

namespace loopscope {

namespace {

/// Where @p ours differs from @p expected: counts and texts exactly, reals by more than 1e-9. Empty where it does not.
QString difference(const QJsonValue& ours, const QJsonValue& expected, const QString& where)
{
    if (ours.type() != expected.type())
        return QStringLiteral("%1: another type").arg(where);
    if (expected.isDouble()) {
        const double a = ours.toDouble(), b = expected.toDouble();
        const bool isCount = b == std::floor(b) && a == std::floor(a);
        const double tolerance = isCount ? 0 : 1e-9 * std::max(1.0, std::abs(b));
        return std::abs(a - b) <= tolerance ? QString() : QStringLiteral("%1: %2, not %3").arg(where).arg(a).arg(b);
    }
    if (expected.isArray()) {
        const QJsonArray a = ours.toArray(), b = expected.toArray();
        if (a.size() != b.size())
            return QStringLiteral("%1: %2 elements, not %3").arg(where).arg(a.size()).arg(b.size());
        for (qsizetype i = 0; i < b.size(); ++i) {
            const QString found = difference(a[i], b[i], QStringLiteral("%1[%2]").arg(where).arg(i));
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    if (expected.isObject()) {
        const QJsonObject a = ours.toObject(), b = expected.toObject();
        if (a.keys() != b.keys())
            return QStringLiteral("%1: has %2, not %3").arg(where, a.keys().join(u' '), b.keys().join(u' '));
        for (const QString& key : b.keys()) {
            const QString found = difference(a[key], b[key], where + u'.' + key);
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    return ours == expected ? QString() : where + QStringLiteral(": another value");
}

/// Without what the documents of this program and of the expected results name differently, or what is about the run.
QJsonObject comparable(QJsonObject document)
{
    for (const char* key : {"loopscope", "oracle", "file", "policy", "options", "timing"})
        document.remove(QLatin1String(key));
    return document;
}

} // namespace

/// Every document in the evaluation data's expected/, from every file that holds the same records.
class ExpectedDocumentsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_databases;
    std::map<QString, std::unique_ptr<test::PostgresSchema>> m_schemas; ///< by place

    QStringList storeArguments(const QString& store, const QString& place)
    {
        if (store == QStringLiteral("sqlite")) {
            const QByteArray name = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha1).toHex();
            return {"--store", "sqlite:" + m_databases.filePath(QString::fromLatin1(name))};
        }
        if (store == QStringLiteral("postgres")) {
            auto& schema = m_schemas[place];
            if (!schema)
                schema = std::make_unique<test::PostgresSchema>();
            return {"--store", QString::fromStdString(test::postgresConninfo()), "--schema",
                    QString::fromStdString(schema->name())};
        }
        return {"--store", "memory:"};
    }

private slots:
    void cleanupTestCase() { m_schemas.clear(); }
    void initTestCase() { LOOPSCOPE_REQUIRE_EVALUATION_DATA(); }

    void equalsTheExpectedDocument_data()
    {
        QTest::addColumn<QString>("store");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expectedFile");
        const QDir data(evaluationDataFolder());
        const QDir expected(data.filePath(QStringLiteral("expected")));
        for (const QString& file :
             expected.entryList({QStringLiteral("*.json"), QStringLiteral("*.json.gz")}, QDir::Files)) {
            const QString name = file.section(u'.', 0, 0);
            for (const QString& source : data.entryList({name + QStringLiteral(".*")}, QDir::Files))
                for (const QString& store :
                     {QStringLiteral("memory"), QStringLiteral("sqlite"), QStringLiteral("postgres")})
                    QTest::newRow(qPrintable(file + QStringLiteral(" from ") + source + QStringLiteral(" into ") + store))
                        << store << data.filePath(source) << expected.filePath(file);
        }
    }
    void equalsTheExpectedDocument()
    {
        QFETCH(QString, store);
        QFETCH(QString, source);
        QFETCH(QString, expectedFile);
        if (store == QStringLiteral("postgres"))
            LOOPSCOPE_NEEDS_POSTGRES();
        const QJsonObject expected = QJsonDocument::fromJson(readInflated(expectedFile)).object();
        QVERIFY(!expected.isEmpty());
        const QJsonObject options = expected["options"].toObject();

        QStringList arguments{"replay", source, "--json", "--summary", expected["summary"].toString()};
        QJsonObject policy;
        if (expectedFile.contains(QStringLiteral(".literal.")))
            policy["correctness"] = "signed";
        if (options["window_seconds"].isDouble()) {
            policy["window_seconds"] = options["window_seconds"];
            arguments << "--now" << options["now"].toString();
        }
        if (policy.isEmpty())
            arguments << "--count-duplicates";
        else
            arguments << "--policy" << temporaryFile("policy.json", QJsonDocument(policy).toJson());

        // A store has one policy: one of its own for each source and policy. Its second document finds the import complete.
        const QString place = QFileInfo(source).fileName() + QString::fromUtf8(QJsonDocument(policy).toJson());
        arguments << storeArguments(store, place);
        if (store != QStringLiteral("memory"))
            arguments << "--resume";

        const CliRun run = runCli(arguments);
        QVERIFY2(run.status == 0, run.messages.constData());
        QCOMPARE(run.at("loopscope").toInt(), 1);
        QCOMPARE(run.at("file").toString(), source);
        const QString found = difference(comparable(run.document()), comparable(expected), "document");
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void findsTheEndOfTheWindowItself()
    {
        const QString source = evaluationDataFolder() + QStringLiteral("/flusight_ensemble_2021_23.csv");
        const QString file =
            evaluationDataFolder() + QStringLiteral("/expected/flusight_ensemble_2021_23.loop.window.json.gz");
        const QJsonObject expected = QJsonDocument::fromJson(readInflated(file)).object();
        const QJsonObject policy{{"window_seconds", expected["options"]["window_seconds"]}};
        const QString policyFile = temporaryFile("policy.json", QJsonDocument(policy).toJson());
        for (const QStringList& now : {QStringList{}, QStringList{"--now", "max"}}) {
            const CliRun run =
                runCli(QStringList{"replay", source, "--json", "--summary", "loop", "--policy", policyFile} + now);
            const QString found = difference(comparable(run.document()), comparable(expected), "document");
            QVERIFY2(found.isEmpty(), qPrintable(found + run.messages));
        }
    }

    void givesTheSameBytesForAnyThreadsAndBatches()
    {
        const QString source = evaluationDataFolder() + QStringLiteral("/flusight_models_2022_23.csv.gz");
        const auto outputOf = [&](const char* threads, const char* rows) {
            return runCli({"replay", source, "--json", "--summary", "matrix", "--threads", threads, "--batch-rows", rows})
                .outputWithoutTiming();
        };
        const QByteArray first = outputOf("1", "1000000");
        QVERIFY(first.size() > 100'000);
        QVERIFY(outputOf("1", "1") == first);
        QVERIFY(outputOf("2", "1000") == first);
        QVERIFY(outputOf("3", "1000000") == first);
    }

    void goesThroughFiveThousandVersions()
    {
        const CliRun run = runCli({"replay", evaluationDataFolder() + QStringLiteral("/bad/many_versions.csv.gz"),
                                   "--json", "--summary", "loop"});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.at("data").toArray().size(), 5001);
    }

    void namesTheVersionAfterTheLastPossibleOne()
    {
        const CliRun run = runCli(
            {"replay", evaluationDataFolder() + QStringLiteral("/bad/version_max.csv"), "--json", "--summary", "loop"});
        const QJsonObject next = run.at("data").toArray().last().toObject();
        QCOMPARE(next["model_version"].toInteger(), 2147483648);
        QCOMPARE(next["evaluated"].toBool(true), false);
    }
};

} // namespace loopscope

QTEST_GUILESS_MAIN(loopscope::ExpectedDocumentsTest)
#include "expected_documents_test.moc"
