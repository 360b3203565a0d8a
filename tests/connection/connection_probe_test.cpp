#include "app/data/store/postgres/connection_probe.h"
#include "app/data/store/postgres/conninfo.h"
#include "tests/support/postgres_server.h"

using namespace loopscope;

namespace {

struct Seen {
    std::vector<ProbeReport> reports;
    ProbeFacts facts;

    [[nodiscard]] ProbeState state(ProbeStep step) const
    {
        for (const ProbeReport& report : reports)
            if (report.step == step)
                return report.state;
        qFatal("no report of step %d", int(step));
    }
};

Seen probe(const ConnectionSpec& spec)
{
    Seen seen;
    probeConnection(spec, {}, [&](const ProbeReport& report, const ProbeFacts& facts) {
        seen.reports.push_back(report);
        seen.facts = facts;
    });
    return seen;
}

void run(const std::string& sql)
{
    if (const auto done = test::postgresSession()->run(sql); !done)
        qFatal("%s: %s", sql.c_str(), done.error().detail.c_str());
}

/// A role that is gone at the end, with all rights that were given to it.
class Role {
public:
    Role() { run("CREATE ROLE " + m_name + " LOGIN PASSWORD 'sesame'"); }
    ~Role()
    {
        run("DROP OWNED BY " + m_name);
        run("DROP ROLE " + m_name);
    }
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] ConnectionSpec spec(ConnectionSpec spec) const
    {
        auto conninfo = *Conninfo::parse(spec.conninfo);
        static_cast<void>(conninfo.takePassword());
        conninfo.set("user", m_name);
        spec.conninfo = conninfo.text();
        spec.password = Secret::of("sesame");
        return spec;
    }

private:
    std::string m_name = "probe_" + std::to_string(QCoreApplication::applicationPid());
};

} // namespace

class ConnectionProbeTest : public QObject {
    Q_OBJECT

private slots:
    void init() { LOOPSCOPE_NEEDS_POSTGRES(); }

    void everyStepIsToldInItsOrder()
    {
        const test::PostgresSchema schema(true);
        const Seen seen = probe(schema.spec());
        QCOMPARE(seen.reports.size(), std::size_t(probeSteps));
        for (int step = 0; step < probeSteps; ++step)
            QCOMPARE(int(seen.reports[std::size_t(step)].step), step);
        QCOMPARE(int(seen.state(ProbeStep::Login)), int(ProbeState::Done));
        QVERIFY(seen.facts.usedPassword && seen.facts.isSuperuser);
        QVERIFY(seen.facts.serverVersion >= 130000);
        QCOMPARE(int(seen.state(ProbeStep::Schema)), int(ProbeState::Note)); // there, and empty
        QVERIFY(seen.facts.schemaExists && !seen.facts.status.hasFeedbackTable);
        QCOMPARE(seen.facts.schema, schema.name());
        QVERIFY(std::abs(seen.facts.clockOffsetSeconds) < 1);
    }

    void nothingIsChangedOnTheServer()
    {
        const test::PostgresSchema schema;
        const Seen seen = probe(schema.spec());
        QVERIFY(!seen.facts.schemaExists);
        QCOMPARE(int(seen.state(ProbeStep::Schema)), int(ProbeState::Note));
        std::int64_t found = -1;
        QVERIFY(test::postgresSession()->run("SELECT count(*) FROM pg_namespace WHERE nspname = '" + schema.name() + "'",
                                             {}, [&](const SqlRow& row) { found = row.integer(0); }));
        QCOMPARE(found, std::int64_t(0));
    }

