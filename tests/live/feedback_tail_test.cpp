#include "app/data/store/wall_clock.h"
#include "tests/support/postgres_server.h"

#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <random>
#include <thread>
#include <unordered_map>

using namespace loopscope;

/// The tail against real databases. Writers are of another origin: they insert with plain SQL, as Spark or psql would.
class FeedbackTailTest : public QObject {
    Q_OBJECT

private slots:
    void reportsWhatAnotherConnectionStores();
    void reportsRowsThatWereWrittenBehindASavepoint();
    void reportsATransactionThatWasUnderWayFromTheStart();
    void leavesOutWhatWasRolledBack();
    void handsOverTheNewestAndCountsTheRest();
    void readsATableThatSomebodyElseMadeWithSelectAlone();
    void missesNothingOfEightWritersAndReportsNothingTwice();
    void followsASqliteFile();
    void noticesThatASqliteFileLostRows();

private:
    static constexpr const char* columns =
        "(model_version, device_id, prediction, actual_value, error, absolute_error, "
        "is_correct, feedback_type)";
    static constexpr const char* values = "0.5, 0.5, 0, 0, true, 'normal'";
    struct Database {
        test::PostgresSchema schema{true};
        std::unique_ptr<FeedbackStore> store;
        std::unique_ptr<FeedbackTail> tail;
        std::unique_ptr<PgSession> writer = test::postgresSession();

        Database()
        {
            auto made = FeedbackStore::open(schema.spec(), {.create = true});
            if (!made)
                qFatal("%s", made.error().detail.c_str());
            made->reset();
            follow();
            enter(*writer);
        }
        void follow()
        {
            auto opened = FeedbackStore::open(schema.spec(), {.purpose = "live"});
            if (!opened)
                qFatal("%s", opened.error().detail.c_str());
            store = std::move(*opened);
            tail = store->tail();
        }
        void enter(PgSession& session) const { sql(session, "SET search_path TO " + schema.name()); }
        static void sql(PgSession& session, const std::string& text)
        {
            if (const auto done = session.run(text); !done)
                qFatal("%s: %s", text.c_str(), done.error().detail.c_str());
        }
        static void insert(PgSession& session, const std::string& device, int version = 1)
        {
            sql(session, std::string("INSERT INTO model_feedback ") + columns + " VALUES (" + std::to_string(version) +
                             ", '" + device + "', " + values + ")");
        }
        NewFeedback poll(std::int64_t most = 1000)
        {
            auto found = tail->poll(most, [] {});
            if (!found)
                qFatal("%s", found.error().detail.c_str());
            return std::move(*found);
        }
    };
    static QStringList devicesOf(const NewFeedback& found)
    {
        QStringList devices;
        for (const FeedbackRow& row : found.newest)
            devices << QString::fromStdString(row.device.value_or("NULL"));
        devices.sort();
        return devices;
    }
    static void inFile(const QString& path, const char* text)
    {
        sqlite3* file = nullptr;
        sqlite3_open(path.toUtf8().constData(), &file);
        char* message = nullptr;
        if (sqlite3_exec(file, text, nullptr, nullptr, &message) != SQLITE_OK)
            qFatal("%s: %s", text, message);
        sqlite3_close(file);
    }
};

void FeedbackTailTest::reportsWhatAnotherConnectionStores()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    Database database;
    Database::insert(*database.writer, "before");
    QCOMPARE(database.poll().rows, 0);
    Database::insert(*database.writer, "a", 4);
    Database::insert(*database.writer, "b", 5);
    const NewFeedback found = database.poll();
    QCOMPARE(found.rows, 2);
    QVERIFY((found.perVersion == std::map<std::int64_t, std::int64_t>{{4, 1}, {5, 1}}));
    QCOMPARE(devicesOf(found), (QStringList{"a", "b"}));
    QCOMPARE(found.newest.front().version, 5); // the last stored first
    QVERIFY(std::abs(*found.newestCreatedAtUs - wallClockUs()) < 60'000'000);
    QCOMPARE(database.poll().rows, 0);
}

void FeedbackTailTest::reportsRowsThatWereWrittenBehindASavepoint()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    Database database;
    const auto other = test::postgresSession();
    database.enter(*other);
    QCOMPARE(database.poll().rows, 0);
    Database::sql(*database.writer, "BEGIN");
    Database::insert(*database.writer, "top");
    Database::sql(*database.writer, "SAVEPOINT inside");
    Database::insert(*database.writer, "sub");
    Database::insert(*other, "other"); // younger, and committed first: snapshots have an xmax above the subtransaction
    QCOMPARE(devicesOf(database.poll()), QStringList{"other"});
    Database::sql(*database.writer, "COMMIT");
    QCOMPARE(devicesOf(database.poll()), (QStringList{"sub", "top"}));
    QCOMPARE(database.poll().rows, 0);
}

