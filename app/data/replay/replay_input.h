#pragma once

#include "app/data/upstream/upstream_evaluations.h"
#include "app/engine/files/byte_source.h"
#include "app/engine/result.h"

#include <memory>
#include <string>

namespace loopscope {

/// The input of a replay, which a store needs to read from its beginning again (to name its content, to resume): what comes
/// from a pipe is first written to a temporary file, which is gone with this object.
class ReplayInput {
public:
    /// @param repeatable false: a pipe stays a pipe
    /// Evaluations of the federated system, copied (compressed) into a temporary file: one state of a table that goes on
    /// growing, which can be read twice and costs no connection while it is replayed.
    /// @return CannotWrite, and what @p evaluations say.
    [[nodiscard]] static Result<ReplayInput> fetch(UpstreamEvaluations& evaluations, const UpstreamStretch& stretch);
    /// @return FileNotFound, FileIsDirectory, FileUnreadable, CannotWrite.
    [[nodiscard]] static Result<ReplayInput> open(const std::string& file, bool repeatable);

    [[nodiscard]] Result<std::unique_ptr<ByteSource>> source() const { return ByteSource::open(m_path); }
    /// @pre opened as repeatable
    [[nodiscard]] Result<ContentIdentity> identity() const { return contentIdentity(m_path); }
    [[nodiscard]] bool isPipe() const { return m_isPipe; }

private:
    struct RemoveFile {
        void operator()(std::string* path) const;
    };
    std::string m_path;
    bool m_isPipe = false;
    std::unique_ptr<std::string, RemoveFile> m_temporary;
};

} // namespace loopscope
