#include "ui/models/devices_model.h"

#include "ui/models/number_text.h"
#include "ui/widgets/plain_text.h"

#include <limits>

namespace loopscope {

DevicesModel::DevicesModel(QObject* parent)
    : DevicesModel({TableColumn::Device, TableColumn::Accuracy, TableColumn::Interval, TableColumn::MeanError,
                    TableColumn::MaxError, TableColumn::EdgeCase, TableColumn::Rows, TableColumn::NextAccuracy,
                    TableColumn::NextSource, TableColumn::Versions, TableColumn::Normal, TableColumn::Middle,
                    TableColumn::Last},
                   parent)
{}

DevicesModel::DevicesModel(std::vector<TableColumn> columns, QObject* parent)
    : TallyTableModel(std::move(columns), parent)
{}

void DevicesModel::setFacts(std::shared_ptr<const DeviceFacts> facts)
{
    resetTo([&] { m_facts = std::move(facts); });
}

std::size_t DevicesModel::sourceRowCount() const
{
    return m_facts ? m_facts->totals.size() : 0;
}

QString DevicesModel::detail(int row) const
{
    return exactText(m_facts->summary->devices[sourceRow(row)]);
}

Tally DevicesModel::tally(std::size_t source) const
{
    return m_facts->totals[source];
}

QString DevicesModel::leadText(std::size_t source, TableColumn column) const
{
    if (column != TableColumn::Device && m_facts->next.empty())
        return NumberText::absent();
    switch (column) {
    case TableColumn::Versions:
        return NumberText::count(m_facts->next[source].versions);
    case TableColumn::NextAccuracy:
        return NumberText::percent(m_facts->next[source].accuracy.value, 1);
    case TableColumn::NextSource:
        return m_facts->next[source].accuracy.source == AccuracySource::Feedback ? tr("feedback") : tr("formula");
    default:
        return NumberText::deviceId(m_facts->summary->devices[source]);
    }
}

double DevicesModel::leadKey(std::size_t source, TableColumn column) const
{
    if (column != TableColumn::Device && m_facts->next.empty())
        return std::numeric_limits<double>::quiet_NaN();
    switch (column) {
    case TableColumn::Versions:
        return static_cast<double>(m_facts->next[source].versions);
    case TableColumn::NextAccuracy:
        return m_facts->next[source].accuracy.value;
    case TableColumn::NextSource:
        return static_cast<double>(m_facts->next[source].accuracy.source);
    default:
        return static_cast<double>(source);
    }
}

bool DevicesModel::matches(std::size_t source, const QString& filter) const
{
    return exactText(m_facts->summary->devices[source]).contains(filter, Qt::CaseInsensitive);
}

} // namespace loopscope