void FeedbackTailTest::reportsATransactionThatWasUnderWayFromTheStart()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    Database database;
    Database::sql(*database.writer, "BEGIN");
    Database::insert(*database.writer, "early");
    QCOMPARE(database.poll().rows, 0);
    QCOMPARE(database.poll().rows, 0);
    Database::sql(*database.writer, "COMMIT");
    QCOMPARE(devicesOf(database.poll()), QStringList{"early"});
}

void FeedbackTailTest::leavesOutWhatWasRolledBack()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    Database database;
    QCOMPARE(database.poll().rows, 0);
    Database::sql(*database.writer, "BEGIN");
    Database::insert(*database.writer, "kept");
    Database::sql(*database.writer, "SAVEPOINT inside");
    Database::insert(*database.writer, "taken back");
    Database::sql(*database.writer, "ROLLBACK TO inside");
    Database::sql(*database.writer, "COMMIT");
    QCOMPARE(devicesOf(database.poll()), QStringList{"kept"});
    QCOMPARE(database.poll().rows, 0);
}

void FeedbackTailTest::handsOverTheNewestAndCountsTheRest()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    Database database;
    QCOMPARE(database.poll().rows, 0);
    for (const char* device : {"a", "b", "c", "d", "e"})
        Database::insert(*database.writer, device);
    const NewFeedback found = database.poll(2);
    QCOMPARE(found.rows, 5);
    QCOMPARE(devicesOf(found), (QStringList{"d", "e"}));
    QCOMPARE(database.poll(2).rows, 0);
}

void FeedbackTailTest::readsATableThatSomebodyElseMadeWithSelectAlone()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    const test::PostgresSchema schema(true);
    const auto owner = test::postgresSession();
    const std::string role = schema.name() + "_reader";
    Database::sql(*owner, "SET search_path TO " + schema.name());
    Database::sql(*owner,
                  "CREATE TABLE model_feedback (id BIGSERIAL PRIMARY KEY, model_version INT NOT NULL, "
                  "aggregation_round INT, device_id TEXT, prediction FLOAT8, actual_value FLOAT8, error FLOAT8, "
                  "absolute_error FLOAT8, is_correct BOOLEAN, confidence FLOAT8, feedback_type VARCHAR(50), "
                  "\"timestamp\" TIMESTAMPTZ, created_at TIMESTAMPTZ DEFAULT now())");
    Database::sql(*owner, "CREATE ROLE " + role + " LOGIN PASSWORD 'x'");
    Database::sql(*owner, "GRANT USAGE ON SCHEMA " + schema.name() + " TO " + role);
    Database::sql(*owner, "GRANT SELECT ON model_feedback TO " + role);
    {
        ConnectionSpec spec = schema.spec();
        spec.conninfo += " user=" + role + " password=x";
        auto store = FeedbackStore::open(spec, {.purpose = "live"});
        QVERIFY2(store, store ? "" : store.error().detail.c_str());
        const auto tail = (*store)->tail();
        QCOMPARE(tail->poll(10, [] {})->rows, 0);
        Database::insert(*owner, "foreign");
        int answers = 0;
        const auto found = tail->poll(10, [&answers] { ++answers; });
        QVERIFY2(found, found ? "" : found.error().detail.c_str());
        QCOMPARE(devicesOf(*found), QStringList{"foreign"});
        QVERIFY(answers >= 4); // every statement tells that the server is there
    }
    Database::sql(*owner, "DROP OWNED BY " + role);
    Database::sql(*owner, "DROP ROLE " + role);
}

