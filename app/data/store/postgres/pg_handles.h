#pragma once

#include <libpq-fe.h>

#include <memory>

namespace loopscope {

struct PgFree {
    void operator()(PGconn* connection) const { PQfinish(connection); }
    void operator()(PGresult* result) const { PQclear(result); }
    void operator()(PGcancel* cancel) const { PQfreeCancel(cancel); }
    void operator()(char* memory) const { PQfreemem(memory); }
};
using PgConnHandle = std::unique_ptr<PGconn, PgFree>;
using PgResultHandle = std::unique_ptr<PGresult, PgFree>;
using PgCancelHandle = std::unique_ptr<PGcancel, PgFree>;
using PgText = std::unique_ptr<char, PgFree>;

} // namespace loopscope
