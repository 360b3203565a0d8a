#include "app/data/store/store_jobs.h"

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

} // namespace loopscope
