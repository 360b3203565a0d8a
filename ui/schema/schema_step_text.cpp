#include "ui/schema/schema_step_text.h"

#include "ui/models/number_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace loopscope {

namespace {

struct StepWords {
    const char* id;
    const char* title;
    const char* explanation;
};

constexpr StepWords stepWords[] = {
    {"table", QT_TRANSLATE_NOOP("loopscope::SchemaStepText", "Create the table of feedback"),
     QT_TRANSLATE_NOOP("loopscope::SchemaStepText",
                       "model_feedback with a key and times that work; with TimescaleDB as a hypertable.")},
    {"columns", QT_TRANSLATE_NOOP("loopscope::SchemaStepText", "Add the missing columns"),
     QT_TRANSLATE_NOOP(
         "loopscope::SchemaStepText",
         "What follows from other columns (errors, whether a prediction was correct) is computed; the rest "
         "stays empty.")},
    {"id_default", QT_TRANSLATE_NOOP("loopscope::SchemaStepText", "Give every row an id"),
     QT_TRANSLATE_NOOP(
         "loopscope::SchemaStepText",
         "New rows get their id from the database. Rows without one get one now; no other value changes.")},
    {"created_at_not_null", QT_TRANSLATE_NOOP("loopscope::SchemaStepText", "Give every row its time of storing"),
     QT_TRANSLATE_NOOP("loopscope::SchemaStepText",
                       "Rows without a time get that of their event, and new rows the time at which they are stored.")},
    {"hypertable", QT_TRANSLATE_NOOP("loopscope::SchemaStepText", "Make the table a hypertable"),
     QT_TRANSLATE_NOOP(
         "loopscope::SchemaStepText",
         "TimescaleDB keeps the rows in chunks of time. The key takes the time in; writers wait meanwhile.")},
    {"ours", QT_TRANSLATE_NOOP("loopscope::SchemaStepText", "Add what Loopscope keeps beside the rows"),
     QT_TRANSLATE_NOOP(
         "loopscope::SchemaStepText",
         "The policy, the list of imports, the sums per version and device, and on a server the functions that "
         "training reads. Writers go on as before.")},
    {"indexes", QT_TRANSLATE_NOOP("loopscope::SchemaStepText", "Create the missing indexes"),
     QT_TRANSLATE_NOOP("loopscope::SchemaStepText",
                       "For the query that asks for one device before one version, and for the newest rows.")},
    {"is_correct_absolute", QT_TRANSLATE_NOOP("loopscope::SchemaStepText", "Judge every row by the size of its error"),
     QT_TRANSLATE_NOOP(
         "loopscope::SchemaStepText",
         "A prediction far above what came was counted as correct. Accuracies of the past change with it.")},
    {"rounds", QT_TRANSLATE_NOOP("loopscope::SchemaStepText", "Fill in the rounds"),
     QT_TRANSLATE_NOOP("loopscope::SchemaStepText",
                       "Rows without a round get the one in which their version was made, from federated_models.")},
    {"compression", QT_TRANSLATE_NOOP("loopscope::SchemaStepText", "Compress old rows by device"),
     QT_TRANSLATE_NOOP("loopscope::SchemaStepText",
                       "Needs the Timescale licence. Rows stay readable; changing old ones becomes slow.")},
    {"retention", QT_TRANSLATE_NOOP("loopscope::SchemaStepText", "Delete old rows from now on"),
     QT_TRANSLATE_NOOP("loopscope::SchemaStepText",
                       "Needs the Timescale licence. Rows beyond the age in the statement are gone for good.")},
};

/// Gives the words their context.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(loopscope::SchemaStepText)
};

const StepWords* find(const std::string& id)
{
    const auto* const found = std::ranges::find(stepWords, id, &StepWords::id);
    return found == std::end(stepWords) ? nullptr : found;
}

} // namespace

QString SchemaStepText::title(const std::string& stepId)
{
    const StepWords* const words = find(stepId);
    return words == nullptr ? QString::fromStdString(stepId) : Words::tr(words->title);
}

QString SchemaStepText::explanation(const std::string& stepId)
{
    const StepWords* const words = find(stepId);
    return words == nullptr ? QString() : Words::tr(words->explanation);
}

QString SchemaStepText::touched(const SchemaStep& step)
{
    if (step.rowsTouched <= 0)
        return {};
    return Words::tr("%1 row(s) are written anew.", nullptr, NumberText::plural(step.rowsTouched))
        .arg(NumberText::count(step.rowsTouched));
}

QString SchemaStepText::obstacle(SchemaObstacle obstacle, const std::string& detail)
{
    const QString name = QString::fromStdString(detail);
    switch (obstacle) {
    case SchemaObstacle::IsView:
        return Words::tr("model_feedback is a view here. What it shows must be mended where it comes from.");
    case SchemaObstacle::IsNoTable:
        return Words::tr("model_feedback is no ordinary table here, and cannot be altered.");
    case SchemaObstacle::NotOwner:
        return Words::tr("model_feedback belongs to %1. Connect as that role, or give it the SQL below.").arg(name);
    case SchemaObstacle::MayNotCreate:
        return Words::tr(
            "This role may not make tables here. Connect as one that may, or give the SQL below to its owner.");
    case SchemaObstacle::ColumnType:
        return Words::tr("A column has a type that cannot hold feedback: %1. Change it by hand first.").arg(name);
    case SchemaObstacle::ReadOnly:
        return Words::tr(
            "This database is open for reading only. Open it for writing, or give the SQL below to its owner.");
    case SchemaObstacle::None:
        break;
    }
    return {};
}

} // namespace loopscope
