#pragma once

#include "app/data/store/postgres/pg_connection.h"
#include "app/engine/result.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace loopscope {

/// One COPY … FROM STDIN, sent without blocking on a server that has stopped reading: it looks for the server's error with
/// every 64 KiB, where libpq alone would send the rest of a long load before it tells.
/// Thread: the connection's; PgCanceller::cancel() from any ends it.
class PgCopyIn {
public:
    /// @param statement `COPY … FROM STDIN (FORMAT binary)`
    [[nodiscard]] static Result<std::unique_ptr<PgCopyIn>> begin(PgConnection& connection, std::string_view statement);
    /// An unfinished COPY is ended with an error: the server keeps nothing of it.
    ~PgCopyIn();
    PgCopyIn(const PgCopyIn&) = delete;
    PgCopyIn& operator=(const PgCopyIn&) = delete;

    /// @return what the server found wrong, as soon as it says so; Cancelled, DiskFull, CannotConnect, ….
    [[nodiscard]] Result<void> write(std::string_view bytes);
    /// @return the rows that were stored.
    [[nodiscard]] Result<std::int64_t> finish();

private:
    explicit PgCopyIn(PgConnection& connection) : m_connection(connection), m_running(connection.canceller()) {}
    [[nodiscard]] bool send(std::string_view block);
    void listen();
    [[nodiscard]] Result<std::int64_t> end(const char* reason);

    PgConnection& m_connection;
    PgRunningStatement m_running;
    bool m_isOpen = true;
    bool m_serverObjects = false; ///< it said something that is no notice, or is gone
};

} // namespace loopscope