void FeedbackTailTest::missesNothingOfEightWritersAndReportsNothingTwice()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    Database database;
    database.poll();
    constexpr int writers = 8, transactionsEach = 60, rowsEach = 50; // 24,000 rows
    constexpr double rolledBack = 0.05, longTransactions = 0.1;
    using Clock = std::chrono::steady_clock;
    std::mutex mutex;
    std::unordered_map<std::string, Clock::time_point> committed; ///< transaction to the moment its COMMIT was answered
    std::atomic<int> working = writers;
    std::vector<std::jthread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
            const auto session = test::postgresSession("writer");
            database.enter(*session);
            std::mt19937 random(static_cast<unsigned>(writer) + 1);
            std::uniform_real_distribution<double> share(0, 1);
            for (int number = 0; number < transactionsEach; ++number) {
                const std::string name = std::to_string(writer) + "/" + std::to_string(number);
                const bool sub = share(random) < 0.2, isLong = share(random) < longTransactions;
                const bool takenBack = share(random) < rolledBack;
                Database::sql(*session, "BEGIN");
                for (int row = 0; row < rowsEach; ++row) {
                    if (row == rowsEach / 2 && sub)
                        Database::sql(*session, "SAVEPOINT inside");
                    // A long transaction takes up to 2 s, here and there between its rows.
                    if (isLong && row % 10 == 0)
                        Database::sql(*session, "SELECT pg_sleep(" + std::to_string(share(random) * 0.4) + ")");
                    Database::insert(*session, name + "/" + std::to_string(row));
                }
                Database::sql(*session, takenBack ? "ROLLBACK" : "COMMIT");
                if (!takenBack) {
                    const std::scoped_lock lock(mutex);
                    committed[name] = Clock::now();
                }
            }
            --working;
        });
    }
    std::unordered_map<std::string, int> seen;
    std::vector<std::pair<std::string, Clock::time_point>> arrivals;
    std::int64_t counted = 0;
    for (bool last = false;;) {
        const bool done = working == 0;
        const NewFeedback found = database.poll(1'000'000);
        const auto now = Clock::now();
        counted += found.rows;
        for (const FeedbackRow& row : found.newest) {
            ++seen[*row.device];
            arrivals.emplace_back(row.device->substr(0, row.device->rfind('/')), now);
        }
        if (last)
            break;
        last = done;
        if (!done)
            std::this_thread::sleep_until(now + std::chrono::milliseconds(500)); // the pace of the looks
    }
    threads.clear();

    std::int64_t missed = 0, twice = 0;
    for (const auto& [name, when] : committed)
        for (int row = 0; row < rowsEach; ++row)
            missed += seen.contains(name + "/" + std::to_string(row)) ? 0 : 1;
    for (const auto& [device, times] : seen)
        twice += times - 1;
    std::vector<double> delays;
    for (const auto& [name, when] : arrivals)
        delays.push_back(std::chrono::duration<double>(when - committed.at(name)).count()); // also: none of a rollback
    std::ranges::sort(delays);
    const double p99 = delays[delays.size() * 99 / 100];
    qInfo("%lld rows of %zu transactions, missed %lld, twice %lld, delay p99 %.2f s, max %.2f s",
          static_cast<long long>(counted), committed.size(), static_cast<long long>(missed),
          static_cast<long long>(twice), p99, delays.back());
    QCOMPARE(missed, 0);
    QCOMPARE(twice, 0);
    QCOMPARE(counted, static_cast<std::int64_t>(committed.size()) * rowsEach);
    QVERIFY(counted >= 20'000);
    QVERIFY(p99 <= 2);
}

void FeedbackTailTest::followsASqliteFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("a.db");
    const ConnectionSpec spec{.kind = StoreKind::Sqlite, .path = path.toStdString()};
    QVERIFY(FeedbackStore::open(spec, {.create = true}).has_value());
    inFile(path, "INSERT INTO model_feedback (model_version, device_id, created_at) VALUES (1, 'before', 5)");
    const auto store = FeedbackStore::open(spec, {.purpose = "live"});
    QVERIFY(store.has_value());
    const auto tail = (*store)->tail();
    QCOMPARE(tail->poll(10, [] {})->rows, 0);
    inFile(path, "INSERT INTO model_feedback (model_version, device_id, created_at) VALUES (2, 'a', 7), (3, 'b', 8)");
    const auto found = tail->poll(10, [] {});
    QCOMPARE(devicesOf(*found), (QStringList{"a", "b"}));
    QVERIFY((found->perVersion == std::map<std::int64_t, std::int64_t>{{2, 1}, {3, 1}}));
    QCOMPARE(*found->newestCreatedAtUs, 8);
    QVERIFY(!found->tookBack);
    QCOMPARE(tail->poll(10, [] {})->rows, 0);
}

void FeedbackTailTest::noticesThatASqliteFileLostRows()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("a.db");
    const ConnectionSpec spec{.kind = StoreKind::Sqlite, .path = path.toStdString()};
    QVERIFY(FeedbackStore::open(spec, {.create = true}).has_value());
    inFile(path, "INSERT INTO model_feedback (model_version, device_id, created_at) VALUES (1, 'a', 5), (1, 'b', 6)");
    const auto store = FeedbackStore::open(spec, {.purpose = "live"});
    const auto tail = (*store)->tail();
    QCOMPARE(tail->poll(10, [] {})->rows, 0);
    // The id of the row that went is given to another one.
    inFile(path, "DELETE FROM model_feedback WHERE id = 2");
    inFile(path, "INSERT INTO model_feedback (id, model_version, device_id, created_at) VALUES (2, 1, 'c', 9)");
    QVERIFY(tail->poll(10, [] {})->tookBack);
    inFile(path, "INSERT INTO model_feedback (model_version, device_id, created_at) VALUES (1, 'd', 10)");
    const auto found = tail->poll(10, [] {});
    QCOMPARE(devicesOf(*found), QStringList{"d"});
    QVERIFY(!found->tookBack);
}

QTEST_GUILESS_MAIN(FeedbackTailTest)
#include "feedback_tail_test.moc"
