#pragma once

#include "app/engine/feedback/summary.h"
#include "ui/models/tally_table_model.h"

#include <memory>
#include <vector>

namespace loopscope {

/// Where one device has rows: (version index, cell index), versions ascending. Time: O(versions x log devices).
struct DeviceCell {
    std::uint32_t version = 0;
    std::size_t cell = 0;
};
[[nodiscard]] std::vector<DeviceCell> cellsOfDevice(const Summary& summary, std::uint32_t device);

/// The versions of one device, one a row.
class DeviceVersionsModel : public TallyTableModel {
    Q_OBJECT

public:
    explicit DeviceVersionsModel(QObject* parent = nullptr);

    /// @param summary with cells, or null for none
    void setDevice(std::shared_ptr<const Summary> summary, std::uint32_t device);
    [[nodiscard]] std::size_t sourceRowCount() const override { return m_cells.size(); }
    [[nodiscard]] QString detail(int row) const override;

protected:
    [[nodiscard]] Tally tally(std::size_t source) const override;
    [[nodiscard]] QString leadText(std::size_t source, TableColumn column) const override;
    [[nodiscard]] double leadKey(std::size_t source, TableColumn column) const override;

private:
    [[nodiscard]] std::int32_t version(std::size_t source) const;

    std::shared_ptr<const Summary> m_summary;
    std::vector<DeviceCell> m_cells;
};

} // namespace loopscope
