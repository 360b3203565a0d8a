#include "ui/upstream/rounds_model.h"

#include "ui/models/number_text.h"
#include "ui/theme/theme.h"
#include "ui/upstream/upstream_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace loopscope {

namespace {

using Column = RoundsModel::ModelColumn;
using Cell = ChartTable::Cell;

Cell absent()
{
    return {NumberText::absent(), {}};
}

Cell count(std::optional<std::int64_t> value)
{
    return value ? Cell{NumberText::count(*value), QVariant::fromValue<qlonglong>(*value)} : absent();
}

Cell share(std::optional<double> value)
{
    return value && std::isfinite(*value) ? Cell{NumberText::percent(*value, 1), *value} : absent();
}

Cell real(std::optional<double> value)
{
    return value && std::isfinite(*value) ? Cell{NumberText::error(*value), *value} : absent();
}

Cell cell(const UpstreamVersion& version, Column column)
{
    const UpstreamRound round = version.round.value_or(UpstreamRound{});
    const UpstreamHeldOut heldOut = version.heldOut.value_or(UpstreamHeldOut{});
    const auto& feedback = version.feedback;
    switch (column) {
    case Column::Version:
        return {NumberText::version(version.version), QVariant::fromValue<qlonglong>(version.version)};
    case Column::Round:
        return count(round.round);
    case Column::StoredAt:
        return version.round ? Cell{NumberText::dateTime(round.createdAtUs), NumberText::iso(round.createdAtUs)}
                             : absent();
    case Column::Devices:
        return count(round.devices);
    case Column::Samples:
        if (!round.samples && version.local)
            return count(version.local->samples);
        return count(round.samples);
    case Column::Claimed:
        return share(round.claimed);
    case Column::Feedback:
        return share(feedback ? std::optional(shareOf(feedback->correct, feedback->count)) : std::nullopt);
    case Column::Interval: {
        if (!feedback)
            return absent();
        const auto interval = wilsonOf(feedback->correct, feedback->count);
        return {NumberText::percentRange(interval->lower, interval->upper), interval->lower};
    }
    case Column::Rows:
        return count(feedback ? std::optional(feedback->count) : std::nullopt);
    case Column::Difference: {
        const auto difference = version.difference();
        return difference ? Cell{NumberText::signedPoints(*difference), *difference} : absent();
    }
    case Column::HeldOut:
        return share(heldOut.accuracy);
    case Column::F1:
        return share(heldOut.f1);
    case Column::HeldOutRows:
        return count(heldOut.count);
    case Column::Baseline:
        return share(heldOut.baseline);
    case Column::Updates:
        return count(version.local ? std::optional(version.local->updates) : std::nullopt);
    case Column::LocalAccuracy:
        return share(version.local ? version.local->meanAccuracy : std::nullopt);
    case Column::Cosine:
        return real(round.meanCosine);
    case Column::Epsilon:
        return real(round.epsilon);
    case Column::Note:
    case Column::modelColumnCount:
        break;
    }
    const QString note = UpstreamText::note(version);
    return {note, note};
}

bool isText(int column)
{
    return column == Column::Version || column == Column::StoredAt || column == Column::Note;
}

const char* fileName(int column)
{
    static constexpr const char* names[] = {
        "model_version", "aggregation_round", "created_at",    "num_devices",    "total_samples",      "claimed",
        "feedback",      "wilson_lower",      "feedback_rows", "difference",     "held_out",           "f1",
        "held_out_rows", "baseline",          "local_updates", "local_accuracy", "mean_update_cosine", "dp_epsilon",
        "note"};
    static_assert(std::size(names) == Column::modelColumnCount);
    return names[column];
}

} // namespace

void RoundsModel::setReport(std::shared_ptr<const UpstreamReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    order();
    endResetModel();
}

const UpstreamVersion& RoundsModel::version(int row) const
{
    return m_report->versions[m_order[static_cast<std::size_t>(row)]];
}

ChartTable RoundsModel::table() const
{
    ChartTable table;
    for (int column = 0; column < modelColumnCount; ++column) {
        table.heads << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        table.names << QString::fromLatin1(fileName(column));
    }
    if (!m_report)
        return table;
    for (const UpstreamVersion& version : m_report->versions) {
        auto& row = table.rows.emplace_back();
        for (int column = 0; column < modelColumnCount; ++column)
            row.push_back(cell(version, static_cast<ModelColumn>(column)));
    }
    return table;
}

int RoundsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int RoundsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : modelColumnCount;
}

QVariant RoundsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isText(index.column()) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole) {
        const UpstreamVersion& shown = version(index.row());
        const bool isVerdict = index.column() == Difference || index.column() == Note;
        if (isVerdict && claimVerdict(shown) == ClaimVerdict::TooHigh) // the note says it in words
            return Theme::instance().colours().bad;
        if (index.column() == Note && shown.round && shown.round->isRollback)
            return Theme::instance().colours().warning;
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    return cell(version(index.row()), static_cast<ModelColumn>(index.column())).text;
}

QVariant RoundsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const bool explains = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !explains)
        return {};
    switch (static_cast<ModelColumn>(section)) {
    case Version:
        return explains ? tr("Version of the global model") : tr("Version");
    case Round:
        return explains ? tr("Aggregation round that made the version") : tr("Round");
    case StoredAt:
        return explains ? tr("When the aggregator stored the version") : tr("Stored");
    case Devices:
        return explains ? tr("Devices whose updates were averaged; 0 in a rollback") : tr("Devices");
    case Samples:
        return explains ? tr("Training samples behind the version") : tr("Samples");
    case Claimed:
        return explains ? tr("What the system claims: mean accuracy of the devices on their training data")
                        : tr("Claimed");
    case Feedback:
        return explains ? tr("Share of correct rows in model_feedback") : tr("Feedback");
    case Interval:
        return explains ? tr("Wilson 95 % of the feedback") : tr("95 %");
    case Rows:
        return explains ? tr("Rows of feedback") : tr("Rows");
    case Difference:
        return explains ? tr("Feedback minus claimed, in points") : tr("Difference");
    case HeldOut:
        return explains ? tr("Accuracy on rows held out from training") : tr("Held out");
    case F1:
        return explains ? tr("F1 on rows held out from training") : tr("F1");
    case HeldOutRows:
        return explains ? tr("Rows held out from training") : tr("Held-out rows");
    case Baseline:
        return explains ? tr("Accuracy of always saying “normal” on the held-out rows") : tr("Baseline");
    case Updates:
        return explains ? tr("Updates that came while the version before was current") : tr("Updates");
    case LocalAccuracy:
        return explains ? tr("Mean accuracy of these updates, weighted by samples") : tr("Local accuracy");
    case Cosine:
        return explains ? tr("How much the updates point the same way: 1 all, 0 not at all") : tr("Agreement");
    case Epsilon:
        return explains ? tr("Privacy spent so far: ε of differential privacy") : tr("ε");
    case Note:
        return explains ? tr("Rollbacks, and claims outside the interval of the feedback") : tr("Note");
    case modelColumnCount:
        break;
    }
    return {};
}

void RoundsModel::sort(int column, Qt::SortOrder direction)
{
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = direction;
    order();
    endResetModel();
}

void RoundsModel::order()
{
    m_order.resize(m_report ? m_report->versions.size() : 0);
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    if (!m_report || m_sortColumn < 0)
        return;
    const auto column = static_cast<ModelColumn>(m_sortColumn);
    std::vector<QVariant> keys;
    for (const UpstreamVersion& version : m_report->versions) {
        const Cell key = cell(version, column);
        keys.push_back(column == StoredAt || column == Note ? QVariant(key.value.toString()) : key.value);
    }
    std::ranges::stable_sort(m_order, [&](std::size_t a, std::size_t b) {
        if (keys[a].isValid() != keys[b].isValid())
            return keys[a].isValid();
        if (!keys[a].isValid())
            return false;
        if (column == StoredAt || column == Note) {
            const int compared = QString::compare(keys[a].toString(), keys[b].toString());
            return m_sortOrder == Qt::AscendingOrder ? compared < 0 : compared > 0;
        }
        const double left = keys[a].toDouble(), right = keys[b].toDouble();
        return m_sortOrder == Qt::AscendingOrder ? left < right : left > right;
    });
}

} // namespace loopscope
