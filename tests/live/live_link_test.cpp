#include "app/data/query/workspace.h"
#include "tests/support/postgres_server.h"

#include <QSignalSpy>

#include <csignal>

#include <atomic>
#include <random>

using namespace loopscope;

using State = LinkStatus::State;

/// The link of a window to a real server that goes away and comes back.
class LiveLinkTest : public QObject {
    Q_OBJECT

private slots:
    void pausesGrowFromHalfASecondToHalfAMinute();
    void tellsAPauseFromASilence();
    void newFeedbackGrowsTheWorkspaceByItself();
    void pausedFeedKeepsWhatIsShownAndCounts();
    void comesBackAfterTheServerEndedItsSession();
    void noticesAServerProcessThatHasStopped();
    void reportsWhatCameWhileTheConnectionWasLost();
    void repeatsAQueryWhoseConnectionWasLost();
    void triesAWrongPasswordOnce();
    void usesTwoConnections();

private:
    struct Open {
        test::PostgresSchema schema{true};
        std::unique_ptr<PgSession> writer = test::postgresSession("writer");
        Workspace workspace;

        Open()
        {
            if (!FeedbackStore::open(schema.spec(), {.create = true}))
                qFatal("no database");
            sql("SET search_path TO " + schema.name());
            workspace.watch();
            workspace.open(schema.spec());
        }
        void sql(const std::string& text)
        {
            if (const auto done = writer->run(text); !done)
                qFatal("%s: %s", text.c_str(), done.error().detail.c_str());
        }
        void insert(int rows)
        {
            sql("INSERT INTO model_feedback (model_version, device_id, prediction, actual_value, error, "
                "absolute_error, "
                "is_correct, feedback_type) SELECT 1, 'd', 0.5, 0.5, 0, 0, true, 'normal' FROM generate_series(1, " +
                std::to_string(rows) + ")");
        }
        std::vector<std::int64_t> integers(const std::string& text)
        {
            std::vector<std::int64_t> values;
            if (const auto done = writer->run(text, {}, [&](const SqlRow& row) { values.push_back(row.integer(0)); });
                !done)
                qFatal("%s: %s", text.c_str(), done.error().detail.c_str());
            return values;
        }
        /// The server's processes for a purpose of this window; schemas of other tests are not looked at.
        std::vector<std::int64_t> processes(const std::string& purpose)
        {
            return integers("SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'loopscope/% " + purpose + "'");
        }
        [[nodiscard]] State link() const { return workspace.live().link().state; }
    };
};

void LiveLinkTest::pausesGrowFromHalfASecondToHalfAMinute()
{
    std::minstd_rand random(1);
    const Backoff backoff;
    for (int i = 0; i < 100; ++i) {
        QVERIFY(backoff.after(1, random).count() >= 400 && backoff.after(1, random).count() <= 500);
        QVERIFY(backoff.after(3, random).count() >= 1600 && backoff.after(3, random).count() <= 2000);
        QVERIFY(backoff.after(50, random).count() >= 24'000 && backoff.after(50, random).count() <= 30'000);
    }
}

void LiveLinkTest::tellsAPauseFromASilence()
{
    constexpr std::int64_t second = 1'000'000;
    ArrivalPace pace;
    pace.arrived(0);
    pace.arrived(20 * second);
    QVERIFY(!pace.isStale(9'000 * second)); // no pace yet
    pace.arrived(40 * second);
    QVERIFY(!pace.isStale(240 * second)); // ten times the pause of 20 s
    QVERIFY(pace.isStale(241 * second));
}

void LiveLinkTest::newFeedbackGrowsTheWorkspaceByItself()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    Open open;
    QTRY_COMPARE(open.link(), State::Connected);
    QCOMPARE(open.workspace.facts().rows, 0);
    QSignalSpy changed(&open.workspace, &Workspace::changed);
    open.insert(12);
    QTRY_COMPARE(open.workspace.facts().rows, 12);
    QCOMPARE(changed.count(), 0); // it grew; nothing that is shown was dropped
    QVERIFY(open.workspace.live().newestCreatedAtUs().has_value());
}

void LiveLinkTest::pausedFeedKeepsWhatIsShownAndCounts()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    Open open;
    QTRY_COMPARE(open.link(), State::Connected);
    open.workspace.live().setPaused(true);
    open.insert(12);
    QTRY_COMPARE(open.workspace.live().waitingRows(), 12);
    QCOMPARE(open.workspace.facts().rows, 0);
    open.workspace.live().setPaused(false);
    QTRY_COMPARE(open.workspace.facts().rows, 12);
    QCOMPARE(open.workspace.live().waitingRows(), 0);
}

