#include "app/data/store/schema_plan.h"

namespace loopscope {

std::string obstacleText(SchemaObstacle obstacle, const std::string& detail)
{
    switch (obstacle) {
    case SchemaObstacle::IsView:
        return "model_feedback is a view";
    case SchemaObstacle::IsNoTable:
        return "model_feedback is no ordinary table";
    case SchemaObstacle::NotOwner:
        return "model_feedback belongs to " + detail;
    case SchemaObstacle::MayNotCreate:
        return "no right to make tables here";
    case SchemaObstacle::ColumnType:
        return "a column that feedback cannot be read from, " + detail;
    case SchemaObstacle::ReadOnly:
        return "it is open for reading only";
    case SchemaObstacle::None:
        break;
    }
    return {};
}

} // namespace loopscope
