#include "app/data/store/backends/postgres_schema.h"

namespace loopscope {

namespace {

Result<void> createNamed(const std::string& schema, PgSession& session, const StatementRunner& sql)
{
    const auto text = sql.catalog().statement("schema_create");
    if (!text)
        return std::unexpected(text.error());
    constexpr std::string_view place = "{schema}";
    std::string statement = (*text)->sql();
    statement.replace(statement.find(place), place.size(), session.connection().quotedIdentifier(schema));
    if (auto created = session.run(statement); !created)
        return std::unexpected(created.error());
    return {};
}

Result<void> keepSettings(PgSession& session, bool writes)
{
    if (auto kept = session.keep("session_settings"); !kept || !writes)
        return kept ? session.keepReading() : kept;
    if (auto kept = session.keep("session_writer"); !kept)
        return kept;
    if (auto kept = session.isPooled() ? Result<void>{} : session.keep("session_writer_link"); !kept)
        return kept;
    constexpr int noticesItsClient = 140000;
    return PQserverVersion(session.connection().handle()) < noticesItsClient ? Result<void>{}
                                                                             : session.keep("session_writer_gone");
}

/// A session of our own holds the writer's place until it ends; behind a pooler the transactions of writers take turns.
Result<void> takeWritersPlace(const std::string& schema, PgSession& session, const StatementRunner& sql)
{
    if (session.isPooled()) {
        session.writeInTurns(schema);
        return {};
    }
    const auto locked = sql.run("writer_lock", {schema});
    return locked ? Result<void>{} : std::unexpected(locked.error());
}

} // namespace

Result<std::string> enterSchema(const ConnectionSpec& spec, PgSession& session, const StatementRunner& sql,
                                const FeedbackStore::OpenOptions& options)
{
    const bool writes = options.forWriting || options.create;
    constexpr std::size_t longestIdentifier = 63;
    if (spec.schema.size() > longestIdentifier) // the server would cut it, and two names would mean the same schema
        return failure(ErrorCode::InvalidArgument, spec.schema.substr(0, longestIdentifier),
                       "the name of a schema has at most 63 bytes");
    if (auto started = session.start(); !started)
        return std::unexpected(started.error());
    if (auto kept = keepSettings(session, writes); !kept)
        return std::unexpected(kept.error());
    std::string schema = spec.schema;
    bool exists = false;
    const auto look = [&] {
        return sql.run("session_schema", {schema.empty() ? SqlValue() : SqlValue(schema)}, [&](const SqlRow& row) {
            schema = row.text(0);
            exists = row.integer(1) != 0;
        });
    };
    if (auto looked = look(); !looked)
        return std::unexpected(looked.error());
    if (schema.empty() || (!exists && !options.create && !options.anySchema))
        return failure(ErrorCode::NoFeedbackDatabase, spec.displayName());

    if (auto pinned = session.keep("session_search_path", schema); !pinned)
        return std::unexpected(pinned.error());
    if (!writes)
        return schema;
    if (auto taken = takeWritersPlace(schema, session, sql); !taken)
        return std::unexpected(taken.error());
    if (!session.isPooled() && (exists || !options.create))
        return schema;
    auto turn = SqlTransaction::begin(session); // a writer who holds the place is met now, not in the middle of a load
    if (!turn)
        return std::unexpected(turn.error());
    if (!exists && options.create) {
        // Somebody else may have made it while we waited. CREATE SCHEMA IF NOT EXISTS alone would not notice.
        if (auto looked = look(); !looked)
            return std::unexpected(looked.error());
        if (auto created = exists ? Result<void>{} : createNamed(schema, session, sql); !created)
            return std::unexpected(created.error());
    }
    if (auto ended = turn->commit(); !ended)
        return std::unexpected(ended.error());
    return schema;
}

} // namespace loopscope