void LiveLinkTest::comesBackAfterTheServerEndedItsSession()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    Open open;
    QTRY_COMPARE(open.link(), State::Connected);
    const auto before = open.processes("live");
    QCOMPARE(before.size(), 1U);
    open.integers(
        "SELECT pg_terminate_backend(pid)::int FROM pg_stat_activity WHERE application_name LIKE 'loopscope/%' "
        "AND application_name NOT LIKE '% writer'");
    QTRY_VERIFY(open.processes("live").size() == 1 && open.processes("live") != before);
    QTRY_COMPARE(open.link(), State::Connected);
    QCOMPARE(open.workspace.state(), Workspace::State::Ready);
    open.insert(3);
    QTRY_COMPARE(open.workspace.facts().rows, 3);
}

void LiveLinkTest::noticesAServerProcessThatHasStopped()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    Open open;
    QTRY_COMPARE(open.link(), State::Connected);
    const auto stopped = open.processes("live");
    QCOMPARE(stopped.size(), 1U);
    if (kill(static_cast<pid_t>(stopped.front()), SIGSTOP) != 0)
        QSKIP("the server's processes belong to somebody else");
    QTRY_COMPARE_WITH_TIMEOUT(open.link(), State::Suspect, 5'000);
    const auto isLost = [&open] { return open.link() == State::Reconnecting || open.link() == State::Connected; };
    QTRY_VERIFY_WITH_TIMEOUT(isLost(), 10'000);
    QTRY_COMPARE(open.link(), State::Connected);
    QCOMPARE(open.workspace.state(), Workspace::State::Ready);
    kill(static_cast<pid_t>(stopped.front()), SIGCONT);
}

void LiveLinkTest::reportsWhatCameWhileTheConnectionWasLost()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    Open open;
    QTRY_COMPARE(open.link(), State::Connected);
    open.workspace.live().setPaused(true); // so that nothing but the tail counts
    open.sql("BEGIN");
    open.insert(7);
    open.integers("SELECT pg_terminate_backend(pid)::int FROM pg_stat_activity WHERE application_name LIKE "
                  "'loopscope/% live'");
    open.sql("COMMIT");
    QTRY_COMPARE(open.workspace.live().waitingRows(), 7);
}

void LiveLinkTest::repeatsAQueryWhoseConnectionWasLost()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    Open open;
    QTRY_COMPARE(open.link(), State::Connected);
    open.integers("SELECT pg_terminate_backend(pid)::int FROM pg_stat_activity WHERE application_name LIKE "
                  "'loopscope/% read'");
    auto answer = open.workspace.run("feedback_count", {});
    QTRY_VERIFY(answer.isFinished());
    QVERIFY2(answer.result().has_value(), answer.result() ? "" : answer.result().error().detail.c_str());
}

void LiveLinkTest::triesAWrongPasswordOnce()
{
    std::atomic<int> tries = 0;
    LiveFeed feed;
    feed.start(
        [&tries](const FeedbackStore::OpenOptions&) -> Result<std::unique_ptr<FeedbackStore>> {
            ++tries;
            return failure(ErrorCode::PasswordNeeded, "server", "password authentication failed");
        },
        std::nullopt);
    QTRY_COMPARE(feed.link().state, State::Refused);
    feed.wake();
    QVERIFY(!QSignalSpy(&feed, &LiveFeed::changed).wait(1'500));
    QCOMPARE(tries.load(), 1);
    feed.retry();
    QTRY_COMPARE(tries.load(), 2);
}

void LiveLinkTest::usesTwoConnections()
{
    LOOPSCOPE_NEEDS_POSTGRES();
    Open open;
    QTRY_COMPARE(open.link(), State::Connected);
    open.insert(1);
    QTRY_COMPARE(open.workspace.facts().rows, 1);
    // And one more while a replay writes.
    QCOMPARE(open.processes("read").size() + open.processes("live").size(), 2U);
}

QTEST_GUILESS_MAIN(LiveLinkTest)
#include "live_link_test.moc"
