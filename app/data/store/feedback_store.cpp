#include "app/data/store/feedback_store.h"

#include "app/data/store/backends/postgres_store.h"
#include "app/data/store/backends/sqlite_store.h"

namespace loopscope {

Result<std::unique_ptr<FeedbackStore>> FeedbackStore::open(const ConnectionSpec& spec, const OpenOptions& options)
{
    switch (spec.kind) {
#define LOOPSCOPE_BACKEND(file, kind, Class)                                                                           \
    case StoreKind::kind:                                                                                              \
        return Class::open(spec, options);
#include "app/data/store/backends/backends.def"
#undef LOOPSCOPE_BACKEND
    default:
        return failure(ErrorCode::InvalidArgument, spec.redacted(), "stores nothing");
    }
}

void FeedbackStore::prepare()
{
    static_cast<void>(SqlCatalog::of(SqlDialect::Sqlite));
    SqliteSession::loadDriver();
}

} // namespace loopscope
