#include "app/data/store/connection_spec.h"

#include "app/data/store/postgres/conninfo.h"
#include "app/data/without_passwords.h"

namespace loopscope {

namespace {

bool isConninfo(std::string_view url)
{
    return url.starts_with("postgresql://") || url.starts_with("postgres://") || url.find('=') != std::string_view::npos;
}

} // namespace

Result<ConnectionSpec> ConnectionSpec::parse(std::string_view url, bool trusted)
{
    if (url == "memory:")
        return ConnectionSpec{};
    if (constexpr std::string_view scheme = "sqlite:"; url.starts_with(scheme)) {
        url.remove_prefix(scheme.size());
        if (url.empty())
            return failure(ErrorCode::InvalidArgument, "--store", "sqlite: needs the path of a file, sqlite:PATH");
        return ConnectionSpec{.kind = StoreKind::Sqlite, .path = std::string(url)};
    }
    if (!isConninfo(url))
        return failure(ErrorCode::InvalidArgument, "--store",
                       "expected sqlite:PATH, memory:, or a PostgreSQL connection string or URI");
    auto conninfo = Conninfo::parse(url);
    if (!conninfo)
        return std::unexpected(conninfo.error());
    if (!trusted && conninfo->hasPassword() && !conninfo->isLoopback())
        return failure(ErrorCode::PasswordInUrl, conninfo->displayName({}));
    ConnectionSpec spec{.kind = StoreKind::Postgres, .conninfo = std::string(url), .weakTls = true};
    if (std::string password = conninfo->takePassword(); !password.empty()) {
        spec.conninfo = conninfo->text();
        spec.password = Secret::of(password);
        wipe(password);
    }
    return spec;
}

std::string ConnectionSpec::displayName() const
{
    switch (kind) {
    case StoreKind::Memory:
        break;
    case StoreKind::Sqlite:
        return path.substr(path.find_last_of('/') + 1);
    case StoreKind::Postgres:
        if (const auto parsed = Conninfo::parse(conninfo))
            return withoutPasswords(parsed->displayName(schema));
        return "PostgreSQL";
    }
    return "memory";
}

std::string ConnectionSpec::redacted() const
{
    switch (kind) {
    case StoreKind::Memory:
        break;
    case StoreKind::Sqlite:
        return "sqlite:" + path;
    case StoreKind::Postgres:
        if (const auto parsed = Conninfo::parse(conninfo))
            return parsed->hasPassword() ? parsed->redacted() : conninfo;
        return {};
    }
    return "memory:";
}

} // namespace loopscope
