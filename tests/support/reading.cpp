#include "tests/support/reading.h"

#include "tests/support/memory_source.h"

#include <bit>
#include <cstdlib>
#include <numeric>

namespace loopscope {

namespace {

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

class Collector final : public PieceConsumer {
public:
    explicit Collector(Reading& out) : m_out(out) {}

    Result<void> take(Piece&& piece, const DeviceDictionary&) override
    {
        append(m_out.rows.modelVersion, piece.accepted.modelVersion);
        append(m_out.rows.aggregationRound, piece.accepted.aggregationRound);
        append(m_out.rows.device, piece.accepted.device);
        append(m_out.rows.prediction, piece.accepted.prediction);
        append(m_out.rows.actual, piece.accepted.actual);
        append(m_out.rows.confidence, piece.accepted.confidence);
        append(m_out.rows.timestamp, piece.accepted.timestamp);
        append(m_out.rows.line, piece.accepted.line);
        append(m_out.rejects, piece.rejects);
        piece.accepted = {};
        piece.rejects = {};
        m_out.pieces.push_back(std::move(piece));
        return {};
    }

private:
    Reading& m_out;
};

/// Bit for bit: zeros have signs, and NaN equals NaN.
bool same(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) {
        return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
    });
}

bool same(const std::vector<Reject>& a, const std::vector<Reject>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Reject& x, const Reject& y) {
        return x.line == y.line && x.byteOffset == y.byteOffset && x.reason == y.reason && x.raw == y.raw;
    });
}

} // namespace

std::string Reading::rejectText() const
{
    std::string text;
    for (const Reject& reject : rejects) {
        text += text.empty() ? "" : "; ";
        text += std::to_string(reject.line) + ": " + toString(reject.reason);
    }
    return text;
}

Reading readAll(ByteSource& source, const ReadOptions& options)
{
    Reading reading;
    DeviceDictionary devices;
    Collector collector(reading);
    Result<IngestReport> report = readEvaluations(source, options, collector, devices);
    if (!report)
        std::abort();
    reading.report = std::move(*report);
    for (std::uint32_t i = 0; i < devices.size(); ++i)
        reading.devices.emplace_back(devices.name(i));
    return reading;
}

Reading readBytes(std::string bytes, const ReadOptions& options)
{
    return readAll(*openBytes(std::move(bytes)), options);
}

std::string difference(const Reading& a, const Reading& b)
{
    const IngestReport& x = a.report;
    const IngestReport& y = b.report;
    if (x.rows != y.rows || x.accepted != y.accepted || x.rejected != y.rejected)
        return "counts";
    if (x.fileError != y.fileError || x.trailingGarbage != y.trailingGarbage)
        return "file error or warning";
    if (x.rejectedByReason != y.rejectedByReason || !same(x.rejects, y.rejects) || !same(a.rejects, b.rejects))
        return "rejects";
    if (x.duplicates != y.duplicates || x.confidenceOutside01 != y.confidenceOutside01 ||
        x.newestTimestamp != y.newestTimestamp)
        return "duplicates, confidence or newest timestamp";
    if (x.lines != y.lines || x.recordLines != y.recordLines || x.blankLines != y.blankLines ||
        x.headerLines != y.headerLines || x.bytesInflated != y.bytesInflated)
        return "lines or bytes";
    if (a.rows.modelVersion != b.rows.modelVersion || a.rows.aggregationRound != b.rows.aggregationRound ||
        a.rows.device != b.rows.device || a.rows.timestamp != b.rows.timestamp || a.rows.line != b.rows.line)
        return "versions, rounds, devices, timestamps or lines of rows";
    if (!same(a.rows.prediction, b.rows.prediction) || !same(a.rows.actual, b.rows.actual) ||
        !same(a.rows.confidence, b.rows.confidence))
        return "values of rows";
    return a.devices == b.devices ? "" : "device dictionary";
}

std::string brokenLaw(const Reading& reading)
{
    const IngestReport& report = reading.report;
    if (report.rows != report.accepted + report.rejected)
        return "rows = accepted + rejected";
    if (report.lines != report.recordLines + report.blankLines + report.headerLines)
        return "every line belongs to a record, a blank line or the header";
    const bool hasHeaderError = report.fileError && report.headerLines > 0 && report.rows == 0;
    if (!hasHeaderError && (report.accepted != reading.rows.size() || report.rejected != reading.rejects.size()))
        return "the report counts what was handed on";
    const std::uint64_t byReason =
        std::accumulate(report.rejectedByReason.begin(), report.rejectedByReason.end(), std::uint64_t{0},
                        [](std::uint64_t sum, const auto& entry) { return sum + entry.second; });
    if (byReason != report.rejected)
        return "reasons add up to the rejects";
    std::uint64_t number = 0;
    std::uint64_t byte = 0;
    std::uint64_t line = 1;
    for (const Piece& piece : reading.pieces) {
        if (piece.number != number++ || piece.byteBegin != byte || piece.lineBegin != line)
            return "pieces follow each other without gap";
        if (piece.lineEnd - piece.lineBegin != piece.recordLines + piece.blankLines + piece.headerLines)
            return "every line of a piece belongs to something";
        byte = piece.byteEnd;
        line = piece.lineEnd;
    }
    if (!hasHeaderError && (byte != report.bytesInflated || line != report.lines + 1))
        return "pieces cover the input";
    return {};
}

} // namespace loopscope
