#include "app/data/store/postgres/feedback_copy.h"
#include "app/data/store/postgres/pg_copy.h"
#include "tests/support/postgres_server.h"

#include <QElapsedTimer>

#include <thread>

using namespace loopscope;

namespace {

constexpr std::size_t headerSize = 19, trailerSize = 2; // of the binary format
constexpr std::string_view copyNumbers = "COPY numbers FROM STDIN (FORMAT binary)";

std::unique_ptr<PgSession> sessionWithNumbers()
{
    auto session = test::postgresSession();
    if (!session->run("CREATE TEMP TABLE numbers (n int PRIMARY KEY, t text)"))
        qFatal("no table");
    return session;
}

CopyBuffer numbers(int first, int count, std::size_t textSize = 0)
{
    CopyBuffer buffer;
    for (int i = 0; i < count; ++i) {
        buffer.beginRow(2);
        buffer.int4(first + i);
        buffer.text(std::string(textSize, 'x'));
    }
    buffer.end();
    return buffer;
}

} // namespace

class PgCopyTest : public QObject {
    Q_OBJECT

private slots:
    void init() { LOOPSCOPE_NEEDS_POSTGRES(); }

    void storesFeedbackExactly()
    {
        const auto session = test::postgresSession();
        QVERIFY(
            session
                ->run(
                    "CREATE TEMP TABLE feedback (id bigint, model_version int, aggregation_round int, device_id text,"
                    " prediction float8, actual_value float8, error float8, absolute_error float8, is_correct boolean,"
                    " confidence float8, feedback_type varchar(50), \"timestamp\" timestamptz, created_at timestamptz)")
                .has_value());
        EvaluationBatch batch;
        batch.modelVersion = {2'147'483'647, 0};
        batch.aggregationRound = {5, absentRound};
        batch.device = {1, 0};
        batch.prediction = {0.1, 5e-324};
        batch.actual = {0.3, -1.7976931348623157e308};
        batch.confidence = {0.25, absentConfidence};
        batch.timestamp = {1'672'621'445'123'456, absentTimestamp};
        batch.line = {2, 3};
        FeedbackColumns feedback;
        feedback.error = {0.19999999999999998, -1.7976931348623157e308};
        feedback.isCorrect = {1, 0};
        feedback.type = {FeedbackType::Anomaly, FeedbackType::EdgeCase};
        CopyBuffer buffer;
        appendFeedbackRow(buffer, batch, feedback, 0, {.id = 9'000'000'000, .device = "", .createdAtUs = 1});
        appendFeedbackRow(buffer, batch, feedback, 1, {.id = 9'000'000'001, .device = "\t\"dé\\N", .createdAtUs = -1});
        buffer.end();
        auto copy = PgCopyIn::begin(session->connection(), "COPY feedback FROM STDIN (FORMAT binary)");
        QVERIFY(copy.has_value());
        QVERIFY((*copy)->write(buffer.bytes()).has_value());
        QCOMPARE((*copy)->finish().value(), std::int64_t(2));

        const auto stored = session->fetch("SELECT * FROM feedback ORDER BY id");
        using Row = std::vector<SqlValue>;
        using I = std::int64_t;
        QVERIFY((stored->rows[0] == Row{I(9'000'000'000), I(2'147'483'647), I(5), std::string(), 0.1, 0.3,
                                        0.19999999999999998, 0.19999999999999998, true, 0.25, std::string("anomaly"),
                                        I(1'672'621'445'123'456), I(1)}));
        QVERIFY((stored->rows[1] == Row{I(9'000'000'001),
                                        I(0),
                                        {},
                                        std::string("\t\"dé\\N"),
                                        5e-324,
                                        -1.7976931348623157e308,
                                        -1.7976931348623157e308,
                                        1.7976931348623157e308,
                                        false,
                                        {},
                                        std::string("edge_case"),
                                        {},
                                        I(-1)}));
    }

    void tellsTheServersErrorBeforeTheLoadIsSent()
    {
        const auto session = sessionWithNumbers();
        auto copy = PgCopyIn::begin(session->connection(), copyNumbers);
        QVERIFY(copy.has_value());
        // The first rows violate the key; the server says so while it would be sent 1 GiB more.
        CopyBuffer twice;
        for (int i = 0; i < 2; ++i) {
            twice.beginRow(2);
            twice.int4(1);
            twice.null();
        }
        QVERIFY((*copy)->write(twice.bytes()).has_value());
        CopyBuffer more = numbers(2, 100'000);
        std::size_t sent = 0;
        Result<void> answer;
        while (answer && sent < (std::size_t(1) << 30)) {
            answer = (*copy)->write(more.bytes().substr(headerSize, more.bytes().size() - headerSize - trailerSize));
            sent += more.bytes().size();
        }
        QVERIFY(!answer.has_value());
        QCOMPARE(int(answer.error().code), int(ErrorCode::QueryFailed));
        QVERIFY2(QString::fromStdString(answer.error().detail).contains("23505"), answer.error().detail.c_str());
        copy->reset();
        QVERIFY(session->fetch("SELECT 1").has_value());
    }

    void keepsNothingOfALoadThatIsGivenUp()
    {
        const auto session = sessionWithNumbers();
        {
            auto copy = PgCopyIn::begin(session->connection(), copyNumbers);
            const CopyBuffer rows = numbers(1, 1000);
            QVERIFY((*copy)->write(rows.bytes()).has_value());
        }
        QVERIFY(session->fetch("SELECT n FROM numbers")->rows.empty());
    }

    void goesOnWhenTheServerOnlyGivesNotice()
    {
        const auto session = sessionWithNumbers();
        QVERIFY(session
                    ->run("CREATE FUNCTION pg_temp.speak() RETURNS trigger LANGUAGE plpgsql AS"
                          " $$ BEGIN RAISE NOTICE 'row %', NEW.n; RETURN NEW; END $$")
                    .has_value());
        QVERIFY(
            session->run("CREATE TRIGGER speak BEFORE INSERT ON numbers FOR EACH ROW EXECUTE FUNCTION pg_temp.speak()")
                .has_value());
        auto copy = PgCopyIn::begin(session->connection(), copyNumbers);
        const CopyBuffer rows = numbers(1, 20'000, 100);
        QVERIFY((*copy)->write(rows.bytes()).has_value());
        QCOMPARE((*copy)->finish().value(), std::int64_t(20'000));
        QCOMPARE(session->connection().notices(), std::uint64_t(20'000));
    }

    void cancelEndsALoad()
    {
        const auto session = sessionWithNumbers();
        auto copy = PgCopyIn::begin(session->connection(), copyNumbers);
        QVERIFY(copy.has_value());
        session->cancel();
        CopyBuffer more;
        Result<void> answer;
        QElapsedTimer clock;
        clock.start();
        for (int first = 0; answer && clock.elapsed() < 20'000; first += 1000) {
            more = numbers(first, 1000);
            const std::string_view rows = more.bytes().substr(0, more.bytes().size() - trailerSize);
            answer = (*copy)->write(first == 0 ? rows : rows.substr(headerSize));
        }
        QVERIFY(!answer.has_value());
        QCOMPARE(int(answer.error().code), int(ErrorCode::Cancelled));
        copy->reset();
        session->arm();
        QVERIFY(session->fetch("SELECT 1").has_value());
    }

    void saysWhenTheConnectionIsLostInALoad()
    {
        const auto session = sessionWithNumbers();
        const auto id = std::get<std::int64_t>(session->fetch("SELECT pg_backend_pid()")->rows[0][0]);
        auto copy = PgCopyIn::begin(session->connection(), copyNumbers);
        QVERIFY(
            test::postgresSession()->run("SELECT pg_terminate_backend(" + std::to_string(id) + ", 5000)").has_value());
        const CopyBuffer rows = numbers(1, 100'000);
        auto answer = (*copy)->write(rows.bytes());
        if (answer) {
            const auto finished = (*copy)->finish();
            QVERIFY(!finished.has_value());
            answer = std::unexpected(finished.error());
        }
        QCOMPARE(int(answer.error().code), int(ErrorCode::CannotConnect));
    }

    void saysWhenTheTableIsNotThere()
    {
        const auto session = test::postgresSession();
        const auto copy = PgCopyIn::begin(session->connection(), copyNumbers);
        QVERIFY(!copy.has_value());
        QCOMPARE(int(copy.error().code), int(ErrorCode::QueryFailed));
        QVERIFY(session->fetch("SELECT 1").has_value());
    }
};

QTEST_GUILESS_MAIN(PgCopyTest)
#include "pg_copy_test.moc"
