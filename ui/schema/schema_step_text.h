#pragma once

#include "app/data/store/schema_plan.h"

#include <QString>

namespace loopscope {

/// The words for the steps that create, upgrade or repair a feedback database.
class SchemaStepText {
public:
    [[nodiscard]] static QString title(const std::string& stepId);
    /// What it does to the database and to its rows, in one or two sentences.
    [[nodiscard]] static QString explanation(const std::string& stepId);
    [[nodiscard]] static QString touched(const SchemaStep& step); ///< "2,640 rows get new values"; empty: none
    /// Why nothing can be changed from here; empty: it can.
    [[nodiscard]] static QString obstacle(SchemaObstacle obstacle, const std::string& detail);
};

} // namespace loopscope
