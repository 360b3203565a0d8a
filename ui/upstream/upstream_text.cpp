#include "ui/upstream/upstream_text.h"

#include "app/data/error_text.h"
#include "ui/models/number_text.h"

#include <QStringList>

#include <algorithm>

namespace loopscope {

namespace {

const UpstreamVersion* newestWith(const UpstreamReport& report, bool (*has)(const UpstreamVersion&))
{
    const auto found = std::find_if(report.versions.rbegin(), report.versions.rend(), has);
    return found == report.versions.rend() ? nullptr : &*found;
}

bool hasBoth(const UpstreamVersion& version)
{
    return version.difference().has_value();
}

bool isClaimedAndHeldOut(const UpstreamVersion& version)
{
    return version.round && version.round->claimed && version.heldOut && version.heldOut->accuracy;
}

bool isClaimed(const UpstreamVersion& version)
{
    return version.round && version.round->claimed;
}

} // namespace

ClaimVerdict claimVerdict(const UpstreamVersion& version)
{
    if (!version.difference())
        return ClaimVerdict::Unknown;
    const auto interval = wilsonOf(version.feedback->correct, version.feedback->count);
    if (*version.round->claimed > interval->upper)
        return ClaimVerdict::TooHigh;
    return *version.round->claimed < interval->lower ? ClaimVerdict::TooLow : ClaimVerdict::Within;
}

QString UpstreamText::hint(const UpstreamReport& report, std::int64_t nowUs)
{
    QStringList parts;
    if (const auto generations = report.facts.generations())
        parts << tr("generation %1").arg(QString::fromStdString(toString(*generations)));
    else
        parts << tr("tables of different generations");
    if (!report.versions.empty())
        parts << NumberText::versions(static_cast<std::int64_t>(report.versions.size()));
    if (!report.runs.empty())
        parts << tr("newest round %1").arg(NumberText::age(report.runs.front().lastUs, nowUs));
    return parts.join(QStringLiteral(" · "));
}

QString UpstreamText::run(const UpstreamRun& run)
{
    const QString versions =
        run.firstVersion == run.lastVersion
            ? NumberText::version(run.firstVersion)
            : tr("%1–%2").arg(NumberText::version(run.firstVersion), NumberText::version(run.lastVersion));
    const QString first = NumberText::dateTime(run.firstUs), last = NumberText::dateTime(run.lastUs);
    const QString time = first == last ? first : tr("%1 to %2").arg(first, last);
    return tr("%1 · %2 · %3")
        .arg(versions, time, tr("%1 round(s)", nullptr, NumberText::plural(run.rows)).arg(NumberText::count(run.rows)));
}

QString UpstreamText::verdict(const UpstreamReport& report)
{
    QStringList sentences;
    if (const UpstreamVersion* version = newestWith(report, hasBoth)) {
        const auto interval = wilsonOf(version->feedback->correct, version->feedback->count);
        sentences << tr("The system claims %1 for %2; its feedback says %3 (%4, %5).")
                         .arg(NumberText::percent(*version->round->claimed, 1), NumberText::version(version->version),
                              NumberText::percent(shareOf(version->feedback->correct, version->feedback->count), 1),
                              NumberText::percentRange(interval->lower, interval->upper, 1),
                              NumberText::rows(version->feedback->count));
        const auto both = std::ranges::count_if(report.versions, hasBoth);
        const auto high = std::ranges::count_if(
            report.versions, [](const UpstreamVersion& v) { return claimVerdict(v) == ClaimVerdict::TooHigh; });
        sentences << tr("%1 of %2 version(s) with both claim more than their feedback supports.", nullptr,
                        NumberText::plural(both))
                         .arg(NumberText::count(high), NumberText::count(both));
    } else if (const UpstreamVersion* claimed = newestWith(report, isClaimed)) {
        sentences << tr("The system claims %1 for %2, the mean accuracy of its devices on their own training data. No "
                        "feedback says whether that is so.")
                         .arg(NumberText::percent(*claimed->round->claimed, 1), NumberText::version(claimed->version));
    }
    if (const UpstreamVersion* version = newestWith(report, isClaimedAndHeldOut)) {
        sentences << tr("On rows held out from training, %1 reaches %2 where it claims %3.")
                         .arg(NumberText::version(version->version), NumberText::percent(*version->heldOut->accuracy, 1),
                              NumberText::percent(*version->round->claimed, 1));
    }
    return sentences.join(QLatin1Char(' '));
}

QString UpstreamText::gaps(const UpstreamReport& report)
{
    QStringList sentences;
    for (const UpstreamTableFacts& table : report.facts.tables)
        if (!table.isReadable)
            sentences << tr("This role may not read %1.")
                             .arg(QString::fromStdString(std::string(upstreamTableName(table.table))));
    for (const Error& problem : report.problems)
        sentences << errorText(problem);
    if (report.limits.any())
        sentences << tr("There is more than is looked at at once: the oldest versions may lack parts.");
    return sentences.join(QLatin1Char(' '));
}

QString UpstreamText::note(const UpstreamVersion& version)
{
    QStringList words;
    if (!version.round)
        words << tr("no round stored");
    else if (version.round->isRollback)
        words << tr("rollback");
    if (version.round && version.round->rows > 1)
        words << tr("stored %1 times").arg(NumberText::count(version.round->rows));
    switch (claimVerdict(version)) {
    case ClaimVerdict::TooHigh:
        words << tr("claims too much");
        break;
    case ClaimVerdict::TooLow:
        words << tr("claims too little");
        break;
    case ClaimVerdict::Within:
    case ClaimVerdict::Unknown:
        break;
    }
    return words.join(QStringLiteral(", "));
}

QString UpstreamText::generation(const UpstreamTableFacts& table)
{
    return table.match.generations ? QString::fromStdString(toString(*table.match.generations)) : tr("not recognised");
}

QString UpstreamText::purpose(UpstreamTable table)
{
    switch (table) {
    case UpstreamTable::FederatedModels:
        return tr("a row for each version: round, devices, claimed accuracy");
    case UpstreamTable::LocalModels:
        return tr("a row for each update of a device");
    case UpstreamTable::ModelEvaluations:
        return tr("how versions did on held-out rows");
    case UpstreamTable::LocalModelUpdates:
        return tr("updates of devices with their loss");
    case UpstreamTable::Anomalies:
        return tr("readings that were flagged");
    case UpstreamTable::IotData:
        return tr("readings of devices");
    case UpstreamTable::StreamAnalysisResults:
        return tr("readings in windows of 30 seconds");
    case UpstreamTable::BatchAnalysisResults:
        return tr("statistics of a day per device");
    case UpstreamTable::DashboardMetrics:
        break;
    }
    return tr("numbers for the dashboard");
}

QString UpstreamText::tables(const UpstreamFacts& facts)
{
    if (const auto generations = facts.generations())
        return tr("Together these are tables of generation %1. They were told by their columns, not by their names, "
                  "and "
                  "nothing of them is changed.")
            .arg(QString::fromStdString(toString(*generations)));
    return tr(
        "These tables are of no single generation: some were left by an older system, or changed by hand. They were "
        "told by their columns, not by their names, and nothing of them is changed.");
}

} // namespace loopscope
