#include "app/data/replay/replay_outputs.h"

namespace loopscope {

Result<ReplayOutputs> ReplayOutputs::create(const ReplayRequest& request)
{
    ReplayOutputs outputs;
    if (!request.feedbackFile.empty()) {
        auto file = FeedbackCsv::create(request.feedbackFile);
        if (!file)
            return std::unexpected(file.error());
        outputs.m_feedback = std::move(*file);
    }
    if (!request.rejectsFile.empty()) {
        auto file = RejectsCsv::create(request.rejectsFile);
        if (!file)
            return std::unexpected(file.error());
        outputs.m_rejects = std::move(*file);
    }
    return outputs;
}

Result<void> ReplayOutputs::write(const Piece& piece, const DeviceDictionary& devices)
{
    if (m_feedback)
        if (auto written = m_feedback->write(piece.accepted, piece.feedback, devices); !written)
            return written;
    return m_rejects ? m_rejects->write(piece.rejects) : Result<void>{};
}

Result<void> ReplayOutputs::close()
{
    if (m_feedback)
        if (auto closed = m_feedback->close(); !closed)
            return closed;
    return m_rejects ? m_rejects->close() : Result<void>{};
}

} // namespace loopscope
