#include "app/data/store/store_jobs.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace loopscope {

QFuture<Result<void>> createFeedbackDatabase(const ConnectionSpec& spec)
{
    return QtConcurrent::run([spec]() -> Result<void> {
        const auto store = FeedbackStore::open(
            spec, {.create = true, .policyOnCreate = Policy{}, .forWriting = true, .purpose = "create"});
        return store ? Result<void>{} : std::unexpected(store.error());
    });
}

QFuture<Result<void>> undoImport(const ConnectionSpec& spec, std::int64_t importId)
{
    return QtConcurrent::run([spec, importId]() -> Result<void> {
        const auto store = FeedbackStore::open(spec, {.forWriting = true, .purpose = "undo"});
        if (!store)
            return std::unexpected(store.error());
        return (*store)->undoImport(importId);
    });
}

QFuture<Result<SchemaPlan>> readSchemaPlan(const ConnectionSpec& spec, const std::stop_token& stop)
{
    return QtConcurrent::run([spec, stop]() -> Result<SchemaPlan> {
        const auto store = FeedbackStore::open(spec, {.anySchema = true, .purpose = "schema", .stop = stop});
        if (!store)
            return std::unexpected(store.error());
        return (*store)->schemaPlan();
    });
}

QFuture<Result<std::string>> runSchemaSteps(const ConnectionSpec& spec, const std::vector<std::string>& ids,
                                            const std::stop_token& stop)
{
    return QtConcurrent::run([spec, ids, stop](QPromise<Result<std::string>>& promise) {
        const auto end = [&](const Error& error) {
            promise.addResult(Result<std::string>(
                std::unexpected(stop.stop_requested() ? Error{ErrorCode::Cancelled, spec.displayName(), {}} : error)));
        };
        const auto store =
            FeedbackStore::open(spec, {.anySchema = true, .forWriting = true, .purpose = "schema", .stop = stop});
        if (!store) {
            end(store.error());
            return;
        }
        for (const std::string& id : ids) {
            if (const auto applied = (*store)->applySchemaSteps({id}); !applied) {
                end(applied.error());
                return;
            }
            promise.addResult(Result<std::string>(id));
        }
    });
}

} // namespace loopscope
