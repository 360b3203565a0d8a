#include "app/data/store/postgres/libpq_files.h"

#include <sys/stat.h>

#include <cstdlib>
#include <fstream>

namespace loopscope {

namespace {

std::string pathOf(const char* variable, const char* inHome)
{
    if (const char* const chosen = std::getenv(variable); chosen != nullptr && *chosen != '\0')
        return chosen;
    const char* const home = std::getenv("HOME");
    return home == nullptr ? std::string() : std::string(home) + inHome;
}

} // namespace

std::vector<std::string> LibpqFiles::services()
{
    std::vector<std::string> names;
    std::ifstream file(pathOf("PGSERVICEFILE", "/.pg_service.conf"));
    for (std::string line; std::getline(file, line);) {
        const std::size_t end = line.find(']');
        if (line.starts_with('[') && end != std::string::npos && end > 1)
            names.push_back(line.substr(1, end - 1));
    }
    return names;
}

std::string LibpqFiles::ignoredPasswordFile()
{
    const std::string path = pathOf("PGPASSFILE", "/.pgpass");
    struct stat found{};
    const bool isOpenToOthers =
        stat(path.c_str(), &found) == 0 && S_ISREG(found.st_mode) && (found.st_mode & (S_IRWXG | S_IRWXO)) != 0;
    return isOpenToOthers ? path : std::string();
}

} // namespace loopscope
