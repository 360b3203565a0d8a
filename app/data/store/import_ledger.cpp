#include "app/data/store/import_ledger.h"

#include "app/data/store/wall_clock.h"

#include <array>
#include <bit>
#include <map>

namespace loopscope {

namespace {

constexpr std::array<std::string_view, 3> stateNames{"unfinished", "complete", "undone"};

std::string_view nameOf(ImportState state)
{
    return stateNames[static_cast<std::size_t>(state)];
}

ImportState stateOf(std::string_view name)
{
    for (std::size_t i = 0; i < stateNames.size(); ++i) {
        if (stateNames[i] == name)
            return static_cast<ImportState>(i);
    }
    return ImportState::Unfinished;
}

/// The stored text of a reason, read back.
RejectReason reasonOf(std::string_view text)
{
    static const auto reasons = [] {
        std::map<std::string, RejectReason, std::less<>> all;
        for (int code = 0; code <= static_cast<int>(RejectCode::ErrorOverflow); ++code) {
            RejectReason reason{.code = static_cast<RejectCode>(code), .column = std::nullopt};
            all.emplace(toString(reason), reason);
            for (std::size_t column = 0; column < columnCount; ++column) {
                reason.column = static_cast<Column>(column);
                all.emplace(toString(reason), reason);
            }
        }
        return all;
    }();
    const auto found = reasons.find(text);
    return found == reasons.end() ? RejectReason{} : found->second;
}

/// Three columns from @p first on: ids and the time.
IdRange rangeOf(const SqlRow& row, int first, RowKey key)
{
    IdRange range{.first = row.integer(first), .last = row.integer(first + 1)};
    if (key == RowKey::IdAndTime)
        range.createdAtUs = row.integer(first + 2);
    return range;
}

Result<void> withoutCount(const Result<std::int64_t>& ran)
{
    if (!ran)
        return std::unexpected(ran.error());
    return {};
}

std::int64_t asSigned(std::uint64_t value)
{
    return std::bit_cast<std::int64_t>(value);
}

} // namespace

Result<std::vector<ImportRecord>> ImportLedger::imports() const
{
    std::vector<ImportRecord> imports;
    const auto ran = m_sql.run("import_list", {}, [&](const SqlRow& row) {
        ImportRecord record{
            .id = row.integer(0),
            .fileName = std::string(row.text(1)),
            .content = {.size = static_cast<std::uint64_t>(row.integer(2)), .hash = std::string(row.text(3))},
            .policyJson = std::string(row.text(4)),
            .state = stateOf(row.text(5)),
            .startedAtUs = row.integer(6)};
        if (!row.isNull(7))
            record.finishedAtUs = row.integer(7);
        record.accepted = row.integer(8);
        record.rejected = row.integer(9);
        record.rows = record.accepted + record.rejected;
        record.chunks = row.integer(10);
        record.bytesDone = row.integer(11);
        imports.push_back(std::move(record));
    });
    if (!ran)
        return std::unexpected(ran.error());
    return imports;
}

Result<ImportState> ImportLedger::state(std::int64_t importId) const
{
    std::optional<ImportState> state;
    const auto ran = m_sql.run("import_state", {importId}, [&](const SqlRow& row) { state = stateOf(row.text(0)); });
    if (!ran)
        return std::unexpected(ran.error());
    if (!state)
        return failure(ErrorCode::NotFound, "import", std::to_string(importId));
    return *state;
}

Result<std::int64_t> ImportLedger::add(const std::string& fileName, const ContentIdentity& content,
                                       const Policy& policy) const
{
    return m_sql.integer("import_add", {fileName, asSigned(content.size), content.hash, toJson(policy), wallClockUs()});
}

Result<void> ImportLedger::setState(std::int64_t importId, ImportState state) const
{
    return withoutCount(m_sql.run("import_set_state", {importId, std::string(nameOf(state)), wallClockUs()}));
}

Result<std::vector<ChunkRecord>> ImportLedger::chunks(std::int64_t importId) const
{
    std::vector<ChunkRecord> chunks;
    const auto ran = m_sql.run("chunk_list", {importId}, [&](const SqlRow& row) {
        chunks.push_back({.number = row.integer(0),
                          .byteBegin = static_cast<std::uint64_t>(row.integer(1)),
                          .byteEnd = static_cast<std::uint64_t>(row.integer(2)),
                          .lineBegin = static_cast<std::uint64_t>(row.integer(3)),
                          .lineEnd = static_cast<std::uint64_t>(row.integer(4)),
                          .accepted = row.integer(5),
                          .rejected = row.integer(6),
                          .hash = std::bit_cast<std::uint64_t>(row.integer(7))});
    });
    if (!ran)
        return std::unexpected(ran.error());
    return chunks;
}

Result<void> ImportLedger::addChunk(std::int64_t importId, const ChunkRecord& chunk, std::optional<IdRange> ids,
                                    std::int64_t createdAtUs) const
{
    return withoutCount(
        m_sql.run("chunk_add", {importId, chunk.number, asSigned(chunk.byteBegin), asSigned(chunk.byteEnd),
                                asSigned(chunk.lineBegin), asSigned(chunk.lineEnd), chunk.accepted, chunk.rejected,
                                asSigned(chunk.hash), ids ? SqlValue(ids->first) : SqlValue(),
                                ids ? SqlValue(ids->last) : SqlValue(), createdAtUs}));
}

Result<ImportLedger::Kept> ImportLedger::kept(std::int64_t importId, const ChunkRecord& chunk) const
{
    const auto found = m_sql.integer("chunk_kept", {importId, chunk.number, asSigned(chunk.hash)});
    if (!found)
        return std::unexpected(found.error());
    return static_cast<Kept>(*found);
}

Result<std::vector<IdRange>> ImportLedger::rangesOf(std::int64_t importId, RowKey key) const
{
    std::vector<IdRange> ranges;
    const auto ran = m_sql.run("chunk_list", {importId}, [&](const SqlRow& row) {
        if (!row.isNull(8))
            ranges.push_back(rangeOf(row, 8, key));
    });
    if (!ran)
        return std::unexpected(ran.error());
    return ranges;
}

Result<std::vector<IdRange>> ImportLedger::ranges(RowKey key) const
{
    std::vector<IdRange> ranges;
    const auto ran = m_sql.run("chunk_ranges", {}, [&](const SqlRow& row) { ranges.push_back(rangeOf(row, 0, key)); });
    if (!ran)
        return std::unexpected(ran.error());
    return ranges;
}

Result<void> ImportLedger::forgetContent(std::int64_t importId) const
{
    if (auto ran = m_sql.run("reject_delete", {importId}); !ran)
        return std::unexpected(ran.error());
    return withoutCount(m_sql.run("chunk_delete", {importId}));
}

Result<bool> ImportLedger::hasForeignRows() const
{
    const auto found = m_sql.integer("rows_foreign");
    if (!found)
        return std::unexpected(found.error());
    return *found != 0;
}

Result<bool> ImportLedger::hasRowsBeside() const
{
    const auto found = m_sql.integer("rows_beside");
    if (!found)
        return std::unexpected(found.error());
    return *found != 0;
}

Result<void> ImportLedger::addReject(std::int64_t importId, const Reject& reject) const
{
    return withoutCount(m_sql.run("reject_add", {importId, asSigned(reject.line), asSigned(reject.byteOffset),
                                                 toString(reject.reason), reject.raw.substr(0, rejectRawLimit)}));
}

Result<std::vector<Reject>> ImportLedger::rejects(std::int64_t importId, std::int64_t limit) const
{
    std::vector<Reject> rejects;
    const auto ran = m_sql.run("reject_list", {importId, limit}, [&](const SqlRow& row) {
        rejects.push_back({.line = static_cast<std::uint64_t>(row.integer(0)),
                           .byteOffset = static_cast<std::uint64_t>(row.integer(1)),
                           .reason = reasonOf(row.text(2)),
                           .raw = std::string(row.text(3))});
    });
    if (!ran)
        return std::unexpected(ran.error());
    return rejects;
}

} // namespace loopscope
