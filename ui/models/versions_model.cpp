#include "ui/models/versions_model.h"

#include "ui/models/number_text.h"

namespace loopscope {

VersionsModel::VersionsModel(QObject* parent)
    : TallyTableModel({TableColumn::Version, TableColumn::Rows, TableColumn::Devices, TableColumn::Accuracy,
                       TableColumn::Interval, TableColumn::MeanError, TableColumn::MaxError, TableColumn::Normal,
                       TableColumn::Middle, TableColumn::EdgeCase, TableColumn::Confidence, TableColumn::First,
                       TableColumn::Last},
                      parent)
{}

void VersionsModel::setSummary(std::shared_ptr<const Summary> summary)
{
    resetTo([&] { m_summary = std::move(summary); });
}

std::size_t VersionsModel::sourceRowCount() const
{
    return m_summary ? m_summary->versions.size() : 0;
}

QString VersionsModel::detail(int row) const
{
    return QString::number(m_summary->versions[sourceRow(row)].version);
}

Tally VersionsModel::tally(std::size_t source) const
{
    return m_summary->versions[source].tally;
}

QString VersionsModel::leadText(std::size_t source, TableColumn column) const
{
    const VersionSummary& version = m_summary->versions[source];
    return column == TableColumn::Devices ? NumberText::count(version.devices) : NumberText::version(version.version);
}

double VersionsModel::leadKey(std::size_t source, TableColumn column) const
{
    const VersionSummary& version = m_summary->versions[source];
    return static_cast<double>(column == TableColumn::Devices ? version.devices : version.version);
}

} // namespace loopscope
