#include "app/engine/files/piece_builder.h"

#include <xxhash.h>

#include <algorithm>

namespace loopscope {

namespace {

/// The workers' dictionaries double what the reader's own holds: beyond this they begin anew.
constexpr std::size_t dictionaryBytesLimit = 16 * 1024 * 1024;
constexpr std::size_t bytesPerDevice = 64; ///< beside the name, about

} // namespace

void ParsedPiece::clear()
{
    piece.accepted.clear();
    piece.rejects.clear();
    newDevices.clear();
    dictionaryWasReset = false;
    confidenceOutside01 = 0;
    newestTimestamp = absentTimestamp;
}

void PieceBuilder::begin(const RawPiece& raw, ParsedPiece& out)
{
    out.clear();
    out.worker = m_worker;
    if (m_deviceBytes > dictionaryBytesLimit) {
        m_devices.clear();
        m_deviceBytes = 0;
        out.dictionaryWasReset = true;
    }
    Piece& piece = out.piece;
    piece.number = raw.number;
    piece.byteBegin = raw.byteBegin;
    piece.byteEnd = raw.byteEnd;
    piece.hash = raw.oversize ? raw.oversize->hash : XXH3_64bits(raw.bytes.begin(), raw.bytes.size());
    piece.blankLines = raw.blankLines;
    piece.headerLines = raw.headerLines;
    piece.recordLines = 0;
    out.hasHeaderError = raw.hasHeaderError;
    m_out = &out;
    m_line = raw.blankLines + raw.headerLines;
}

void PieceBuilder::addBlankLine()
{
    ++m_out->piece.blankLines;
    ++m_line;
}

std::uint32_t PieceBuilder::internDevice(std::string_view name)
{
    m_out->newDevices.emplace_back(name);
    m_deviceBytes += name.size() + bytesPerDevice;
    return m_devices.intern(name);
}

void PieceBuilder::accept(const EvaluationRow& row, std::uint64_t recordLines)
{
    EvaluationBatch& batch = m_out->piece.accepted;
    batch.modelVersion.push_back(row.modelVersion);
    batch.aggregationRound.push_back(row.aggregationRound);
    batch.device.push_back(row.deviceIndex == EvaluationRow::unknownDevice ? internDevice(row.device) : row.deviceIndex);
    batch.prediction.push_back(row.prediction);
    batch.actual.push_back(row.actual);
    batch.confidence.push_back(row.confidence);
    batch.timestamp.push_back(row.timestamp);
    batch.line.push_back(m_line);
    m_out->confidenceOutside01 += row.confidence < 0 || row.confidence > 1 ? 1 : 0;
    m_out->newestTimestamp = std::max(m_out->newestTimestamp, row.timestamp);
    m_out->piece.recordLines += recordLines;
    m_line += recordLines;
}

void PieceBuilder::reject(RejectReason reason, std::string_view record, std::uint64_t byteOffset,
                          std::uint64_t recordLines)
{
    m_out->piece.rejects.push_back({.line = m_line,
                                    .byteOffset = m_out->piece.byteBegin + byteOffset,
                                    .reason = reason,
                                    .raw = std::string(record.substr(0, rejectRawLimit))});
    m_out->piece.recordLines += recordLines;
    m_line += recordLines;
}

void PieceBuilder::addOversize(const RawPiece& raw, const OversizeRecord& record)
{
    if (record.isBlank) {
        m_out->piece.blankLines += record.lines;
        return;
    }
    const bool isTruncated = raw.sourceWasCut && !record.hasEnd;
    reject({.code = isTruncated ? RejectCode::TruncatedRecord : RejectCode::TooLong}, raw.body(), raw.bodyBegin,
           record.lines);
}

} // namespace loopscope
