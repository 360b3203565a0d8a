#include "app/data/replay/replay_job.h"
#include "app/data/store/backends/sqlite_session.h"
#include "app/data/store/feedback_store.h"
#include "tests/cli/cli_process.h"
#include "tests/store/postgres_place.h"
#include "tests/store/result_checks.h"
#include "tests/store/sqlite_place.h"
#include "tests/support/hostile_strings.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace loopscope;

namespace {

using Texts = std::vector<std::string>;

Texts sorted(Texts texts)
{
    std::ranges::sort(texts);
    return texts;
}

/// The first text that is in one list and not in the other; empty when they are the same.
QString difference(const Texts& got, const Texts& expected)
{
    for (std::size_t i = 0; i < std::max(got.size(), expected.size()); ++i) {
        if (i >= got.size() || i >= expected.size() || got[i] != expected[i])
            return QStringLiteral("at %1: %2 instead of %3")
                .arg(i)
                .arg(i < got.size() ? QString::fromStdString(got[i]).left(80) : QStringLiteral("nothing"),
                     i < expected.size() ? QString::fromStdString(expected[i]).left(80) : QStringLiteral("nothing"));
    }
    return {};
}

/// QString::fromStdString() takes a U+FEFF at the beginning for a byte order mark.
QString wide(const std::string& text)
{
    return QString::fromStdString('x' + text).mid(1);
}

std::string csvField(const std::string& text)
{
    std::string field = "\"";
    for (const char character : text)
        field.append(character == '"' ? 2 : 1, character);
    return field + '"';
}

} // namespace

/// Texts that programs mistake for something else are data: byte for byte, in every store and every document.
class HostileStoreTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsDevices_data() { addPlaces(); }
    void keepsDevices();
    void keepsTypesOfOtherWriters_data() { addPlaces(); }
    void keepsTypesOfOtherWriters();
    void findsExactlyTheDeviceThatIsAskedFor_data() { addPlaces(); }
    void findsExactlyTheDeviceThatIsAskedFor();
    void keepsNamesOfFiles_data() { addPlaces(); }
    void keepsNamesOfFiles();
    void documentsHoldThem();
    void keepsThemOfJsonLines();
    void rejectsHoldThem();
    void schemasAreNamedByThem();
    void argumentsOfTheProgramAreData();

private:
    static void addPlaces()
    {
        QTest::addColumn<bool>("isPostgres");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }
    [[nodiscard]] static std::unique_ptr<StorePlace> place(bool isPostgres);
    static void replay(const ConnectionSpec& target, const QString& file);
    [[nodiscard]] static Texts devicesIn(const ConnectionSpec& target);

    QTemporaryDir m_folder;
    Texts m_texts;
    QString m_csv;
};

#define LOOPSCOPE_NEEDS_PLACE(isPostgres)                                                                              \
    do {                                                                                                               \
        if (isPostgres)                                                                                                \
            LOOPSCOPE_NEEDS_POSTGRES();                                                                                \
    } while (false)

void HostileStoreTest::initTestCase()
{
    m_texts = test::hostileStrings();
    m_csv = m_folder.filePath(QStringLiteral("hostile.csv"));
    QFile file(m_csv);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("model_version,device_id,prediction_result,actual_result\n");
    for (const std::string& text : m_texts)
        file.write(QByteArray::fromStdString("1," + csvField(text) + ",0.5,0.5\n"));
}

std::unique_ptr<StorePlace> HostileStoreTest::place(bool isPostgres)
{
    if (isPostgres)
        return std::make_unique<PostgresPlace>();
    return std::make_unique<SqlitePlace>();
}

void HostileStoreTest::replay(const ConnectionSpec& target, const QString& file)
{
    ReplayRequest request;
    request.file = file.toStdString();
    request.target = target;
    if (file.endsWith(QLatin1String(".jsonl")))
        request.reading.format = FileFormat::Jsonl;
    ReplayObserver nobody;
    const auto done = runReplay(request, nobody);
    if (!done)
        qFatal("%s", qPrintable(errorText(done.error())));
    if (done->ingest.rejected != 0)
        qFatal("%llu rows were rejected", static_cast<unsigned long long>(done->ingest.rejected));
}

