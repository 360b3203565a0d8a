#pragma once

#include <string>
#include <vector>

namespace loopscope {

/// The files that libpq reads by itself, as far as people want to know of them. Thread: any; reads small files.
class LibpqFiles {
public:
    /// Names of the services in PGSERVICEFILE, else ~/.pg_service.conf; what they hold, only libpq reads.
    [[nodiscard]] static std::vector<std::string> services();
    /// The password file (PGPASSFILE, else ~/.pgpass) when libpq passes it over because others may read it; else empty.
    [[nodiscard]] static std::string ignoredPasswordFile();
};

} // namespace loopscope
