#include "app/cli/store_session.h"

#include <cstdlib>

namespace loopscope {

namespace {

constexpr const char* storeVariable = "LOOPSCOPE_STORE";

Result<ConnectionSpec> withSchema(Result<ConnectionSpec> spec, const Arguments& arguments)
{
    const auto schema = arguments.value(schemaOption.name);
    if (!spec || !schema)
        return spec;
    if (spec->kind != StoreKind::Postgres)
        return failure(ErrorCode::InvalidArgument, "--schema", "only a PostgreSQL database has schemas");
    if (schema->empty())
        return failure(ErrorCode::InvalidArgument, "--schema", "the name is empty");
    spec->schema = *schema;
    return spec;
}

} // namespace

Result<std::optional<ConnectionSpec>> namedStore(const Arguments& arguments)
{
    const auto url = arguments.value(storeOption.name);
    if (!url && !arguments.has(schemaOption.name))
        return std::nullopt;
    const auto spec = withSchema(ConnectionSpec::parse(url.value_or("memory:"), false), arguments);
    if (!spec)
        return std::unexpected(spec.error());
    return *spec;
}

Result<ConnectionSpec> neededStore(const Arguments& arguments)
{
    const auto url = arguments.value(storeOption.name);
    const char* const variable = std::getenv(storeVariable);
    if (!url && (variable == nullptr || *variable == '\0'))
        return failure(ErrorCode::InvalidArgument, "--store",
                       "say which feedback database is meant, here or in LOOPSCOPE_STORE");
    auto spec = withSchema(url ? ConnectionSpec::parse(*url, false) : ConnectionSpec::parse(variable, true), arguments);
    if (spec && spec->kind == StoreKind::Memory)
        return failure(ErrorCode::InvalidArgument, "--store", "memory: stores nothing; only “replay” takes it");
    return spec;
}

Result<StoreSession> StoreSession::open(const ConnectionSpec& spec, const FeedbackStore::OpenOptions& options)
{
    StoreSession session;
    session.m_spec = spec;
    session.m_watcher = std::make_unique<InterruptWatcher>();
    auto store = FeedbackStore::open(spec, options);
    if (!store)
        return std::unexpected(store.error());
    session.m_store = std::move(*store);
    session.m_cancel =
        std::make_unique<OnInterrupt>(session.m_watcher->token(), [open = session.m_store.get()] { open->cancel(); });
    return session;
}

Result<StoreSession> StoreSession::open(const Arguments& arguments, const FeedbackStore::OpenOptions& options)
{
    const auto spec = neededStore(arguments);
    if (!spec)
        return std::unexpected(spec.error());
    return open(*spec, options);
}

} // namespace loopscope