Texts HostileStoreTest::devicesIn(const ConnectionSpec& target)
{
    Texts devices;
    for (const FeedbackRow& row : valueOf(valueOf(FeedbackStore::open(target, {}))->feedbackPage({.count = 10'000})))
        devices.push_back(row.device.value_or("nothing"));
    return devices;
}

void HostileStoreTest::keepsDevices()
{
    QFETCH(bool, isPostgres);
    LOOPSCOPE_NEEDS_PLACE(isPostgres);
    const auto here = place(isPostgres);
    replay(here->spec(), m_csv);
    const Texts expected = sorted(m_texts);
    QCOMPARE(difference(sorted(devicesIn(here->spec())), expected), QString());
    const Summary summary = valueOf(valueOf(FeedbackStore::open(here->spec(), {}))->summary({.cells = true}));
    QCOMPARE(summary.rows(), 500);
    Texts inSummary(summary.devices.begin(), summary.devices.end());
    QCOMPARE(difference(sorted(inSummary), expected), QString());
    // Asked of the database by length and content, without our reading.
    for (std::size_t i = 0; i < m_texts.size(); i += 7) {
        const QString hex = QString::fromLatin1(QByteArray::fromStdString(m_texts[i]).toHex().toUpper());
        QCOMPARE(here->integer(
                     isPostgres
                         ? QStringLiteral("SELECT count(*) FROM model_feedback WHERE "
                                          "upper(encode(convert_to(device_id, 'UTF8'), 'hex')) = '%1'")
                               .arg(hex)
                         : QStringLiteral("SELECT count(*) FROM model_feedback WHERE hex(device_id) = '%1'").arg(hex)),
                 1);
    }
}

void HostileStoreTest::keepsTypesOfOtherWriters()
{
    QFETCH(bool, isPostgres);
    LOOPSCOPE_NEEDS_PLACE(isPostgres);
    const auto here = place(isPostgres);
    valueOf(FeedbackStore::open(here->spec(), {.create = true})).reset();
    Texts types; // a VARCHAR(50)
    for (const std::string& text : m_texts) {
        if (QString::fromStdString(text).toUcs4().size() <= 50)
            types.push_back(text);
    }
    std::unique_ptr<SqlSession> session;
    std::string table = "model_feedback";
    if (isPostgres) {
        session = test::postgresSession();
        table = here->spec().schema + "." + table;
    } else {
        session = valueOf(
            SqliteSession::open(here->spec().path, *SqlCatalog::of(SqlDialect::Sqlite).value(), {.forWriting = true}));
    }
    for (std::size_t i = 0; i < types.size(); ++i) {
        const std::vector<SqlValue> values{static_cast<std::int64_t>(i + 1), types[i], types[i]};
        LOOPSCOPE_VERIFY_OK(
            session->run("INSERT INTO " + table +
                             " (id, model_version, device_id, prediction, actual_value, error, "
                             "absolute_error, is_correct, feedback_type, created_at) VALUES ($1, 1, $2, 1, 1, 0, "
                             "0, " +
                             (isPostgres ? "true, $3, now())" : "1, $3, 0)"),
                         values, {}));
    }
    Texts found;
    for (const FeedbackRow& row :
         valueOf(valueOf(FeedbackStore::open(here->spec(), {}))->feedbackPage({.count = 10'000})))
        found.push_back(row.type.value_or("nothing"));
    QCOMPARE(difference(sorted(found), sorted(types)), QString());
}

void HostileStoreTest::findsExactlyTheDeviceThatIsAskedFor()
{
    QFETCH(bool, isPostgres);
    LOOPSCOPE_NEEDS_PLACE(isPostgres);
    const auto here = place(isPostgres);
    replay(here->spec(), m_csv);
    const auto store = valueOf(FeedbackStore::open(here->spec(), {}));
    for (const std::string& text : m_texts) {
        const QByteArray shown = QByteArray::fromStdString(text).left(80);
        QVERIFY2(valueOf(store->countFeedback({.device = text})) == 1, shown.constData());
        const auto answered = store->run("device_accuracy", {{"device_id", text}, {"model_version", "2"}});
        QVERIFY2(answered.has_value(), qPrintable(answered ? QString() : errorText(answered.error())));
        QVERIFY2(answered->rows.size() == 1 && answered->rows[0][0] == SqlValue(std::int64_t{1}), shown.constData());
    }
}

void HostileStoreTest::keepsNamesOfFiles()
{
    QFETCH(bool, isPostgres);
    LOOPSCOPE_NEEDS_PLACE(isPostgres);
    const auto here = place(isPostgres);
    const auto store = valueOf(FeedbackStore::open(here->spec(), {.create = true, .forWriting = true}));
    for (const std::string& text : m_texts)
        LOOPSCOPE_VERIFY_OK(store->beginImport(text, {.size = 1, .hash = text}, Policy{}));
    Texts names, hashes;
    for (const ImportRecord& import : valueOf(store->imports())) {
        names.push_back(import.fileName);
        hashes.push_back(import.content.hash);
    }
    QCOMPARE(difference(sorted(names), sorted(m_texts)), QString());
    QCOMPARE(difference(sorted(hashes), sorted(m_texts)), QString());
}

void HostileStoreTest::documentsHoldThem()
{
    const QString rows = m_folder.filePath(QStringLiteral("rows.csv"));
    const CliRun run = runCli({QStringLiteral("replay"), m_csv, QStringLiteral("--summary"), QStringLiteral("matrix"),
                               QStringLiteral("--json"), QStringLiteral("--feedback-out"), rows});
    QCOMPARE(run.status, 0);
    const QString document = m_folder.filePath(QStringLiteral("matrix.json"));
    QFile file(document);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(run.output);
    file.close();
    // Python's readers, not ours: Qt's takes a U+FEFF at the beginning of a text away.
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral(
                      "import csv, json, sys\ncsv.field_size_limit(1 << 24)\nwanted = json.load(open(sys.argv[3]))\n"
                      "rows = [row['device_id'] for row in csv.DictReader(open(sys.argv[1], newline='', "
                      "encoding='utf-8'))]\n"
                      "cells = [cell['device_id'] for cell in json.load(open(sys.argv[2], encoding='utf-8'))['data']]\n"
                      "assert rows == wanted, 'CSV'\nassert cells == sorted(wanted), 'JSON'"),
                  rows, document, QStringLiteral(LOOPSCOPE_SOURCE_DIR "/tests/support/hostile_strings.json")});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
}

void HostileStoreTest::keepsThemOfJsonLines()
{
    const QString path = m_folder.filePath(QStringLiteral("hostile.jsonl"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const std::string& text : m_texts)
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("model_version"), 1},
                                             {QStringLiteral("device_id"), wide(text)},
                                             {QStringLiteral("prediction_result"), 0.5},
                                             {QStringLiteral("actual_result"), 0.5}})
                       .toJson(QJsonDocument::Compact) +
                   '\n');
    file.close();
    const SqlitePlace here;
    replay(here.spec(), path);
    QCOMPARE(difference(sorted(devicesIn(here.spec())), sorted(m_texts)), QString());
}

void HostileStoreTest::rejectsHoldThem()
{
    const QString path = m_folder.filePath(QStringLiteral("rejected.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("model_version,device_id,prediction_result,actual_result\n");
    Texts expected;
    constexpr std::size_t keptBytes = 1024; // SPEC 3
    for (const std::string& text : m_texts) {
        const std::string line = "x," + csvField(text) + ",0.5,0.5";
        expected.push_back(line.substr(0, keptBytes));
        file.write(QByteArray::fromStdString(line + '\n'));
    }
    file.close();
    const SqlitePlace here;
    ReplayRequest request;
    request.file = path.toStdString();
    request.target = here.spec();
    ReplayObserver nobody;
    const auto done = runReplay(request, nobody);
    LOOPSCOPE_VERIFY_OK(done);
    QCOMPARE(done->ingest.rejected, std::uint64_t{500});
    Texts found;
    for (const Reject& reject : valueOf(valueOf(FeedbackStore::open(here.spec(), {}))->rejects(*done->importId, 1000)))
        found.push_back(reject.raw);
    QCOMPARE(difference(found, expected), QString());
}

void HostileStoreTest::schemasAreNamedByThem()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    const auto session = test::postgresSession();
    const auto canary = [&] {
        return valueOf(session->fetch(
                           "SELECT count(*) FROM pg_namespace n JOIN pg_roles r ON true JOIN pg_database d ON true"))
            .rows[0][0];
    };
    const SqlValue before = canary();
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        const std::string& text = m_texts[i];
        const ConnectionSpec spec{.kind = StoreKind::Postgres, .conninfo = test::postgresConninfo(), .schema = text};
        constexpr std::size_t longestIdentifier = 63;
        const bool fits = text.size() <= longestIdentifier;
        LOOPSCOPE_VERIFY_ERROR(FeedbackStore::open(spec, {}),
                               fits ? ErrorCode::NoFeedbackDatabase : ErrorCode::InvalidArgument);
        if (!fits)
            LOOPSCOPE_VERIFY_ERROR(FeedbackStore::open(spec, {.create = true}), ErrorCode::InvalidArgument);
        if (!fits || i % 9 != 0 || text.starts_with("pg_"))
            continue;
        const std::vector<SqlValue> name{text};
        const auto there = [&] {
            return std::get<std::int64_t>(
                valueOf(session->fetch("SELECT count(*) FROM pg_namespace WHERE nspname = $1", name)).rows[0][0]);
        };
        if (there() != 0)
            continue;
        auto store = FeedbackStore::open(spec, {.create = true, .forWriting = true});
        LOOPSCOPE_VERIFY_OK(store);
        QCOMPARE(there(), 1);
        LOOPSCOPE_VERIFY_OK((*store)->beginImport("f", {}, Policy{}));
        LOOPSCOPE_VERIFY_OK(valueOf(FeedbackStore::open(spec, {}))->facts());
        store->reset();
        LOOPSCOPE_VERIFY_OK(session->run("DROP SCHEMA " + session->connection().quotedIdentifier(text) + " CASCADE"));
    }
    QCOMPARE(canary(), before);
}

void HostileStoreTest::argumentsOfTheProgramAreData()
{
    const SqlitePlace here;
    replay(here.spec(), m_csv);
    const QString store = QStringLiteral("sqlite:") + QString::fromStdString(here.spec().path);
    for (std::size_t i = 0; i < m_texts.size(); i += 11) {
        const QString text = wide(m_texts[i]);
        const CliRun asked =
            runCli({QStringLiteral("query"), QStringLiteral("device_accuracy"), QStringLiteral("--store"), store,
                    QStringLiteral("--json"), QStringLiteral("--param"), QStringLiteral("device_id=") + text,
                    QStringLiteral("--param"), QStringLiteral("model_version=2")});
        QVERIFY2(asked.status == 0, asked.messages.left(200).constData());
        QVERIFY2(asked.output.contains("1"), qPrintable(text.left(80)));
        // A name that leads nowhere is told, and stays a name.
        for (const QStringList& wrong :
             {QStringList{QStringLiteral("query"), text, QStringLiteral("--store"), store},
              QStringList{QStringLiteral("replay"),
                          text.startsWith(QLatin1Char('-')) ? QStringLiteral("./") + text : text,
                          QStringLiteral("--policy"), text}}) {
            const CliRun refused = runCli(wrong);
            QVERIFY2(refused.status == 2 || refused.status == 4, qPrintable(text.left(80)));
            QVERIFY(!refused.messages.isEmpty());
        }
        const QString path = m_folder.filePath(QString(text).replace(QLatin1Char('/'), QLatin1Char('_')));
        if (path.toUtf8().size() > 220 || text == QLatin1String(".") || text == QLatin1String(".."))
            continue;
        QVERIFY2(QFile::copy(m_csv, path), qPrintable(path.left(80)));
        const CliRun read = runCli({QStringLiteral("replay"), path, QStringLiteral("--json")});
        QCOMPARE(read.status, 0);
        QCOMPARE(read.document().value(QStringLiteral("file")).toString(), path);
        QFile::remove(path);
    }
}

QTEST_GUILESS_MAIN(HostileStoreTest)
#include "hostile_store_test.moc"
