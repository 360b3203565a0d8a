#pragma once

#include "app/data/upstream/upstream_report.h"
#include "ui/charts/percent_axes.h"
#include "ui/charts/plot_view.h"

#include <memory>
#include <optional>
#include <vector>

namespace loopscope {

/// Per version what the federated system claims (long dashes), what the feedback says (solid, Wilson band) and what held-out
/// rows say (diamonds). Lines join neighbouring versions alone: where one has no value there is a gap. Rollbacks are marked.
class RoundsPlot : public PlotView {
    Q_OBJECT

public:
    explicit RoundsPlot(QWidget* parent = nullptr);

    /// @param report null: nothing
    void setReport(std::shared_ptr<const UpstreamReport> report);
    [[nodiscard]] std::int64_t versionAt(int index) const;

    /// A stretch of neighbouring versions with values, in percent. For drawing and tests.
    struct Point {
        double position = 0, value = 0, lower = 0, upper = 0;
    };
    using Segments = std::vector<std::vector<Point>>;
    [[nodiscard]] const Segments& claimed() const { return m_claimed; }
    [[nodiscard]] const Segments& feedback() const { return m_feedback; }
    [[nodiscard]] const Segments& heldOut() const { return m_heldOut; }

    [[nodiscard]] QSize sizeHint() const override { return {640, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 140}; }

protected:
    CursorCard describe(int index) const override;
    void paintBelow(QPainter& painter) override;
    void paintAbove(QPainter& painter) override;
    void plotAreaChanged() override {}
    void applyTheme() override {}
    std::vector<std::pair<double, QColor>> marksAt(int index) const override;

private:
    [[nodiscard]] Segments segmentsOf(std::optional<Point> (*value)(const UpstreamVersion&)) const;
    [[nodiscard]] PercentAxes axes() const;
    void paintRollbacks(QPainter& painter) const;
    void paintBand(QPainter& painter) const;
    void paintLine(QPainter& painter, const Segments& segments, const QPen& pen, bool points) const;
    [[nodiscard]] std::optional<double> lastValue(const Segments& segments) const;
    [[nodiscard]] QString summary() const;

    std::shared_ptr<const UpstreamReport> m_report;
    Segments m_claimed, m_feedback, m_heldOut;
};

} // namespace loopscope
