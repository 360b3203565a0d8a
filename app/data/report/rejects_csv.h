#pragma once

#include "app/data/report/output_file.h"
#include "app/engine/files/reject.h"

#include <span>
#include <string>
#include <utility>

namespace loopscope {

/// What `--rejects` writes (SPEC 3): a header, then line, reason and raw text of every rejected record, the raw text byte for
/// byte, at most 1 KiB of it. Thread: one at a time.
class RejectsCsv {
public:
    /// Replaces the file and writes the header. @return CannotWrite.
    [[nodiscard]] static Result<RejectsCsv> create(const std::string& path);

    /// @return CannotWrite.
    [[nodiscard]] Result<void> write(std::span<const Reject> rejects);
    [[nodiscard]] Result<void> close() { return m_file.close(); }

private:
    explicit RejectsCsv(OutputFile file) : m_file(std::move(file)) {}
    OutputFile m_file;
};

} // namespace loopscope
