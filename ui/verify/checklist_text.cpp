#include "ui/verify/checklist_text.h"

#include "app/data/error_text.h"
#include "app/engine/feedback/evaluation.h"
#include "ui/models/number_text.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace loopscope {

namespace {

enum Step { TableStep, WrittenStep, ReadStep, TenMinutesStep, AccuracyStep, PanelStep };

ChecklistLine failed(ChecklistLine line, const Error& error)
{
    line.state = ChecklistState::Failed;
    line.evidence = errorText(error);
    return line;
}

QString joined(const QStringList& sentences)
{
    QStringList said = sentences;
    said.removeAll(QString());
    return said.join(QLatin1Char(' '));
}

} // namespace

std::vector<ChecklistLine> ChecklistText::looking()
{
    const auto line = [](const QString& title, const char* asked, const char* query) {
        ChecklistLine made;
        made.title = title;
        made.asked = QString::fromUtf8(asked);
        made.evidence = tr("Looking…");
        made.query = QLatin1String(query);
        return made;
    };
    return {line(tr("Table model_feedback is created"), "Run SQL to create model_feedback table", "feedback_count"),
            line(tr("Feedback is written"), "Modify 05_spark_analytics.py to write feedback", "recent_feedback"),
            line(tr("The reader reads it"), "Modify 03_flink_local_training.py to read feedback", "device_accuracy"),
            line(tr("Rows after ten minutes"), "Check database after 10 minutes", "stored_recently"),
            line(tr("Accuracy moves"), "Verify accuracy improves: Run the trending query", "expected_results"),
            line(tr("Panel in Grafana"), "Add Grafana panel with the improvement query", "panel_24h")};
}

ChecklistLine ChecklistText::table(const LoopEvidence& evidence, const StoreFacts& facts)
{
    ChecklistLine line = looking()[TableStep];
    if (!evidence.table)
        return failed(line, evidence.table.error());
    const SchemaStatus& schema = *evidence.table;
    const QString name = QString::fromStdString(facts.name);
    const QString backend = QString::fromStdString(facts.backend);
    line.state = schema.hasFeedbackTable ? ChecklistState::Done : ChecklistState::NotYet;
    if (!schema.hasFeedbackTable)
        line.evidence = tr("%1 holds no table model_feedback.").arg(name);
    else if (!schema.isOurs)
        line.evidence = tr("In %1, %2; made by another program.").arg(name, backend);
    else
        line.evidence =
            tr("In %1, %2; schema version %3.").arg(name, backend, NumberText::count(std::int64_t{schema.version}));
    line.age = tr("looked up just now");
    return line;
}

ChecklistLine ChecklistText::written(const LoopEvidence& evidence)
{
    ChecklistLine line = looking()[WrittenStep];
    if (!evidence.written)
        return failed(line, evidence.written.error());
    const LoopEvidence::Written& written = *evidence.written;
    if (written.rows == 0) {
        line.state = ChecklistState::NotYet;
        line.evidence = tr("The table is empty.");
        return line;
    }
    line.state = ChecklistState::Done;
    QString origin;
    if (written.byOthers && written.imports > 0)
        origin = tr("Some were replayed here, some come from other writers.");
    else if (written.byOthers)
        origin = tr("Other programs wrote them.");
    else
        origin = tr("All of them were replayed here from %1 file(s).", nullptr, NumberText::plural(written.imports))
                     .arg(NumberText::count(written.imports));
    line.evidence = joined({tr("%1 of feedback.").arg(NumberText::rows(written.rows)), origin});
    if (written.newestCreatedAtUs)
        line.age = tr("newest stored %1").arg(NumberText::age(*written.newestCreatedAtUs, evidence.checkedAtUs));
    return line;
}

