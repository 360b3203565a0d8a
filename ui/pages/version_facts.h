#pragma once

#include "ui/charts/story_data.h"
#include "ui/widgets/fact_list.h"

#include <QCoreApplication>

#include <vector>

namespace loopscope {

/// What is said of one version, line by line; the same lines for every version, so that two can stand beside each other.
class VersionFacts {
    Q_DECLARE_TR_FUNCTIONS(VersionFacts)

public:
    [[nodiscard]] static std::vector<FactList::Fact> of(const StoryPoint& point, std::int64_t devices);
};

} // namespace loopscope
