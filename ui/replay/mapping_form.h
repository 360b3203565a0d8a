#pragma once

#include "app/data/replay/replay_preview.h"

#include <QWidget>

#include <array>

class QComboBox;

namespace loopscope {

/// Format, separator, and which column of a file serves as which of ours. Names: previewFormat, previewSeparator,
/// previewColumn_NAME.
class MappingForm : public QWidget {
    Q_OBJECT

public:
    explicit MappingForm(QWidget* parent = nullptr);
    void setPreview(const ReplayPreview& preview);

signals:
    void formatChosen(loopscope::FileFormat format);
    void separatorChosen(char separator);
    void columnsChosen(const std::array<std::string, loopscope::columnCount>& sourceColumn);

private:
    [[nodiscard]] QComboBox* addBox(const QString& objectName, const QString& title, int row, int column);
    [[nodiscard]] std::array<std::string, columnCount> chosenColumns() const;

    QComboBox* m_format;
    QComboBox* m_separator;
    std::array<QComboBox*, columnCount> m_columns{};
};

} // namespace loopscope
