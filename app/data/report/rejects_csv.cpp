#include "app/data/report/rejects_csv.h"

#include "app/data/report/csv_text.h"

namespace loopscope {

Result<RejectsCsv> RejectsCsv::create(const std::string& path)
{
    auto file = OutputFile::create(path);
    if (!file)
        return std::unexpected(file.error());
    if (auto written = file->write("line,reason,raw\n"); !written)
        return std::unexpected(written.error());
    return RejectsCsv(std::move(*file));
}

Result<void> RejectsCsv::write(std::span<const Reject> rejects)
{
    std::string text;
    for (const Reject& reject : rejects) {
        appendCsvNumber(text, reject.line);
        text += ',';
        appendCsvField(text, toString(reject.reason));
        text += ',';
        appendCsvField(text, reject.raw);
        text += '\n';
    }
    return m_file.write(text);
}

} // namespace loopscope
