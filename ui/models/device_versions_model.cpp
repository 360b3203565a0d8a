#include "ui/models/device_versions_model.h"

#include "ui/models/number_text.h"

#include <algorithm>

namespace loopscope {

std::vector<DeviceCell> cellsOfDevice(const Summary& summary, std::uint32_t device)
{
    std::vector<DeviceCell> found;
    for (std::size_t v = 0; v + 1 < summary.cellStart.size(); ++v) {
        const auto begin = summary.cells.device.begin() + static_cast<std::ptrdiff_t>(summary.cellStart[v]);
        const auto end = summary.cells.device.begin() + static_cast<std::ptrdiff_t>(summary.cellStart[v + 1]);
        const auto cell = std::lower_bound(begin, end, device);
        if (cell != end && *cell == device)
            found.push_back({.version = static_cast<std::uint32_t>(v),
                             .cell = static_cast<std::size_t>(cell - summary.cells.device.begin())});
    }
    return found;
}

DeviceVersionsModel::DeviceVersionsModel(QObject* parent)
    : TallyTableModel({TableColumn::Version, TableColumn::Rows, TableColumn::Accuracy, TableColumn::Interval,
                       TableColumn::MeanError, TableColumn::MaxError, TableColumn::Normal, TableColumn::Middle,
                       TableColumn::EdgeCase, TableColumn::Confidence, TableColumn::First, TableColumn::Last},
                      parent)
{}

void DeviceVersionsModel::setDevice(std::shared_ptr<const Summary> summary, std::uint32_t device)
{
    resetTo([&] {
        m_summary = std::move(summary);
        m_cells = m_summary ? cellsOfDevice(*m_summary, device) : std::vector<DeviceCell>();
    });
}

QString DeviceVersionsModel::detail(int row) const
{
    return QString::number(version(sourceRow(row)));
}

Tally DeviceVersionsModel::tally(std::size_t source) const
{
    return m_summary->cell(m_cells[source].cell);
}

QString DeviceVersionsModel::leadText(std::size_t source, TableColumn) const
{
    return NumberText::version(version(source));
}

double DeviceVersionsModel::leadKey(std::size_t source, TableColumn) const
{
    return static_cast<double>(version(source));
}

std::int32_t DeviceVersionsModel::version(std::size_t source) const
{
    return m_summary->versions[m_cells[source].version].version;
}

} // namespace loopscope
