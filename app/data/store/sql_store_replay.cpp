#include "app/data/store/sql_store.h"

#include "app/data/store/kill_point.h"
#include "app/data/store/wall_clock.h"

#include <algorithm>

namespace loopscope {

Result<std::vector<ImportRecord>> SqlStore::imports()
{
    m_session->arm();
    const auto ours = isOurs();
    if (!ours)
        return std::unexpected(ours.error());
    auto imports = *ours ? m_ledger.imports() : std::vector<ImportRecord>{};
    if (imports)
        m_newestSeen = imports->empty() ? 0 : imports->front().id;
    return imports;
}

Result<std::vector<ChunkRecord>> SqlStore::chunks(std::int64_t importId)
{
    m_session->arm();
    return m_ledger.chunks(importId);
}

Result<std::int64_t> SqlStore::beginImport(const std::string& fileName, const ContentIdentity& content,
                                           const Policy& policy)
{
    if (auto created = createSchema(policy); !created)
        return std::unexpected(created.error());
    if (auto writable = ensureWritable(); !writable)
        return std::unexpected(writable.error());
    const auto hasRows = m_sql.integer("rows_any");
    if (!hasRows)
        return hasRows;
    if (auto folded = foldRollups(); !folded)
        return std::unexpected(folded.error());
    auto id = noteImport(fileName, content, policy);
    if (!id)
        return id;
    killPoint(KillPoint::import_noted);
    if (auto prepared = prepareLoad(*hasRows == 0); !prepared)
        return std::unexpected(prepared.error());
    killPoint(KillPoint::import_begun);
    return id;
}

/// Whoever plans an import looks at the others before; where writers take turns, one of them may have begun meanwhile.
Result<std::int64_t> SqlStore::noteImport(const std::string& fileName, const ContentIdentity& content,
                                          const Policy& policy)
{
    auto transaction = SqlTransaction::begin(*m_session);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (m_newestSeen) {
        const auto imports = m_ledger.imports();
        if (!imports)
            return std::unexpected(imports.error());
        for (const ImportRecord& import : *imports) {
            if (import.id > *m_newestSeen && import.content == content && import.state != ImportState::Undone)
                return failure(import.state == ImportState::Complete ? ErrorCode::AlreadyImported
                                                                     : ErrorCode::UnfinishedImport,
                               fileName, std::to_string(import.id));
        }
    }
    auto id = m_ledger.add(fileName, content, policy);
    if (!id)
        return id;
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    m_newestSeen = *id;
    return id;
}

Result<void> SqlStore::storeChunk(std::int64_t importId, const Chunk& chunk)
{
    m_session->arm();
    if (auto writable = ensureWritable(); !writable)
        return writable;
    auto stored = storeInTransaction(importId, chunk);
    if (!stored)
        m_knownDevices.clear(); // new keys went with the transaction
    return stored;
}

Result<void> SqlStore::storeInTransaction(std::int64_t importId, const Chunk& chunk)
{
    auto transaction = SqlTransaction::begin(*m_session);
    if (!transaction)
        return std::unexpected(transaction.error());
    killPoint(KillPoint::chunk_begun);
    if (auto announced = announceOwnRows(); !announced)
        return announced;
    if (auto fits = fitsNow(importId, chunk); !fits)
        return fits;

    const auto createdAt = transactionTimeUs();
    if (!createdAt)
        return std::unexpected(createdAt.error());
    std::optional<IdRange> ids;
    if (chunk.record.accepted > 0) {
        const auto first = drawIds(chunk.record.accepted);
        if (!first)
            return std::unexpected(first.error());
        ids = IdRange{*first, *first + chunk.record.accepted - 1};
        killPoint(KillPoint::chunk_ids_drawn);
        if (auto appended = appendRows(chunk, *first, *createdAt); !appended)
            return appended;
        if (auto noted = noteArrival(*ids, *createdAt); !noted)
            return noted;
    }
    killPoint(KillPoint::chunk_rows_stored);
    if (auto appended = appendRejects(importId, chunk); !appended)
        return appended;
    killPoint(KillPoint::chunk_rejects_stored);
    const auto deltas = deltasOf(chunk, *createdAt);
    if (!deltas)
        return std::unexpected(deltas.error());
    if (auto merged = mergeRollups(*deltas); !merged)
        return merged;
    killPoint(KillPoint::chunk_rollups_merged);
    if (auto added = m_ledger.addChunk(importId, chunk.record, ids, *createdAt); !added)
        return added;
    killPoint(KillPoint::chunk_before_commit);
    if (auto committed = transaction->commit(); !committed)
        return committed;
    killPoint(KillPoint::chunk_after_commit);
    return {};
}

/// Whether the chunk can still be stored, where another writer may have had a turn since it was put together.
Result<void> SqlStore::fitsNow(std::int64_t importId, const Chunk& chunk)
{
    const auto kept = m_ledger.kept(importId, chunk.record);
    if (!kept)
        return std::unexpected(kept.error());
    if (*kept == ImportLedger::Kept::Same) // by somebody who resumes it too: a look at the ledger tells that it is done
        return failure(ErrorCode::Busy, m_spec.displayName());
    if (*kept == ImportLedger::Kept::Other)
        return failure(ErrorCode::UnfinishedImport, m_spec.displayName(), std::to_string(importId));
    const auto state = m_ledger.state(importId);
    if (!state)
        return std::unexpected(state.error());
    if (*state != ImportState::Unfinished)
        return failure(ErrorCode::NotFound, "unfinished import", std::to_string(importId));
    if (!chunk.policy)
        return {};
    const auto stored = storedPolicy();
    if (!stored)
        return std::unexpected(stored.error());
    if (*stored && **stored != *chunk.policy)
        return failure(ErrorCode::PolicyDiffers, m_spec.displayName(), toJson(**stored));
    return {};
}

Result<void> SqlStore::finishImport(std::int64_t importId)
{
    m_session->arm();
    if (auto writable = ensureWritable(); !writable)
        return writable;
    const auto state = m_ledger.state(importId);
    if (!state)
        return std::unexpected(state.error());
    if (*state == ImportState::Undone)
        return failure(ErrorCode::NotFound, "unfinished import", std::to_string(importId));
    killPoint(KillPoint::finish_before_indexes);
    if (auto finished = finishLoad(); !finished)
        return finished;
    killPoint(KillPoint::finish_after_indexes);
    if (auto completed = complete(importId); !completed)
        return completed;
    killPoint(KillPoint::finish_after_commit);
    return {};
}

Result<void> SqlStore::complete(std::int64_t importId)
{
    auto transaction = SqlTransaction::begin(*m_session);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto state = m_ledger.state(importId); // it may have been undone while the indexes were built
    if (!state)
        return std::unexpected(state.error());
    if (*state == ImportState::Undone)
        return failure(ErrorCode::NotFound, "unfinished import", std::to_string(importId));
    if (*state == ImportState::Unfinished) {
        if (auto set = m_ledger.setState(importId, ImportState::Complete); !set)
            return set;
    }
    return transaction->commit();
}

Result<void> SqlStore::undoImport(std::int64_t importId)
{
    m_session->arm();
    if (auto writable = ensureWritable(); !writable)
        return writable;
    auto transaction = SqlTransaction::stable(*m_session);
    if (!transaction)
        return std::unexpected(transaction.error());
    killPoint(KillPoint::undo_begun);
    const auto state = m_ledger.state(importId);
    if (!state)
        return std::unexpected(state.error());
    if (*state == ImportState::Undone)
        return failure(ErrorCode::NotFound, "import", std::to_string(importId));
    const auto ranges = ownRanges(importId);
    if (!ranges)
        return std::unexpected(ranges.error());
    if (auto announced = announceOwnRows(); !announced)
        return announced;
    const auto versions = versionsOf(*ranges);
    if (!versions)
        return std::unexpected(versions.error());
    if (auto deleted = deleteRows(importId, *ranges); !deleted)
        return deleted;
    killPoint(KillPoint::undo_rows_deleted);
    if (auto rebuilt = rebuildRollups(*versions); !rebuilt)
        return rebuilt;
    if (auto pruned = m_sql.run("device_prune"); !pruned)
        return std::unexpected(pruned.error());
    m_knownDevices.clear();
    if (auto set = m_ledger.setState(importId, ImportState::Undone); !set)
        return set;
    killPoint(KillPoint::undo_before_commit);
    if (auto committed = transaction->commit(); !committed)
        return committed;
    killPoint(KillPoint::undo_after_commit);
    return {};
}

Result<bool> SqlStore::hasForeignRows()
{
    m_session->arm();
    return hasRowsOfOthers();
}

Result<void> SqlStore::foldRollups()
{
    return ensureWritable();
}

Result<std::vector<std::int32_t>> SqlStore::versionsOf(const std::vector<IdRange>& ranges)
{
    std::vector<std::int32_t> versions;
    for (const IdRange& range : ranges) {
        const auto ran =
            m_sql.run("rows_versions", {range.first, range.last, range.createdAt()},
                      [&](const SqlRow& row) { versions.push_back(static_cast<std::int32_t>(row.integer(0))); });
        if (!ran)
            return std::unexpected(ran.error());
    }
    std::ranges::sort(versions);
    versions.erase(std::unique(versions.begin(), versions.end()), versions.end());
    return versions;
}

Result<void> SqlStore::deleteRows(std::int64_t importId, const std::vector<IdRange>& ranges)
{
    for (const IdRange& range : ranges) {
        if (auto deleted = m_sql.run("rows_delete", {range.first, range.last, range.createdAt()}); !deleted)
            return std::unexpected(deleted.error());
    }
    if (auto forgotten = m_ledger.forgetContent(importId); !forgotten)
        return forgotten;
    return finishLoad(); // an unfinished import may have left the table without indexes
}

Result<std::int64_t> SqlStore::transactionTimeUs()
{
    return wallClockUs();
}

} // namespace loopscope