    void failureEndsTheTestAtItsStep_data()
    {
        QTest::addColumn<QString>("change"); // of the connection
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("code");
        QTest::newRow("name") << "host=no-such-host.invalid hostaddr=" << int(ProbeStep::Name)
                              << int(ErrorCode::CannotConnect);
        QTest::newRow("port") << "host=127.0.0.1 port=1" << int(ProbeStep::Reach) << int(ErrorCode::CannotConnect);
        QTest::newRow("password") << "user=nobody_of_that_name password=wrong" << int(ProbeStep::Login)
                                  << int(ErrorCode::PasswordNeeded);
        QTest::newRow("database") << "dbname=none_of_that_name" << int(ProbeStep::Login)
                                  << int(ErrorCode::CannotConnect);
        QTest::newRow("weak TLS") << "host=db.example sslmode=require" << int(ProbeStep::Tls) << int(ErrorCode::WeakTls);
    }
    void failureEndsTheTestAtItsStep()
    {
        QFETCH(QString, change);
        QFETCH(int, step);
        QFETCH(int, code);
        auto conninfo = *Conninfo::parse(test::postgresConninfo());
        for (const QString& part : change.split(' '))
            conninfo.set(part.section('=', 0, 0).toStdString(), part.section('=', 1).toStdString());
        const Seen seen = probe({.kind = StoreKind::Postgres, .conninfo = conninfo.text()});
        QVERIFY(!seen.reports.empty());
        QCOMPARE(int(seen.reports.back().step), step);
        QCOMPARE(int(seen.reports.back().state), int(ProbeState::Failed));
        QCOMPARE(int(seen.reports.back().error.code), code);
        const QString said = QString::fromStdString(seen.reports.back().error.detail);
        QVERIFY2(!said.contains(".c:") && !said.contains("LOCATION"), qPrintable(said));
    }

    void stoppedTestSaysNothingMore()
    {
        std::stop_source stop;
        int reports = 0;
        probeConnection({.kind = StoreKind::Postgres, .conninfo = test::postgresConninfo()}, stop.get_token(),
                        [&](const ProbeReport&, const ProbeFacts&) {
                            ++reports;
                            stop.request_stop();
                        });
        QCOMPARE(reports, 1);
    }

    void whyNothingCanBeWrittenIsKnown()
    {
        const test::PostgresSchema schema(true);
        QVERIFY(FeedbackStore::open(schema.spec(), {.create = true}).has_value());
        const Role role;
        const auto reason = [](const ConnectionSpec& spec) {
            const auto store = FeedbackStore::open(spec, {});
            return store ? int((*store)->facts()->readOnlyReason) : -1;
        };
        QCOMPARE(reason(schema.spec()), int(ReadOnlyReason::None));

        ConnectionSpec asked = schema.spec();
        asked.readOnly = true;
        QCOMPARE(reason(asked), int(ReadOnlyReason::Asked));
        QCOMPARE(int(probe(asked).facts.readOnly), int(ReadOnlyReason::Asked));

        run("GRANT USAGE ON SCHEMA " + schema.name() + " TO " + role.name());
        run("GRANT SELECT ON ALL TABLES IN SCHEMA " + schema.name() + " TO " + role.name());
        QCOMPARE(reason(role.spec(schema.spec())), int(ReadOnlyReason::NoRight));
        const Seen seen = probe(role.spec(schema.spec()));
        QVERIFY(seen.facts.canRead && !seen.facts.canInsert && !seen.facts.canCreate && !seen.facts.isSuperuser);
        QCOMPARE(int(seen.state(ProbeStep::Rights)), int(ProbeState::Note));

        run("GRANT ALL ON ALL TABLES IN SCHEMA " + schema.name() + " TO " + role.name());
        QCOMPARE(reason(role.spec(schema.spec())), int(ReadOnlyReason::None));
        run("ALTER ROLE " + role.name() + " SET default_transaction_read_only = on");
        QCOMPARE(reason(role.spec(schema.spec())), int(ReadOnlyReason::ServerSetting));
        const auto writer = FeedbackStore::open(role.spec(schema.spec()), {.forWriting = true});
        QVERIFY(!writer.has_value());
        QCOMPARE(int(writer.error().code), int(ErrorCode::ReadOnly));
    }
};

QTEST_GUILESS_MAIN(ConnectionProbeTest)
#include "connection_probe_test.moc"
