#pragma once

#include "ui/charts/plot_view.h"

#include <QList>
#include <QPointF>

#include <functional>

QT_BEGIN_NAMESPACE
class QAreaSeries;
class QLineSeries;
QT_END_NAMESPACE

namespace loopscope {

/// A low strip of stacked bars on the axis of the chart above it: a caption, the layers with their labels at the right.
class StripPlot : public PlotView {
    Q_OBJECT

public:
    struct Layer {
        QString label;
        std::function<QColor()> colour; ///< of the present theme
        std::function<QColor()> textColour;
    };
    struct Bar {
        double position = 0;
        std::vector<double> heights; ///< one per layer, from the bottom
        double weight = 1; ///< when several bars share a pixel column: their mean by weight
    };

    /// @param layers from the bottom up
    StripPlot(QString caption, std::vector<Layer> layers, QWidget* parent = nullptr);

    void setBars(OrdinalAxis axis, std::vector<Bar> bars, double top, const QString& topLabel = {});
    /// The room that labels need to the right, at the present font.
    [[nodiscard]] int neededRight() const;
    void setBarPixels(int height); ///< height of the bars alone

    [[nodiscard]] const QAreaSeries* series(std::size_t layer) const { return m_areas[layer].series; }

protected:
    CursorCard describe(int index) const override;
    void paintBelow(QPainter& painter) override;
    void paintAbove(QPainter& painter) override;
    void plotAreaChanged() override;
    void applyTheme() override;

private:
    struct Area {
        QLineSeries* lower = nullptr;
        QLineSeries* upper = nullptr;
        QAreaSeries* series = nullptr;
    };
    [[nodiscard]] std::vector<Bar> barsPerColumn() const;

    QString m_caption;
    QString m_topLabel;
    std::vector<Layer> m_layers;
    std::vector<Area> m_areas;
    std::vector<Bar> m_bars;
};

} // namespace loopscope
