#include "app/engine/files/piece_cutter.h"

#include "app/engine/files/byte_search.h"

#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace loopscope {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t readStep = 64 * 1024;

const char* findLast(std::string_view bytes, char wanted)
{
    return static_cast<const char*>(::memrchr(bytes.data(), wanted, bytes.size()));
}

/// Nothing but spaces and tabs up to the line end.
bool isBlankRecord(const char* begin, const char* end)
{
    const char* const p = skipBlanks(begin, end);
    return p == end || isLineEnd(*p);
}

} // namespace

PieceCutter::PieceCutter(ByteSource& source, Format& format, const ReadOptions& options)
    : m_source(source), m_format(format), m_pieceBytes(std::max(options.pieceBytes, byteOrderMark.size()))
{}

Result<void> PieceCutter::fill(ByteBuffer& bytes, std::size_t size)
{
    const std::string_view carried = m_carry.view().substr(m_carryBegin);
    if (bytes.size() < size && !carried.empty()) {
        const std::size_t count = std::min(size - bytes.size(), carried.size());
        bytes.append(carried.substr(0, count));
        m_carryBegin += count;
    }
    while (bytes.size() < size && !m_isAtEnd) {
        const Result<std::size_t> count = m_source.read(bytes.room(size - bytes.size()));
        if (!count)
            return std::unexpected(count.error());
        m_isAtEnd = *count == 0;
        bytes.commit(*count);
    }
    return {};
}

void PieceCutter::giveBack(std::string_view tail)
{
    if (m_carryBegin < m_carry.size()) {
        // Something is carried still, so all that was taken came from there.
        m_carryBegin -= tail.size();
        return;
    }
    m_carry.clear();
    m_carry.append(tail);
    m_carryBegin = 0;
}

std::size_t PieceCutter::lastRecordEnd(const ByteBuffer& bytes, std::size_t begin) const
{
    const std::string_view view = bytes.view().substr(begin);
    if (m_format.hasQuotedLineEnds() && view.find('"') != std::string_view::npos) {
        RecordScanner scanner = m_format.scanner();
        const char* last = bytes.begin();
        for (const char* p = bytes.begin() + begin; p != nullptr; p = scanner.scan(p, bytes.end()))
            last = p;
        return last == bytes.begin() + begin ? 0 : static_cast<std::size_t>(last - bytes.begin());
    }
    // A CR as the very last byte may be half of a CRLF: it does not count.
    const char* const lineFeed = findLast(view, '\n');
    const std::size_t tail = lineFeed == nullptr ? 0 : static_cast<std::size_t>(lineFeed - view.data()) + 1;
    const std::string_view behind = view.substr(tail);
    const char* const carriageReturn = behind.empty() ? nullptr : findLast(behind.substr(0, behind.size() - 1), '\r');
    const char* const last = carriageReturn != nullptr ? carriageReturn : lineFeed;
    return last == nullptr ? 0 : static_cast<std::size_t>(last + 1 - bytes.begin());
}

Result<bool> PieceCutter::next(RawPiece& piece)
{
    piece.bytes.clear();
    piece.bodyBegin = 0;
    piece.blankLines = piece.headerLines = 0;
    piece.sourceWasCut = piece.hasHeaderError = false;
    piece.oversize.reset();
    if (m_headerError)
        return false;
    if (const Result<void> filled = fill(piece.bytes, m_pieceBytes); !filled)
        return std::unexpected(filled.error());
    if (piece.bytes.size() == 0)
        return false;
    piece.number = m_number++;
    piece.byteBegin = m_offset;
    if (m_offset == 0 && piece.bytes.view().starts_with(byteOrderMark))
        piece.bodyBegin = byteOrderMark.size();

    std::size_t cut = piece.bytes.size();
    const bool isLast = m_isAtEnd && m_carryBegin == m_carry.size();
    if (!isLast) {
        cut = lastRecordEnd(piece.bytes, piece.bodyBegin);
        if (cut == 0) {
            const Result<std::size_t> completed = completeRecord(piece, piece.bodyBegin);
            if (!completed)
                return std::unexpected(completed.error());
            cut = *completed;
        }
    }
    if (!piece.oversize) {
        giveBack(piece.bytes.view().substr(cut));
        piece.bytes.resize(cut);
        m_offset += cut;
    }
    piece.byteEnd = m_offset;
    piece.sourceWasCut = m_isAtEnd && m_carryBegin == m_carry.size() &&
                         (m_source.end() == SourceEnd::GzipTruncated || m_source.end() == SourceEnd::GzipCorrupt);
    if (!m_foundHeader)
        takeHeader(piece);
    return true;
}

