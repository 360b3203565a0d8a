#pragma once

#include "tests/support/postgres_server.h"

#include <string>

namespace loopscope::test {

/// A schema with the federated system's tables of one generation: the statements of tests/upstream/<generation>.sql.
class UpstreamSchema {
public:
    /// @param generation `g4`; empty: no tables
    explicit UpstreamSchema(const std::string& generation);

    [[nodiscard]] ConnectionSpec spec() const { return m_schema.spec(); }
    [[nodiscard]] const std::string& name() const { return m_schema.name(); }
    /// Runs statements with the schema as search_path.
    void run(const std::string& sql);
    [[nodiscard]] std::int64_t integer(const std::string& sql);

private:
    PostgresSchema m_schema{true};
    std::unique_ptr<PgSession> m_session = postgresSession();
};

} // namespace loopscope::test
