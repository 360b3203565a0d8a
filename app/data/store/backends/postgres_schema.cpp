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

} // namespace

Result<std::string> enterSchema(const ConnectionSpec& spec, PgSession& session, const StatementRunner& sql,
                                const FeedbackStore::OpenOptions& options)
{
    const bool writes = options.forWriting || options.create;
    for (const char* const settings : {"session_settings", writes ? "session_writer" : "session_reader"}) {
        if (auto set = sql.run(settings); !set)
            return std::unexpected(set.error());
    }
    std::string schema;
    bool exists = false;
    const SqlValue asked = spec.schema.empty() ? SqlValue() : SqlValue(spec.schema);
    const auto looked = sql.run("session_schema", {asked}, [&](const SqlRow& row) {
        schema = row.text(0);
        exists = row.integer(1) != 0;
    });
    if (!looked)
        return std::unexpected(looked.error());
    if (schema.empty() || (!exists && !options.create && !options.anySchema))
        return failure(ErrorCode::NoFeedbackDatabase, spec.displayName());

    if (writes) {
        if (auto locked = sql.run("writer_lock", {schema}); !locked)
            return std::unexpected(locked.error());
    }
    if (!exists && options.create) {
        if (auto created = createNamed(schema, session, sql); !created)
            return std::unexpected(created.error());
    }
    if (auto pinned = sql.run("session_search_path", {schema}); !pinned)
        return std::unexpected(pinned.error());
    return schema;
}

} // namespace loopscope
