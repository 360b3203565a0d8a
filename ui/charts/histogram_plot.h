#pragma once

#include "ui/charts/chart_table.h"
#include "ui/charts/histogram_bins.h"
#include "ui/charts/plot_view.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QAreaSeries;
class QLineSeries;
QT_END_NAMESPACE

namespace loopscope {

/// What a HistogramPlot draws beside its bins.
struct HistogramLook {
    QString quantity; ///< "error", "confidence": what the bins are of
    std::function<QString(double)> edge; ///< text of an edge
    std::vector<double> limits; ///< values with a line, for instance where correct ends
    QString limitText; ///< what they are
};

/// Shares of rows per bin: the first version as bars, a second one as an outline over them. Bars are shares of each version's
/// rows, so that versions of different size can be compared; counts are in the box of the cursor and in the table.
class HistogramPlot : public PlotView {
    Q_OBJECT

public:
    explicit HistogramPlot(QWidget* parent = nullptr);

    void setBins(HistogramBins bins, HistogramLook look);
    [[nodiscard]] const HistogramBins& bins() const { return m_bins; }
    [[nodiscard]] ChartTable table() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    CursorCard describe(int index) const override;
    void paintBelow(QPainter& painter) override;
    void paintAbove(QPainter& painter) override;
    void plotAreaChanged() override;
    void applyTheme() override;

private:
    [[nodiscard]] double share(std::size_t series, std::size_t bin) const;
    [[nodiscard]] QString rangeText(std::size_t bin) const;
    [[nodiscard]] double positionOf(double value) const;

    HistogramBins m_bins;
    HistogramLook m_look;
    double m_top = 1; ///< share
    QLineSeries* m_lower;
    QLineSeries* m_upper;
    QAreaSeries* m_bars;
    QLineSeries* m_other;
};

} // namespace loopscope
