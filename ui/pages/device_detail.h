#pragma once

#include "app/data/query/workspace.h"
#include "ui/activity/training_activity.h"
#include "ui/models/device_facts.h"
#include "ui/models/device_versions_model.h"

#include <QWidget>

class QPushButton;

namespace loopscope {

class AccuracyPlot;
class Breadcrumb;
class Card;
class ChartCard;
class DeviceRows;
class DataTable;
class FactList;
class TabbedParts;
class StateView;
class TextLabel;

/// One device: its accuracy per version, what its next training is given and how that number comes about, its versions,
/// its newest feedback and errors.
class DeviceDetail : public QWidget {
    Q_OBJECT

public:
    explicit DeviceDetail(Workspace& workspace, QWidget* parent = nullptr);

    /// @param facts null while they are being loaded or when that failed; @p sentence says which
    void setDevice(const QString& id, const std::shared_ptr<const DeviceFacts>& facts, const QString& sentence,
                   bool failed);
    void clear();

signals:
    void backRequested();
    void versionRequested(const QString& version);
    void rowsRequested(const QString& device);

private:
    [[nodiscard]] QWidget* makeContent();
    void showNext(const DeviceFacts& facts, std::uint32_t device);
    void showCourse(const DeviceFacts& facts, std::uint32_t device, const QString& name);

    DeviceVersionsModel m_model;
    TrainingActivity m_activity;
    std::vector<std::int64_t> m_versions; ///< by position of the plot's axis
    QString m_id;
    Breadcrumb* m_head;
    QPushButton* m_showRows;
    StateView* m_state;
    AccuracyPlot* m_plot;
    ChartCard* m_chart = nullptr;
    Card* m_nextCard;
    FactList* m_next;
    TextLabel* m_source;
    FactList* m_numbers;
    DataTable* m_table;
    TabbedParts* m_parts; ///< versions, newest feedback, errors
    DeviceRows* m_rows;
};

} // namespace loopscope
