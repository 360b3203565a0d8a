#include "ui/models/version_devices_model.h"

#include "ui/models/number_text.h"
#include "ui/widgets/plain_text.h"

namespace loopscope {

VersionDevicesModel::VersionDevicesModel(QObject* parent)
    : TallyTableModel({TableColumn::Device, TableColumn::Rows, TableColumn::Accuracy, TableColumn::Interval,
                       TableColumn::MeanError, TableColumn::MaxError, TableColumn::Normal, TableColumn::Middle,
                       TableColumn::EdgeCase, TableColumn::Confidence, TableColumn::First, TableColumn::Last},
                      parent)
{}

void VersionDevicesModel::setVersion(std::shared_ptr<const Summary> summary, std::size_t versionIndex)
{
    resetTo([&] {
        m_summary = std::move(summary);
        m_begin = m_summary ? m_summary->cellStart[versionIndex] : 0;
        m_end = m_summary ? m_summary->cellStart[versionIndex + 1] : 0;
    });
}

std::size_t VersionDevicesModel::sourceRowCount() const
{
    return m_end - m_begin;
}

QString VersionDevicesModel::detail(int row) const
{
    return exactText(device(sourceRow(row)));
}

Tally VersionDevicesModel::tally(std::size_t source) const
{
    return m_summary->cell(m_begin + source);
}

QString VersionDevicesModel::leadText(std::size_t source, TableColumn) const
{
    return NumberText::deviceId(device(source));
}

double VersionDevicesModel::leadKey(std::size_t source, TableColumn) const
{
    return static_cast<double>(source);
}

bool VersionDevicesModel::matches(std::size_t source, const QString& filter) const
{
    return exactText(device(source)).contains(filter, Qt::CaseInsensitive);
}

const std::string& VersionDevicesModel::device(std::size_t source) const
{
    return m_summary->devices[m_summary->cells.device[m_begin + source]];
}

} // namespace loopscope
