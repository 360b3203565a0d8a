#pragma once

#include "app/data/store/feedback_store.h"

namespace loopscope {

/// A store that only knows its ledger, for tests of what a replay decides by it.
class FakeStore : public FeedbackStore {
public:
    std::vector<ImportRecord> knownImports;
    std::vector<ChunkRecord> knownChunks;
    bool foreignRows = false;

    Result<SchemaStatus> schemaStatus() override { return SchemaStatus{}; }
    Result<void> createSchema(const Policy&) override { return {}; }
    Result<void> upgradeSchema() override { return {}; }
    Result<void> dropSchema() override { return {}; }
    Result<Policy> policy() override { return Policy{}; }
    Result<void> setPolicy(const Policy&) override { return {}; }
    Result<std::vector<ImportRecord>> imports() override { return knownImports; }
    Result<std::vector<ChunkRecord>> chunks(std::int64_t) override { return knownChunks; }
    Result<std::int64_t> beginImport(const std::string&, const ContentIdentity&, const Policy&) override { return 1; }
    Result<void> storeChunk(std::int64_t, const Chunk&) override { return {}; }
    Result<void> finishImport(std::int64_t) override { return {}; }
    Result<void> undoImport(std::int64_t) override { return {}; }
    Result<bool> hasForeignRows() override { return foreignRows; }
    Result<void> foldRollups() override { return {}; }
    Result<StoreFacts> facts() override { return StoreFacts{}; }
    Result<Summary> summary(const SummaryParts&, std::optional<FeedbackWindow>) override { return Summary{}; }
    Result<std::vector<FeedbackRow>> feedbackPage(const FeedbackPageRequest&) override
    {
        return std::vector<FeedbackRow>{};
    }
    Result<std::int64_t> countFeedback(const FeedbackFilter&) override { return 0; }
    Result<Summary> summaryUnder(const Policy&, const SummaryParts&, std::optional<FeedbackWindow>) override
    {
        return Summary{};
    }
    Result<QueryResult> run(const std::string&, const std::map<std::string, std::string>&) override
    {
        return QueryResult{};
    }
    Result<void> diagnose(const std::function<Result<void>(const CheckQuery&)>&) override { return {}; }
    Result<std::vector<Reject>> rejects(std::int64_t, std::int64_t) override { return std::vector<Reject>{}; }
    void cancel() override {}
};

} // namespace loopscope