ChecklistLine ChecklistText::read(const LoopEvidence& evidence)
{
    ChecklistLine line = looking()[ReadStep];
    if (!evidence.read)
        return failed(line, evidence.read.error());
    const LoopEvidence::Read& read = *evidence.read;
    line.state = ChecklistState::NotYet;
    if (read.device.empty()) {
        line.evidence = tr("There is no row of a device to ask for.");
        return line;
    }
    line.parameters = {{"device_id", read.device}, {"model_version", std::to_string(read.version)}};
    const QString device = NumberText::deviceId(read.device);
    const QString version = NumberText::version(read.version);
    if (read.newestTimestampUs)
        line.age = tr("newest prediction %1").arg(NumberText::age(*read.newestTimestampUs, evidence.checkedAtUs));
    if (read.total > 0) {
        line.state = ChecklistState::Done;
        line.evidence =
            tr("Asked for %1 before %2, it gets %3: %4 correct, mean |error| %5.")
                .arg(device, version, NumberText::rows(read.total),
                     NumberText::percent(shareOf(read.correct, read.total), 1),
                     read.meanAbsoluteError ? NumberText::error(*read.meanAbsoluteError) : NumberText::absent());
        return line;
    }
    if (!read.windowSeconds) {
        line.evidence = tr("Asked for %1 before %2, it gets no rows: the formula would be used.").arg(device, version);
        return line;
    }
    line.evidence = joined(
        {tr("Asked for %1 before %2, it gets no rows of the last %3 minute(s), which is the window of the policy: "
            "the formula would be used.",
            nullptr, static_cast<int>(std::lround(*read.windowSeconds / 60)))
             .arg(device, version, NumberText::count(std::llround(*read.windowSeconds / 60))),
         read.totalAtNewest > 0 ? tr("With the window ending at the newest prediction it would get %1.")
                                      .arg(NumberText::rows(read.totalAtNewest))
                                : QString()});
    return line;
}

ChecklistLine ChecklistText::tenMinutes(const LoopEvidence& evidence, const Opened& opened)
{
    ChecklistLine line = looking()[TenMinutesStep];
    if (!evidence.lately)
        return failed(line, evidence.lately.error());
    const LoopEvidence::Lately& lately = *evidence.lately;
    if (!lately.newestCreatedAtUs) {
        line.state = ChecklistState::NotYet;
        line.evidence = tr("The table is empty. Look again ten minutes after the pipeline was started.");
        return line;
    }
    line.age = tr("newest stored %1").arg(NumberText::age(*lately.newestCreatedAtUs, evidence.checkedAtUs));
    const std::int64_t grown = evidence.written ? evidence.written->rows - opened.rows : 0;
    const QString growth = grown > 0
                               ? tr("%1 more than when it was opened, %2.")
                                     .arg(NumberText::rows(grown), NumberText::age(opened.atUs, evidence.checkedAtUs))
                               : QString();
    const QString rows = NumberText::rows(lately.rows);
    if (lately.rows > lately.replayed) {
        line.state = ChecklistState::Done;
        line.evidence =
            joined({lately.replayed > 0 ? tr("%1 stored in the last ten minutes, at most %2 of them by a replay.")
                                              .arg(rows, NumberText::count(lately.replayed))
                                        : tr("%1 stored in the last ten minutes.").arg(rows),
                    growth});
    } else if (lately.rows > 0) {
        line.state = ChecklistState::Unknown;
        line.evidence = tr("%1 stored in the last ten minutes, all by a replay: a loaded history does not show that a "
                           "loop is running.")
                            .arg(rows);
    } else if (lately.byOthers) {
        line.state = ChecklistState::NotYet;
        line.evidence = joined(
            {tr("Nothing was stored in the last ten minutes: the pipeline does not run, or no longer writes."), growth});
    } else {
        line.state = ChecklistState::Unknown;
        line.evidence =
            tr("This is a loaded history: every row was replayed, and nothing else writes here. It does not "
               "show that a loop is running.");
    }
    return line;
}

