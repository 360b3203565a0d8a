#include "app/data/store/postgres/pg_connect.h"
#include "app/data/store/postgres/pg_error.h"
#include "tests/support/postgres_server.h"

#include <QElapsedTimer>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace loopscope;
using namespace std::chrono_literals;

namespace {

/// Takes connections into its backlog and never says a word.
class SilentServer {
public:
    SilentServer() : m_socket(socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const any = reinterpret_cast<sockaddr*>(&address);
        if (bind(m_socket, any, size) != 0 || listen(m_socket, 8) != 0 || getsockname(m_socket, any, &size) != 0)
            qFatal("no listening socket");
        m_port = std::to_string(ntohs(address.sin_port));
    }
    ~SilentServer() { close(m_socket); }
    SilentServer(const SilentServer&) = delete;
    SilentServer& operator=(const SilentServer&) = delete;
    [[nodiscard]] const std::string& port() const { return m_port; }

private:
    int m_socket;
    std::string m_port;
};

} // namespace

class PgConnectionTest : public QObject {
    Q_OBJECT

private slots:
    void init() { LOOPSCOPE_NEEDS_POSTGRES(); }

    void namesItselfToTheServer()
    {
        const auto session = test::postgresSession("replay");
        const auto name =
            session->fetch("SELECT current_setting('application_name'), current_setting('client_encoding')");
        QVERIFY(name.has_value());
        QCOMPARE(std::get<std::string>(name->rows[0][0]), std::string("loopscope/" LOOPSCOPE_VERSION " replay"));
        QCOMPARE(std::get<std::string>(name->rows[0][1]), std::string("UTF8"));
    }

    void givesUpOnAServerThatDoesNotAnswer()
    {
        const SilentServer silent;
        const std::string conninfo = "host=127.0.0.1 dbname=x user=x port=" + silent.port();
        QElapsedTimer clock;
        clock.start();
        const auto connection =
            PgConnection::open({.kind = StoreKind::Postgres, .conninfo = conninfo}, {.timeoutPerHost = 200ms});
        QVERIFY(!connection.has_value());
        QCOMPARE(int(connection.error().code), int(ErrorCode::CannotConnect));
        QVERIFY(clock.elapsed() >= 200 && clock.elapsed() < 2000);
    }

    void goesOnToTheNextHostWhenOneIsSilent()
    {
        const SilentServer silent;
        const auto server = Conninfo::parse(test::postgresConninfo());
        QVERIFY(server.has_value());
        std::string conninfo = "host=127.0.0.1," + server->valueOrDefault("host") + " port=" + silent.port() + "," +
                               server->valueOrDefault("port");
        for (const char* keyword : {"user", "password", "dbname"}) {
            if (!server->value(keyword).empty())
                conninfo += std::string(" ") + keyword + "='" + std::string(server->value(keyword)) + "'";
        }
        const auto connection =
            PgConnection::open({.kind = StoreKind::Postgres, .conninfo = conninfo}, {.timeoutPerHost = 500ms});
        QVERIFY2(connection.has_value(), connection ? "" : connection.error().detail.c_str());
    }

    void asksEveryHostForAStandbyBeforeItTakesAnother()
    {
        const auto conninfo = Conninfo::parse("host=a,b port=1,2 target_session_attrs=prefer-standby");
        QVERIFY(conninfo.has_value());
        const auto attempts = connectAttempts(*conninfo, *conninfo->resolved(), "x");
        QCOMPARE(attempts.size(), std::size_t(4));
        QCOMPARE(attempts[1].keywords.at("host"), std::string("b"));
        QCOMPARE(attempts[1].keywords.at("port"), std::string("2"));
        QCOMPARE(attempts[1].keywords.at("target_session_attrs"), std::string("standby"));
        QCOMPARE(attempts[2].keywords.at("host"), std::string("a"));
        QCOMPARE(attempts[2].keywords.at("target_session_attrs"), std::string("any"));
    }

    void saysWhyItCannotConnectWithoutThePassword()
    {
        const auto server = Conninfo::parse(test::postgresConninfo());
        const std::string conninfo = "host=" + server->valueOrDefault("host") +
                                     " port=" + server->valueOrDefault("port") +
                                     " user=nobody_of_that_name password=open-sesame dbname=postgres";
        const auto connection = PgConnection::open({.kind = StoreKind::Postgres, .conninfo = conninfo}, {});
        QVERIFY(!connection.has_value());
        QCOMPARE(int(connection.error().code), int(ErrorCode::PasswordNeeded));
        QVERIFY(QString::fromStdString(connection.error().detail).contains("nobody_of_that_name"));
        QVERIFY(!QString::fromStdString(connection.error().detail + connection.error().subject).contains("sesame"));
    }

    void quotesIdentifiers()
    {
        const auto session = test::postgresSession();
        QCOMPARE(session->connection().quotedIdentifier("a \"b"), std::string("\"a \"\"b\""));
    }

    void knowsWhatTheStatesMean_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("code");
        const auto row = [](const char* state, ErrorCode code) { QTest::newRow(state) << QString(state) << int(code); };
        row("53100", ErrorCode::DiskFull);
        row("25006", ErrorCode::ReadOnly);
        row("57014", ErrorCode::Cancelled);
        row("57P01", ErrorCode::CannotConnect);
        row("08006", ErrorCode::CannotConnect);
        row("55P03", ErrorCode::Busy);
        row("40P01", ErrorCode::Busy);
        row("42P01", ErrorCode::QueryFailed);
        row("42501", ErrorCode::QueryFailed);
        row("", ErrorCode::QueryFailed);
    }
    void knowsWhatTheStatesMean()
    {
        QFETCH(QString, state);
        QFETCH(int, code);
        QCOMPARE(int(errorCodeOf(state.toStdString())), code);
    }
};

QTEST_GUILESS_MAIN(PgConnectionTest)
#include "pg_connection_test.moc"
