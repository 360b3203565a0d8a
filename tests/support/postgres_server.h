#pragma once

#include "app/data/store/postgres/pg_session.h"

#include <QtTest>

#include <memory>
#include <string>

/// Skips, or fails with LOOPSCOPE_REQUIRE_ALL=1, where no server is named. In init() or initTestCase().
#define LOOPSCOPE_NEEDS_POSTGRES()                                                                                     \
    do {                                                                                                               \
        if (qEnvironmentVariableIsEmpty("LOOPSCOPE_TEST_POSTGRES")) {                                                  \
            if (qEnvironmentVariable("LOOPSCOPE_REQUIRE_ALL") == "1")                                                  \
                QFAIL("LOOPSCOPE_TEST_POSTGRES names no server");                                                      \
            QSKIP("LOOPSCOPE_TEST_POSTGRES names no server");                                                          \
        }                                                                                                              \
    } while (false)

/// Skips on the stand-in for TimescaleDB, whose connections take turns in one session.
#define LOOPSCOPE_NEEDS_SESSIONS()                                                                                     \
    do {                                                                                                               \
        if (loopscope::test::hasOneSession())                                                                          \
            QSKIP("the stand-in for TimescaleDB has one session: no second transaction, no lock between connections, " \
                  "no cancel");                                                                                        \
    } while (false)

namespace loopscope::test {

/// The server of LOOPSCOPE_TEST_POSTGRES, which packaging/with_postgres.sh starts.
inline std::string postgresConninfo()
{
    return qEnvironmentVariable("LOOPSCOPE_TEST_POSTGRES").toStdString();
}

inline std::unique_ptr<PgSession> postgresSession(const std::string& purpose = "test")
{
    auto connection =
        PgConnection::open({.kind = StoreKind::Postgres, .conninfo = postgresConninfo()}, {.purpose = purpose});
    if (!connection)
        qFatal("no session: %s", connection.error().detail.c_str());
    return std::make_unique<PgSession>(std::move(*connection), *SqlCatalog::of(SqlDialect::Postgres).value());
}

/// Whether a query finds something on the server.
inline bool serverHas(const std::string& sql)
{
    const auto found = postgresSession()->fetch(sql);
    if (!found)
        qFatal("%s: %s", sql.c_str(), found.error().detail.c_str());
    return !found->rows.empty();
}

/// Whether new feedback tables are hypertables there.
inline bool hasTimescale()
{
    return serverHas("SELECT 1 FROM pg_extension WHERE extname = 'timescaledb'");
}

/// Whether the server is the stand-in of packaging/with_timescale.sh: one process, compiled for a virtual machine.
inline bool hasOneSession()
{
    return serverHas("SELECT 1 WHERE version() LIKE '%emcc%'");
}

/// The name of a schema of its own, which is dropped at the end with everything in it.
class PostgresSchema {
public:
    explicit PostgresSchema(bool create = false)
    {
        if (create)
            run("CREATE SCHEMA " + m_name);
    }
    ~PostgresSchema() { run("DROP SCHEMA IF EXISTS " + m_name + " CASCADE"); }
    PostgresSchema(const PostgresSchema&) = delete;
    PostgresSchema& operator=(const PostgresSchema&) = delete;

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] ConnectionSpec spec() const
    {
        return {.kind = StoreKind::Postgres, .conninfo = postgresConninfo(), .schema = m_name};
    }

private:
    static void run(const std::string& sql)
    {
        if (const auto done = postgresSession()->run(sql); !done)
            qFatal("%s: %s", sql.c_str(), done.error().detail.c_str());
    }
    static std::string newName()
    {
        static int count = 0;
        return "test_" + std::to_string(QCoreApplication::applicationPid()) + "_" + std::to_string(++count);
    }

    std::string m_name = newName();
};

} // namespace loopscope::test
