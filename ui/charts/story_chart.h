#pragma once

#include "ui/charts/plot_view.h"
#include "ui/charts/story_data.h"

#include <QWidget>

#include <optional>

namespace loopscope {

class AccuracyPlot;
class StripPlot;

/// The chart that tells the story: accuracy per version (observed, reported by the loop, formula), below it on the same axis
/// the feedback types as shares and the rows per version. A click or Enter on a version asks to open it.
class StoryChart : public QWidget {
    Q_OBJECT

public:
    explicit StoryChart(QWidget* parent = nullptr);

    void setStory(StoryData story);
    [[nodiscard]] const StoryData& story() const { return m_story; }
    /// Draws the lines only as far as the first @p points of the story, on the axis of all; none: whole. Stays until changed.
    void setRevealed(std::optional<std::size_t> points);
    void setStripsVisible(bool visible);

    [[nodiscard]] AccuracyPlot* plot() const { return m_plot; }
    [[nodiscard]] StripPlot* types() const { return m_types; }
    [[nodiscard]] StripPlot* rows() const { return m_rows; }

signals:
    void versionActivated(std::int64_t version);

private:
    void showLines();
    void alignMargins();
    void setCurrent(int index);
    void activate(int index);
    [[nodiscard]] CursorCard describe(int index) const;
    [[nodiscard]] QString summary() const;

    StoryData m_story;
    std::optional<std::size_t> m_revealed;
    AccuracyPlot* m_plot;
    StripPlot* m_types;
    StripPlot* m_rows;
};

} // namespace loopscope
