#pragma once

#include "tests/store/store_place.h"
#include "tests/support/postgres_server.h"

namespace loopscope {

/// A schema of its own on the server of the tests.
class PostgresPlace : public StorePlace {
public:
    PostgresPlace();
    [[nodiscard]] ConnectionSpec spec() const override { return m_schema.spec(); }
    void execute(const QString& sql) override;
    [[nodiscard]] std::int64_t integer(const QString& sql) override;
    [[nodiscard]] QString foundingTable() const override;
    [[nodiscard]] QString time(std::int64_t microseconds) const override;
    [[nodiscard]] bool coversOthers() const override { return true; }
    [[nodiscard]] bool hasSessions() const override { return !test::hasOneSession(); }
    [[nodiscard]] std::int64_t indexes() override;
    bool setDiskFull(bool full) override;

private:
    test::PostgresSchema m_schema{true};
    std::unique_ptr<PgSession> m_session = test::postgresSession("another program");
};

} // namespace loopscope
