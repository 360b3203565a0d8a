#pragma once

#include "ui/models/device_facts.h"
#include "ui/models/tally_table_model.h"

namespace loopscope {

/// The devices of a feedback database, one a row.
class DevicesModel : public TallyTableModel {
    Q_OBJECT

public:
    explicit DevicesModel(QObject* parent = nullptr);
    DevicesModel(std::vector<TableColumn> columns, QObject* parent);

    void setFacts(std::shared_ptr<const DeviceFacts> facts);
    [[nodiscard]] std::size_t sourceRowCount() const override;
    [[nodiscard]] QString detail(int row) const override;

protected:
    [[nodiscard]] Tally tally(std::size_t source) const override;
    [[nodiscard]] QString leadText(std::size_t source, TableColumn column) const override;
    [[nodiscard]] double leadKey(std::size_t source, TableColumn column) const override;
    [[nodiscard]] bool matches(std::size_t source, const QString& filter) const override;

private:
    std::shared_ptr<const DeviceFacts> m_facts;
};

} // namespace loopscope
