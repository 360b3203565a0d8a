#include "app/cli/progress_line.h"

#include "app/cli/console.h"
#include "app/data/error_text.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace loopscope {

namespace {

std::string_view phaseName(ReplayPhase phase)
{
    switch (phase) {
    case ReplayPhase::Opening:
        return "opening";
    case ReplayPhase::Fetching:
        return "reading the table";
    case ReplayPhase::FindingWindow:
        return "finding the newest time";
    case ReplayPhase::Checking:
        return "checking what is stored";
    case ReplayPhase::Replaying:
        return "replaying";
    case ReplayPhase::Indexing:
        return "building indexes";
    case ReplayPhase::Paused:
        return "paused";
    case ReplayPhase::Waiting:
        return "waiting for the server";
    case ReplayPhase::Undoing:
        return "undoing";
    case ReplayPhase::Finished:
        break;
    }
    return "finished";
}

std::string duration(double seconds)
{
    const auto whole = static_cast<long>(std::ceil(seconds));
    if (whole < 120)
        return std::to_string(whole) + " s";
    return whole < 7200 ? std::to_string(whole / 60) + " min" : std::to_string(whole / 3600) + " h";
}

/// Waits until a line comes from standard input. @return false when @p stop came first, or the input has ended.
bool waitForReturn(const std::stop_token& stop)
{
    std::array<int, 2> wake{};
    if (::pipe2(wake.data(), O_CLOEXEC) != 0)
        return false;
    const std::stop_callback onStop(stop, [&] { static_cast<void>(!::write(wake[1], "", 1)); });
    std::array<pollfd, 2> waits{
        {{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0}, {.fd = wake[0], .events = POLLIN, .revents = 0}}};
    while (::poll(waits.data(), waits.size(), -1) < 0) {
    }
    bool again = false;
    if (waits[1].revents == 0) {
        std::array<char, 256> line{};
        again = ::read(STDIN_FILENO, line.data(), line.size()) > 0;
    }
    for (const int end : wake)
        ::close(end);
    return again;
}

} // namespace

std::string progressText(const ReplayProgress& progress)
{
    std::string text(phaseName(progress.phase));
    const bool isReading = progress.phase == ReplayPhase::Replaying || progress.phase == ReplayPhase::Checking;
    if (progress.phase == ReplayPhase::Waiting && progress.waitingSinceUs) {
        const QDateTime since = QDateTime::fromMSecsSinceEpoch(*progress.waitingSinceUs / 1000);
        text += " since " + since.toString(QStringLiteral("HH:mm:ss")).toStdString();
        if (!progress.waitingFor.subject.empty())
            text += ": " + errorText(progress.waitingFor).toStdString();
    }
    if (!isReading)
        return text;
    if (progress.bytesTotal > 0)
        text += "  " + std::to_string(100 * progress.bytesDone / progress.bytesTotal) + " %";
    const std::uint64_t rows = progress.accepted + progress.rejected;
    if (progress.seconds > 0)
        text += "  " + std::to_string(std::llround(static_cast<double>(rows) / progress.seconds)) + " rows/s";
    text += "  " + std::to_string(progress.rejected) + " rejected";
    if (progress.bytesTotal > 0 && progress.bytesDone > 0 && progress.seconds > 1) {
        const auto left = static_cast<double>(progress.bytesTotal - progress.bytesDone);
        text += "  " + duration(progress.seconds * left / static_cast<double>(progress.bytesDone)) + " left";
    }
    return text;
}

ProgressLine::ProgressLine() : m_isTerminal(::isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine()
{
    clear();
}

void ProgressLine::progressed(const ReplayProgress& progress)
{
    const std::scoped_lock lock(m_mutex);
    m_last = progress;
    if (m_isTerminal)
        show(progressText(progress));
    else if (progress.waitingSinceUs && !m_isWaiting && progress.phase == ReplayPhase::Waiting)
        message(progressText(progress));
    else if (!progress.waitingSinceUs && m_isWaiting)
        message("the server is back; going on");
    m_isWaiting = progress.waitingSinceUs.has_value() && progress.phase == ReplayPhase::Waiting;
}

bool ProgressLine::paused(const Error& error, std::stop_token stop)
{
    clear();
    message(errorText(error).toStdString());
    if (::isatty(STDIN_FILENO) != 1)
        return false;
    message("Return tries again, Ctrl+C ends; what is stored stays, and can be resumed.");
    return waitForReturn(stop);
}

void ProgressLine::clear()
{
    const std::scoped_lock lock(m_mutex);
    if (m_shown > 0) {
        show("");
        std::fputc('\r', stderr);
    }
}

ReplayProgress ProgressLine::last() const
{
    const std::scoped_lock lock(m_mutex);
    return m_last;
}

void ProgressLine::show(const std::string& text)
{
    const std::size_t padding = m_shown - std::min(m_shown, text.size());
    std::fprintf(stderr, "\r%s%s", text.c_str(), std::string(padding, ' ').c_str());
    std::fflush(stderr);
    m_shown = text.size();
}

} // namespace loopscope
