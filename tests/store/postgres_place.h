#pragma once

#include "tests/store/store_place.h"
#include "tests/support/postgres_server.h"

namespace loopscope {

/// A schema of its own on the server of the tests.
class PostgresPlace : public StorePlace {
public:
    /// @param conninfo by which Loopscope goes there, through a pooler; empty: as everybody else
    explicit PostgresPlace(std::string conninfo = {});
    [[nodiscard]] ConnectionSpec spec() const override;
    void execute(const QString& sql) override;
    [[nodiscard]] std::int64_t integer(const QString& sql) override;
    [[nodiscard]] QString foundingTable() const override;
    [[nodiscard]] QString time(std::int64_t microseconds) const override;
    [[nodiscard]] bool coversOthers() const override { return true; }
    [[nodiscard]] bool hasSessions() const override { return !test::hasOneSession(); }
    [[nodiscard]] bool writersTakeTurns() const override { return !m_conninfo.empty(); }
    [[nodiscard]] std::int64_t indexes() override;
    bool setDiskFull(bool full) override;

private:
    std::string m_conninfo;
    test::PostgresSchema m_schema{true};
    std::unique_ptr<PgSession> m_session = test::postgresSession("another program");
};

} // namespace loopscope
