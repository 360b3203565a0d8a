#pragma once

#include "app/data/store/statement_runner.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace loopscope {

/// Ids first … last, both included.
struct IdRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
    /// When its rows were stored, where ids alone do not name them; microseconds UTC.
    std::optional<std::int64_t> createdAtUs = std::nullopt;

    [[nodiscard]] SqlValue createdAt() const { return createdAtUs ? SqlValue(*createdAtUs) : SqlValue(); }
};

/// What names a row of model_feedback. On a hypertable its key holds created_at, and an id may be there twice.
enum class RowKey : std::uint8_t { Id, IdAndTime };

/// The tables replay_import, replay_chunk and replay_reject. An import is unfinished, then complete; an undone one stays in
/// the ledger, without chunks. Writing happens inside the caller's transaction. Thread: the session's.
class ImportLedger {
public:
    explicit ImportLedger(StatementRunner sql) : m_sql(sql) {}

    [[nodiscard]] Result<std::vector<ImportRecord>> imports() const; ///< newest first
    [[nodiscard]] Result<ImportState> state(std::int64_t importId) const; ///< NotFound
    [[nodiscard]] Result<std::int64_t> add(const std::string& fileName, const ContentIdentity& content,
                                           const Policy& policy) const;
    [[nodiscard]] Result<void> setState(std::int64_t importId, ImportState state) const;

    [[nodiscard]] Result<std::vector<ChunkRecord>> chunks(std::int64_t importId) const;
    [[nodiscard]] Result<void> addChunk(std::int64_t importId, const ChunkRecord& chunk, std::optional<IdRange> ids,
                                        std::int64_t createdAtUs) const;
    enum class Kept : std::uint8_t { Nothing, Same, Other };
    /// What the ledger holds under the chunk's number.
    [[nodiscard]] Result<Kept> kept(std::int64_t importId, const ChunkRecord& chunk) const;
    /// Ids of the rows of one import, ascending.
    [[nodiscard]] Result<std::vector<IdRange>> rangesOf(std::int64_t importId, RowKey key) const;
    /// Ids of the rows of all imports, ascending.
    [[nodiscard]] Result<std::vector<IdRange>> ranges(RowKey key) const;
    /// Forgets the chunks and rejects of an import.
    [[nodiscard]] Result<void> forgetContent(std::int64_t importId) const;
    /// Whether model_feedback holds rows outside of all chunks. Cost: one look into the key per gap between ids.
    [[nodiscard]] Result<bool> hasForeignRows() const;
    /// Whether it holds rows with ids of chunks that were stored at another time. Cost: looks at every row.
    [[nodiscard]] Result<bool> hasRowsBeside() const;

    [[nodiscard]] Result<void> addReject(std::int64_t importId, const Reject& reject) const;
    [[nodiscard]] Result<std::vector<Reject>> rejects(std::int64_t importId, std::int64_t limit) const; ///< by line

private:
    StatementRunner m_sql;
};

} // namespace loopscope
