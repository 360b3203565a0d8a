#pragma once

#include "app/engine/feedback/device_dictionary.h"
#include "app/engine/files/evaluation_reader.h"
#include "app/engine/files/piece_cutter.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope {

/// A piece that is parsed, but does not know yet what came before it: its lines count from 0 and its devices are
/// indexes into its worker's own dictionary.
struct ParsedPiece {
    Piece piece;
    unsigned worker = 0;
    bool dictionaryWasReset = false;     ///< the worker's dictionary began anew with this piece
    std::vector<std::string> newDevices; ///< what this piece added to the worker's dictionary
    std::uint64_t confidenceOutside01 = 0;
    std::int64_t newestTimestamp = absentTimestamp;
    bool hasHeaderError = false; ///< only its lines count: no consumer sees it

    void clear();
};

/// An evaluation whose values passed every check; the device as its text.
struct EvaluationRow {
    std::int32_t modelVersion = 0;
    std::int32_t aggregationRound = absentRound;
    std::string_view device;
    std::uint32_t deviceIndex = unknownDevice; ///< in the worker's dictionary, when it is there
    double prediction = 0;
    double actual = 0;
    double confidence = absentConfidence;
    std::int64_t timestamp = absentTimestamp;

    static constexpr std::uint32_t unknownDevice = 0xFFFFFFFF;
};

/// Fills pieces with rows and rejects, one piece after the other. Each worker has its own.
/// Thread: one at a time.
class PieceBuilder {
public:
    explicit PieceBuilder(unsigned worker) : m_worker(worker) {}

    /// Begins a piece with what is known of it before its records are parsed.
    void begin(const RawPiece& raw, ParsedPiece& out);

    void addBlankLine();
    void accept(const EvaluationRow& row, std::uint64_t recordLines);
    /// @param record without its line end
    void reject(RejectReason reason, std::string_view record, std::uint64_t byteOffset, std::uint64_t recordLines);
    /// The whole piece is one record too long to be kept.
    void addOversize(const RawPiece& raw, const OversizeRecord& record);

    [[nodiscard]] const DeviceDictionary& devices() const { return m_devices; }

private:
    std::uint32_t internDevice(std::string_view name);

    unsigned m_worker;
    ParsedPiece* m_out = nullptr;
    std::uint64_t m_line = 0; ///< of the next record
    DeviceDictionary m_devices;
    std::size_t m_deviceBytes = 0;
};

} // namespace loopscope
