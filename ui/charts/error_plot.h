#pragma once

#include "app/data/store/feedback_row.h"
#include "app/engine/feedback/policy.h"
#include "ui/charts/plot_view.h"

#include <array>
#include <vector>

QT_BEGIN_NAMESPACE
class QLineSeries;
QT_END_NAMESPACE

namespace loopscope {

/// The signed errors of single rows beside each other, oldest first, coloured by feedback type, with the range that counts as
/// correct behind them. One step of the axis a row; its tick is the row's time.
class ErrorPlot : public PlotView {
    Q_OBJECT

public:
    explicit ErrorPlot(QWidget* parent = nullptr);

    /// @param rows as they stand from left to right; those without an error are left out
    void setRows(std::vector<FeedbackRow> rows, const Policy& policy);
    [[nodiscard]] const std::vector<FeedbackRow>& rows() const { return m_rows; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    CursorCard describe(int index) const override;
    void paintBelow(QPainter& painter) override;
    void paintAbove(QPainter& painter) override;
    void plotAreaChanged() override;
    void applyTheme() override;
    std::vector<std::pair<double, QColor>> marksAt(int index) const override;

private:
    [[nodiscard]] QColor colourOf(FeedbackType type) const;

    std::vector<FeedbackRow> m_rows;
    std::vector<FeedbackType> m_types;
    Policy m_policy;
    double m_top = 1; ///< of the y axis, which is as deep below zero
    std::array<QLineSeries*, 3> m_series; ///< by FeedbackType
};

} // namespace loopscope
