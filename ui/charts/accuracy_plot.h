#pragma once

#include "ui/charts/percent_axes.h"
#include "ui/charts/plot_view.h"

#include <QList>
#include <QPointF>

#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QAreaSeries;
class QLineSeries;
QT_END_NAMESPACE

namespace loopscope {

/// What an AccuracyPlot draws. Values in percent, positions of the axis.
struct AccuracyLines {
    OrdinalAxis axis;
    QList<QPointF> observed;
    QList<QPointF> bandLower, bandUpper; ///< Wilson 95 %, one point per observed one
    QList<QPointF> loop, formula;        ///< may be empty
    /// Stretches to be marked, positions [from, to], and one sentence beside the one at sentenceMark.
    std::vector<std::pair<double, double>> marks;
    QString sentence;
    std::size_t sentenceMark = 0;
    bool joined =
        true; ///< the observed points are a course of versions; else things beside each other, with one bar each
    std::function<QString(std::int64_t)> tickLabel;
    std::function<CursorCard(int)> describe;
};

/// Accuracy, 0 – 100 %: observed (solid, points, Wilson band), what the loop reports (long dashes), the hard-coded formula
/// (dots), each labelled at its end. Lines are exchanged as a whole and reduced to what pixel columns can show.
class AccuracyPlot : public PlotView {
    Q_OBJECT

public:
    explicit AccuracyPlot(QWidget* parent = nullptr);

    void setLines(AccuracyLines lines);
    [[nodiscard]] const AccuracyLines& lines() const { return m_lines; }
    /// The room that labels need to the left and right, at the present font.
    [[nodiscard]] PlotMargins neededMargins() const;

    // For tests and export: what is drawn.
    [[nodiscard]] const QLineSeries* observedSeries() const { return m_observed; }
    [[nodiscard]] const QAreaSeries* bandSeries() const { return m_band; }
    [[nodiscard]] const QLineSeries* loopSeries() const { return m_loop; }
    [[nodiscard]] const QLineSeries* formulaSeries() const { return m_formula; }

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
    [[nodiscard]] std::vector<PercentLabel> endLabels() const;
    [[nodiscard]] PercentAxes axes() const;
    [[nodiscard]] QList<QPointF> pixels(const QList<QPointF>& points) const;

    AccuracyLines m_lines;
    QLineSeries* m_bandUpper;
    QLineSeries* m_bandLower;
    QAreaSeries* m_band;
    QLineSeries* m_formula;
    QLineSeries* m_loop;
    QLineSeries* m_observed;
    std::optional<QRectF> m_sentencePlace;
};

} // namespace loopscope
