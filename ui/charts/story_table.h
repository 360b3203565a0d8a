#pragma once

#include "ui/charts/chart_table.h"
#include "ui/charts/story_data.h"

#include <QCoreApplication>

namespace loopscope {

/// The numbers of the story chart, a line per version.
class StoryTable {
    Q_DECLARE_TR_FUNCTIONS(StoryTable)

public:
    [[nodiscard]] static ChartTable of(const StoryData& story);
};

} // namespace loopscope
