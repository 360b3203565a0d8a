#include "ui/replay/replay_text.h"

#include "ui/models/number_text.h"

#include <QFileInfo>
#include <QLocale>

namespace loopscope {

namespace {

QString number(std::uint64_t value)
{
    return NumberText::count(static_cast<std::int64_t>(value));
}

/// Two digits that matter: a rate that changes all the time is not read further.
std::uint64_t roughly(double rate)
{
    double step = 1;
    while (rate / step >= 1000)
        step *= 10;
    return static_cast<std::uint64_t>(rate / step + 0.5) * static_cast<std::uint64_t>(step);
}

} // namespace

double ReplayText::share(const ReplayProgress& progress)
{
    if (progress.bytesTotal == 0)
        return -1;
    return static_cast<double>(progress.bytesDone) / static_cast<double>(progress.bytesTotal);
}

QString ReplayText::pace(const ReplayProgress& progress)
{
    QStringList parts;
    const double done = share(progress);
    if (progress.phase != ReplayPhase::Replaying)
        parts << phase(progress.phase);
    if (done >= 0)
        parts << NumberText::percent(done);
    if (progress.seconds > 0.2 && progress.accepted > 0)
        parts << tr("%1 rows/s")
                     .arg(number(roughly(static_cast<double>(progress.accepted + progress.rejected) / progress.seconds)));
    parts << tr("%1 rejected").arg(number(progress.rejected));
    if (done > 0.02 && progress.seconds > 1 && progress.phase == ReplayPhase::Replaying)
        parts << tr("%1 left").arg(duration(progress.seconds * (1 - done) / done));
    return parts.join(QStringLiteral(" · "));
}

QString ReplayText::phase(ReplayPhase phase)
{
    switch (phase) {
    case ReplayPhase::Opening:
        return tr("opening");
    case ReplayPhase::Fetching:
        return tr("reading the table");
    case ReplayPhase::FindingWindow:
        return tr("looking for the newest timestamp");
    case ReplayPhase::Checking:
        return tr("checking what is stored already");
    case ReplayPhase::Replaying:
        return tr("replaying");
    case ReplayPhase::Indexing:
        return tr("building indexes");
    case ReplayPhase::Paused:
        return tr("paused");
    case ReplayPhase::Waiting:
        return tr("waiting for the server");
    case ReplayPhase::Undoing:
        return tr("undoing");
    case ReplayPhase::Finished:
        break;
    }
    return tr("finished");
}

JobStatus ReplayText::job(const QString& file, const ReplayProgress& progress)
{
    return {.title = tr("Replaying %1").arg(QFileInfo(file).fileName()),
            .detail = pace(progress),
            .share = progress.phase == ReplayPhase::Indexing ? -1 : share(progress)};
}

bool ReplayText::isConserved(const IngestReport& report)
{
    return report.rows == report.accepted + report.rejected &&
           report.lines == report.recordLines + report.headerLines + report.blankLines;
}

QString ReplayText::conservation(const IngestReport& report, bool stored)
{
    const QString records = stored ? tr("%1 record(s) = %2 stored + %3 rejected", nullptr,
                                        NumberText::plural(static_cast<std::int64_t>(report.rows)))
                                   : tr("%1 record(s) = %2 accepted + %3 rejected", nullptr,
                                        NumberText::plural(static_cast<std::int64_t>(report.rows)));
    const QString lines = tr("%1 line(s) = %2 in records + %3 header + %4 blank", nullptr,
                             NumberText::plural(static_cast<std::int64_t>(report.lines)));
    const QString sums = records.arg(number(report.rows), number(report.accepted), number(report.rejected)) +
                         QStringLiteral("; ") +
                         lines.arg(number(report.lines), number(report.recordLines), number(report.headerLines),
                                   number(report.blankLines));
    if (isConserved(report))
        return sums;
    return tr("Not every record and line is accounted for, which is a fault of Loopscope: %1. Please report it.").arg(sums);
}

QString ReplayText::conservation(const ReplayProgress& progress)
{
    return tr("%1 record(s) so far = %2 accepted + %3 rejected", nullptr,
              NumberText::plural(static_cast<std::int64_t>(progress.accepted + progress.rejected)))
        .arg(number(progress.accepted + progress.rejected), number(progress.accepted), number(progress.rejected));
}

QString ReplayText::reason(const RejectReason& reason)
{
    const QString column = reason.column ? QString::fromUtf8(columnName(*reason.column).data(),
                                                             static_cast<qsizetype>(columnName(*reason.column).size()))
                                         : QString();
    switch (reason.code) {
    case RejectCode::TruncatedRecord:
        return tr("the record is cut off");
    case RejectCode::TooLong:
        return tr("the record is longer than 1 MiB");
    case RejectCode::InvalidUtf8:
        return tr("bytes that are not UTF-8");
    case RejectCode::MalformedQuote:
        return tr("text after a closing quote");
    case RejectCode::UnterminatedQuote:
        return tr("a quote is never closed");
    case RejectCode::FieldCount:
        return tr("another number of fields than the header");
    case RejectCode::InvalidJson:
        return tr("not valid JSON");
    case RejectCode::NotObject:
        return tr("not a JSON object");
    case RejectCode::Missing:
        return tr("%1 is missing").arg(column);
    case RejectCode::NotInteger:
        return tr("%1 is not a whole number").arg(column);
    case RejectCode::Negative:
        return tr("%1 is negative").arg(column);
    case RejectCode::OutOfRange:
        return tr("%1 is too large").arg(column);
    case RejectCode::NotNumber:
        return tr("%1 is not a number").arg(column);
    case RejectCode::NotFinite:
        return tr("%1 is not finite").arg(column);
    case RejectCode::NotText:
        return tr("%1 is not text").arg(column);
    case RejectCode::NulCharacter:
        return tr("%1 holds a NUL character").arg(column);
    case RejectCode::BadTimestamp:
        return tr("the timestamp is not a date and time");
    case RejectCode::ErrorOverflow:
        break;
    }
    return tr("the error is too large for a number");
}

QString ReplayText::fileError(const FileError& error)
{
    QStringList columns;
    for (const Column column : error.columns)
        columns << QString::fromUtf8(columnName(column).data(), static_cast<qsizetype>(columnName(column).size()));
    const QString list = columns.join(QStringLiteral(", "));
    switch (error.code) {
    case FileErrorCode::EmptyFile:
        return tr("The file is empty.");
    case FileErrorCode::MissingColumn:
        return tr("The header has no column %1. Is the format or the separator another one?").arg(list);
    case FileErrorCode::DuplicateColumn:
        return tr("The header has the column %1 twice.").arg(list);
    case FileErrorCode::HeaderInvalidUtf8:
        return tr("The header is not UTF-8. Save the file as UTF-8 and replay it again.");
    case FileErrorCode::HeaderMalformed:
        return tr("The header cannot be read: its quotes do not match, or it is longer than 1 MiB.");
    case FileErrorCode::GzipTruncated:
        return tr("The gzip file ends too early. What could be inflated was used.");
    case FileErrorCode::GzipCorrupt:
        break;
    }
    return tr("The gzip file is damaged. What could be inflated was used.");
}

QString ReplayText::bytes(std::uint64_t count)
{
    return QLocale().formattedDataSize(static_cast<qint64>(count), 1);
}

QString ReplayText::duration(double seconds)
{
    if (seconds < 0.1)
        return tr("less than %1 s").arg(QLocale().toString(0.1, 'f', 1));
    if (seconds < 10)
        return tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    if (seconds < 60)
        return tr("%1 s").arg(QLocale().toString(qRound(seconds)));
    const int minutes = qRound(seconds / 60);
    if (minutes < 60)
        return tr("%1 min").arg(QLocale().toString(minutes));
    return tr("%1 h %2 min").arg(QLocale().toString(minutes / 60), QLocale().toString(minutes % 60));
}

} // namespace loopscope