ChecklistLine ChecklistText::accuracy(const Course& course, std::int64_t nowUs)
{
    ChecklistLine line = looking()[AccuracyStep];
    if (!course.failure.isEmpty()) {
        line.state = ChecklistState::Failed;
        line.evidence = course.failure;
        return line;
    }
    if (course.versions == nullptr)
        return line;
    if (course.versions->versions.empty()) {
        line.state = ChecklistState::NotYet;
        line.evidence = tr("There is no version to look at.");
        return line;
    }
    if (course.loop.size() != course.versions->versions.size() + 1)
        return line;
    line.state = ChecklistState::NotYet;
    if (course.newestTimestampUs)
        line.age = tr("newest prediction %1").arg(NumberText::age(*course.newestTimestampUs, nowUs));

    std::vector<std::size_t> told; // evaluated versions whose accuracy comes from feedback
    for (std::size_t i = 0; i + 1 < course.loop.size(); ++i)
        if (course.loop[i].devicesFromFeedback > 0)
            told.push_back(i);
    if (told.empty()) {
        line.evidence =
            tr("%1, and each is given its accuracy by the formula: feedback counts from the next version on.")
                .arg(NumberText::versions(std::ssize(course.versions->versions)));
        return line;
    }
    const auto reported = [&](std::size_t i) { return course.loop[i].globalAccuracy; };
    const auto [lowest, highest] = std::ranges::minmax(told, {}, reported);
    const std::size_t newest = told.back();
    double farthest = 0;
    for (const std::size_t i : told)
        farthest = std::max(farthest, std::abs(reported(i) - course.loop[i].hardcodedAccuracy));
    const bool moves = farthest >= course.margin || reported(highest) - reported(lowest) >= course.margin;
    const auto version = [&](std::size_t i) { return NumberText::version(course.loop[i].version); };
    const Tally& tally = course.versions->versions[newest].tally;
    const QString now =
        tr("%1: hard-coded %2, from feedback %3, observed %4.")
            .arg(version(newest), NumberText::percent(course.loop[newest].hardcodedAccuracy, 1),
                 NumberText::percent(reported(newest), 1), NumberText::percent(shareOf(tally.correct, tally.count), 1));
    if (!moves) {
        line.evidence = joined({now, tr("It differs from the formula and between versions by less than %1 points.")
                                         .arg(QLocale().toString(course.margin * 100, 'g', 3))});
        return line;
    }
    line.state = ChecklistState::Done;
    const QString since = told.size() < 2
                              ? QString()
                              : tr("From feedback it was between %1 (%2) and %3 (%4); %5 points from %6 to %7.")
                                    .arg(NumberText::percent(reported(lowest), 1), version(lowest),
                                         NumberText::percent(reported(highest), 1), version(highest),
                                         NumberText::signedPoints(reported(newest) - reported(told.front())),
                                         version(told.front()), version(newest));
    line.evidence = joined({now, since});
    return line;
}

ChecklistLine ChecklistText::panel(const LoopEvidence& evidence)
{
    ChecklistLine line = looking()[PanelStep];
    if (!evidence.panel)
        return failed(line, evidence.panel.error());
    const LoopEvidence::Panel& panel = *evidence.panel;
    if (panel.newestCreatedAtUs)
        line.age = tr("newest stored %1").arg(NumberText::age(*panel.newestCreatedAtUs, evidence.checkedAtUs));
    if (panel.versions > 0) {
        line.state = ChecklistState::Done;
        line.evidence =
            joined({tr("Its query returns %1 with %2 of the last 24 hours; %3 stands at %4.")
                        .arg(NumberText::versions(panel.versions), NumberText::rows(panel.evaluations),
                             NumberText::version(panel.newestVersion),
                             NumberText::percent(panel.newestAccuracyPercent / 100, 1)),
                    panel.versionsByEvent == 0 ? tr("By the time of the prediction it would be empty.") : QString(),
                    tr("Whether a dashboard holds it cannot be seen from here.")});
        return line;
    }
    line.state = ChecklistState::NotYet;
    if (panel.versionsByEvent > 0) {
        line.evidence = tr("Its query returns nothing: no row was stored in the last 24 hours. Only by the time of the "
                           "prediction there are rows, of %1.")
                            .arg(NumberText::versions(panel.versionsByEvent));
        line.parameters = {{"by", "timestamp"}};
    } else {
        line.evidence = tr("Its query returns nothing: in the last 24 hours no row was stored and no prediction made.");
    }
    return line;
}

QString ChecklistText::word(ChecklistState state)
{
    switch (state) {
    case ChecklistState::Looking:
        return tr("looking…");
    case ChecklistState::Done:
        return tr("done");
    case ChecklistState::NotYet:
        return tr("not yet");
    case ChecklistState::Unknown:
        return tr("cannot be known here");
    case ChecklistState::Failed:
        break;
    }
    return tr("failed");
}

QString ChecklistText::summary(const std::vector<ChecklistLine>& lines)
{
    const auto count = [&](ChecklistState state) {
        return static_cast<std::int64_t>(std::ranges::count(lines, state, &ChecklistLine::state));
    };
    QStringList parts{
        tr("%1 of %2 done").arg(NumberText::count(count(ChecklistState::Done)), NumberText::count(std::ssize(lines)))};
    for (const ChecklistState state : {ChecklistState::NotYet, ChecklistState::Unknown, ChecklistState::Failed})
        if (const std::int64_t n = count(state); n > 0)
            parts << QStringLiteral("%1 %2").arg(NumberText::count(n), word(state));
    return parts.join(QStringLiteral(" · "));
}

} // namespace loopscope
