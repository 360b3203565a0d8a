#pragma once

#include "ui/charts/story_data.h"

#include <QWidget>

namespace loopscope {

class Tile;

/// The four numbers of the overview: the newest version, how it compares with the one before, what the loop reports for the
/// next one, and what the hard-coded formula says.
class OverviewTiles : public QWidget {
    Q_OBJECT

public:
    explicit OverviewTiles(QWidget* parent = nullptr);

    /// @param loopSentence what stands under the loop's figure while it is not known
    void setStory(const StoryData& story, const std::vector<Workspace::LoopPoint>& loop, std::int64_t newestDevices,
                  const QString& loopSentence);

private:
    void setComparison(const StoryPoint& newer, const StoryPoint& older);

    Tile* m_observed;
    Tile* m_comparison;
    Tile* m_loop;
    Tile* m_formula;
};

/// "The 95 % interval, −1.5 to +2.5, includes zero: …". Empty where one of the versions has no rows.
[[nodiscard]] QString comparisonSentence(const StoryPoint& newer, const StoryPoint& older);

} // namespace loopscope
