#pragma once

#include "app/engine/feedback/summary.h"
#include "ui/models/tally_table_model.h"

#include <memory>

namespace loopscope {

/// The versions of a summary, one a row.
class VersionsModel : public TallyTableModel {
    Q_OBJECT

public:
    explicit VersionsModel(QObject* parent = nullptr);

    void setSummary(std::shared_ptr<const Summary> summary);
    [[nodiscard]] std::size_t sourceRowCount() const override;
    [[nodiscard]] QString detail(int row) const override;

protected:
    [[nodiscard]] Tally tally(std::size_t source) const override;
    [[nodiscard]] QString leadText(std::size_t source, TableColumn column) const override;
    [[nodiscard]] double leadKey(std::size_t source, TableColumn column) const override;

private:
    std::shared_ptr<const Summary> m_summary;
};

} // namespace loopscope
