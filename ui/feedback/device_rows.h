#pragma once

#include "app/data/query/workspace.h"
#include "ui/feedback/feedback_model.h"

#include <QWidget>

#include <memory>

namespace loopscope {

class ChartCard;
class DataTable;
class ErrorPlot;
class StateView;

/// The newest feedback of one device: as a table, and its errors over time. Reads it when one of the two can be seen.
/// Thread: UI.
class DeviceRows : public QObject {
    Q_OBJECT

public:
    /// The newest rows that are read.
    static constexpr std::int64_t limit = 2000;

    explicit DeviceRows(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] QWidget* tableView() const; ///< to be put into a layout
    [[nodiscard]] QWidget* chartView() const;
    /// @param rows how many the device has
    void setDevice(const QString& id, std::int64_t rows);
    void clear();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void load();
    void show(const std::vector<FeedbackRow>& newestFirst);
    void showState(const std::function<void(StateView&)>& how);

    Workspace& m_workspace;
    FeedbackModel m_model;
    QString m_id;
    std::int64_t m_count = 0;
    std::uint64_t m_loading = 0; ///< grows with each device: older answers are not for this one
    bool m_stale = false;        ///< to be read when it can be seen
    DataTable* m_table;
    StateView* m_tableState;
    ErrorPlot* m_plot;
    ChartCard* m_chart;
    StateView* m_chartState;
};

} // namespace loopscope
