#pragma once

#include "app/engine/files/evaluation_reader.h"

#include <string>
#include <vector>

namespace loopscope {

/// Everything that came out of one input, in file order.
struct Reading {
    IngestReport report;
    EvaluationBatch rows;
    std::vector<Reject> rejects; ///< all of them, as the pieces had them
    std::vector<std::string> devices; ///< the dictionary
    std::vector<Piece> pieces; ///< without their rows and rejects

    [[nodiscard]] std::string device(std::size_t row) const { return devices.at(rows.device.at(row)); }
    /// `4: field_count; 5: missing:device_id`
    [[nodiscard]] std::string rejectText() const;
};

/// @pre the input can be read
[[nodiscard]] Reading readAll(ByteSource& source, const ReadOptions& options = {});
/// The same from bytes in memory, inflated where they are gzip.
[[nodiscard]] Reading readBytes(std::string bytes, const ReadOptions& options = {});

/// Whether the two say the same, but for how the input was cut into pieces. @return what differs, empty for nothing
[[nodiscard]] std::string difference(const Reading& a, const Reading& b);

/// Whether the reading keeps the laws: rows = accepted + rejected, every line belongs to something, pieces follow each
/// other without gap. @return what is broken, empty for nothing
[[nodiscard]] std::string brokenLaw(const Reading& reading);

} // namespace loopscope