Result<std::size_t> PieceCutter::completeRecord(RawPiece& piece, std::size_t begin)
{
    RecordScanner scanner = m_format.scanner();
    std::size_t scanned = begin;
    for (;;) {
        const char* const end = scanner.scan(piece.bytes.begin() + scanned, piece.bytes.end());
        if (end != nullptr)
            return static_cast<std::size_t>(end - piece.bytes.begin());
        scanned = piece.bytes.size();
        if (scanned - begin - (scanner.isAfterCr() ? 1 : 0) > recordLimit) {
            const Result<std::uint64_t> count = discardRecord(piece, begin, scanner);
            if (!count)
                return std::unexpected(count.error());
            m_offset += *count;
            return piece.bytes.size();
        }
        // Never further than the first byte too many, so that memory stays bounded by the limit.
        if (const Result<void> filled = fill(piece.bytes, std::min(scanned + readStep, begin + recordLimit + 2));
            !filled)
            return std::unexpected(filled.error());
        if (piece.bytes.size() == scanned)
            return scanned;
    }
}

Result<std::uint64_t> PieceCutter::discardRecord(RawPiece& piece, std::size_t begin, RecordScanner& scanner)
{
    const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> hash(XXH3_createState(), &XXH3_freeState);
    XXH3_64bits_reset(hash.get());
    XXH3_64bits_update(hash.get(), piece.bytes.begin(), piece.bytes.size());
    const std::string_view known = piece.bytes.view().substr(begin);
    OversizeRecord record{.isBlank = isBlankRecord(known.data(), known.data() + known.size())};
    std::uint64_t count = piece.bytes.size();
    char lastByte = known.back();
    piece.bytes.resize(begin + rejectRawLimit);

    ByteBuffer chunk;
    while (!record.hasEnd) {
        chunk.clear();
        if (const Result<void> filled = fill(chunk, readStep); !filled)
            return std::unexpected(filled.error());
        if (chunk.size() == 0)
            break;
        const char* const end = scanner.scan(chunk.begin(), chunk.end());
        record.hasEnd = end != nullptr;
        const std::string_view used(chunk.begin(), record.hasEnd ? end : chunk.end());
        giveBack(chunk.view().substr(used.size()));
        if (used.empty())
            break;
        record.isBlank = record.isBlank && isBlankRecord(used.data(), used.data() + used.size());
        lastByte = used.back();
        count += used.size();
        XXH3_64bits_update(hash.get(), used.data(), used.size());
    }
    // At the end of the input a CR that waits for its LF, and bytes without any line end, are a line each.
    record.lines = scanner.lines() + (!record.hasEnd && lastByte != '\n' ? 1 : 0);
    record.hasEnd = record.hasEnd || scanner.isAfterCr();
    record.hash = XXH3_64bits_digest(hash.get());
    piece.oversize = record;
    return count;
}

void PieceCutter::takeHeader(RawPiece& piece)
{
    if (!m_format.hasHeader()) {
        m_foundHeader = true;
        return;
    }
    if (piece.oversize) {
        if (!piece.oversize->isBlank) {
            m_headerError = FileError{.code = FileErrorCode::HeaderMalformed};
            piece.hasHeaderError = true;
            piece.headerLines = piece.oversize->lines;
            piece.oversize.reset();
            piece.bodyBegin = piece.bytes.size();
        }
        return;
    }
    RecordScanner scanner = m_format.scanner();
    const char* const end = piece.bytes.end();
    const char* p = piece.bytes.begin() + piece.bodyBegin;
    while (p != end && !m_foundHeader) {
        scanner.restart();
        const char* const recordEnd = scanner.scan(p, end);
        const char* const next = recordEnd == nullptr ? end : recordEnd;
        // Without a record end the input ends here: a last CR, or bytes without line end, are a line as well.
        const std::uint64_t lines = scanner.lines() + (recordEnd == nullptr && end[-1] != '\n' ? 1 : 0);
        if (isBlankRecord(p, next)) {
            piece.blankLines += lines;
        } else {
            m_foundHeader = true;
            piece.headerLines = lines;
            const char* content = next;
            if (recordEnd != nullptr || scanner.isAfterCr()) {
                content -= content[-1] == '\n' && content - 1 != p && content[-2] == '\r' ? 2 : 1;
            }
            m_headerError = m_format.readHeader({p, content});
        }
        p = next;
    }
    piece.bodyBegin = static_cast<std::size_t>(p - piece.bytes.begin());
    piece.hasHeaderError = m_headerError.has_value();
    if (m_headerError) {
        m_offset = piece.byteEnd = piece.byteBegin + piece.bodyBegin;
        piece.bytes.resize(piece.bodyBegin);
    }
}

} // namespace loopscope
