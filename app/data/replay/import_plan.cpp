#include "app/data/replay/import_plan.h"

namespace loopscope {

Result<ImportPlan> planImport(FeedbackStore& store, const ReplayRequest& request, const ContentIdentity& content)
{
    const auto imports = store.imports();
    if (!imports)
        return std::unexpected(imports.error());
    const ImportRecord* unfinished = nullptr;
    const ImportRecord* complete = nullptr;
    for (const ImportRecord& import : *imports) {
        const bool sameContent = import.content == content;
        if (import.state == ImportState::Unfinished && (sameContent || import.fileName == request.file)) {
            if (!sameContent || !request.resume)
                return failure(ErrorCode::UnfinishedImport, request.file, std::to_string(import.id));
            unfinished = &import;
        }
        if (import.state == ImportState::Complete && sameContent && complete == nullptr)
            complete = &import;
    }

    ImportPlan plan;
    if (unfinished != nullptr) {
        auto chunks = store.chunks(unfinished->id);
        if (!chunks)
            return std::unexpected(chunks.error());
        plan.continueImport = unfinished->id;
        plan.committed = std::move(*chunks);
    } else if (complete != nullptr && !request.again) {
        if (!request.resume)
            return failure(ErrorCode::AlreadyImported, request.file, std::to_string(complete->id));
        plan.complete = complete->id;
        return plan;
    }
    if (!request.intoLive) {
        const auto foreign = store.hasForeignRows();
        if (!foreign)
            return std::unexpected(foreign.error());
        if (*foreign)
            return failure(ErrorCode::ForeignRows, request.target.displayName());
    }
    return plan;
}

} // namespace loopscope
