#pragma once

#include "app/engine/feedback/summary.h"
#include "ui/models/tally_table_model.h"

#include <memory>

namespace loopscope {

/// The devices of one version, one a row: the cells of that version.
class VersionDevicesModel : public TallyTableModel {
    Q_OBJECT

public:
    explicit VersionDevicesModel(QObject* parent = nullptr);

    /// @param summary with cells, or null for none   @param versionIndex into its versions
    void setVersion(std::shared_ptr<const Summary> summary, std::size_t versionIndex);
    [[nodiscard]] std::size_t sourceRowCount() const override;
    [[nodiscard]] QString detail(int row) const override;

protected:
    [[nodiscard]] Tally tally(std::size_t source) const override;
    [[nodiscard]] QString leadText(std::size_t source, TableColumn column) const override;
    [[nodiscard]] double leadKey(std::size_t source, TableColumn column) const override;
    [[nodiscard]] bool matches(std::size_t source, const QString& filter) const override;

private:
    [[nodiscard]] const std::string& device(std::size_t source) const;

    std::shared_ptr<const Summary> m_summary;
    std::size_t m_begin = 0; ///< cells [begin, end)
    std::size_t m_end = 0;
};

} // namespace loopscope
