#include "app/data/report/ingest_totals.h"

#include <algorithm>

namespace loopscope {

IngestReport totalOf(std::span<const IngestedFile> files)
{
    constexpr std::size_t listed = 1000;
    IngestReport total{.duplicates = 0};
    for (const auto& [name, report] : files) {
        total.rows += report.rows;
        total.accepted += report.accepted;
        total.rejected += report.rejected;
        total.confidenceOutside01 += report.confidenceOutside01;
        total.lines += report.lines;
        total.recordLines += report.recordLines;
        total.blankLines += report.blankLines;
        total.headerLines += report.headerLines;
        total.bytesInflated += report.bytesInflated;
        total.trailingGarbage = total.trailingGarbage || report.trailingGarbage;
        if (!total.fileError)
            total.fileError = report.fileError;
        if (total.duplicates && report.duplicates)
            *total.duplicates += *report.duplicates;
        else
            total.duplicates.reset();
        for (const auto& [reason, count] : report.rejectedByReason)
            total.rejectedByReason[reason] += count;
        const std::size_t room = listed - std::min(listed, total.rejects.size());
        const auto end = report.rejects.begin() + static_cast<std::ptrdiff_t>(std::min(room, report.rejects.size()));
        total.rejects.insert(total.rejects.end(), report.rejects.begin(), end);
        total.newestTimestamp = std::max(total.newestTimestamp, report.newestTimestamp);
    }
    return total;
}

} // namespace loopscope
