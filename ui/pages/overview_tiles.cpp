#include "ui/pages/overview_tiles.h"

#include "app/engine/statistics/difference_interval.h"
#include "ui/models/number_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tile.h"

#include <QHBoxLayout>

#include <cmath>

namespace loopscope {

namespace {

Result<Difference> differenceOf(const StoryPoint& newer, const StoryPoint& older)
{
    return newcombeDifference(newer.tally.correct, newer.tally.count, older.tally.correct, older.tally.count);
}

} // namespace

QString comparisonSentence(const StoryPoint& newer, const StoryPoint& older)
{
    const Result<Difference> difference = differenceOf(newer, older);
    if (!difference)
        return {};
    const QString interval = OverviewTiles::tr("95 % interval %1 to %2")
                                 .arg(NumberText::signedPoints(difference->interval.lower),
                                      NumberText::signedPoints(difference->interval.upper));
    const QString rows = OverviewTiles::tr("From %1 and %2, taken as independent.", "two numbers of rows")
                             .arg(NumberText::count(newer.tally.count), NumberText::rows(older.tally.count));
    QString meaning = OverviewTiles::tr("it includes zero, so these rows cannot tell the two apart");
    if (difference->interval.lower > 0)
        meaning = OverviewTiles::tr("all above zero");
    else if (difference->interval.upper < 0)
        meaning = OverviewTiles::tr("all below zero");
    return OverviewTiles::tr("%1: %2. %3").arg(interval, meaning, rows);
}

OverviewTiles::OverviewTiles(QWidget* parent)
    : QWidget(parent), m_observed(new Tile({})), m_comparison(new Tile({})), m_loop(new Tile({})), m_formula(new Tile({}))
{
    m_observed->setObjectName(QStringLiteral("tileObserved"));
    m_comparison->setObjectName(QStringLiteral("tileComparison"));
    m_loop->setObjectName(QStringLiteral("tileLoop"));
    m_formula->setObjectName(QStringLiteral("tileFormula"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::m);
    row->addWidget(m_observed, 3);
    row->addWidget(m_comparison, 4);
    row->addWidget(m_loop, 3);
    row->addWidget(m_formula, 3);
}

void OverviewTiles::setStory(const StoryData& story, const std::vector<Workspace::LoopPoint>& loop,
                             std::int64_t newestDevices, const QString& loopSentence)
{
    const std::size_t evaluated = story.points.size() - 1; // the next version stands last
    const StoryPoint& newest = story.points[evaluated - 1];
    const StoryPoint& next = story.points.back();
    const QString nextName = NumberText::version(next.version);

    m_observed->setLabel(tr("Observed accuracy, %1").arg(NumberText::version(newest.version)));
    m_observed->setFigure(NumberText::percent(shareOf(newest.tally.correct, newest.tally.count)));
    if (const auto interval = wilsonOf(newest.tally.correct, newest.tally.count))
        m_observed->setExplanation(tr("%1, from %2 on %3")
                                       .arg(NumberText::percentRange(interval->lower, interval->upper),
                                            NumberText::rows(newest.tally.count), NumberText::devices(newestDevices)));
    if (evaluated > 1) {
        setComparison(newest, story.points[evaluated - 2]);
    } else {
        m_comparison->setLabel(tr("%1 against the one before").arg(NumberText::version(newest.version)));
        m_comparison->setFigure(NumberText::absent());
        m_comparison->setExplanation(tr("There is only one version."));
    }

    m_loop->setLabel(tr("The loop reports for %1").arg(nextName));
    if (next.loop && !loop.empty()) {
        const bool far = std::abs(*next.loop - shareOf(newest.tally.correct, newest.tally.count)) > stretchThreshold;
        m_loop->setFigure(NumberText::percent(*next.loop), far ? TextTone::Warning : TextTone::Plain);
        const QString source =
            tr("%1 of %2 from feedback")
                .arg(NumberText::count(loop.back().devicesFromFeedback), NumberText::devices(newestDevices));
        m_loop->setExplanation(far ? tr("%1; far from what %2 showed").arg(source, NumberText::version(newest.version))
                                   : source);
    } else {
        m_loop->setFigure(NumberText::absent());
        m_loop->setExplanation(loopSentence);
    }

    const Stretch* worst = story.worst();
    m_formula->setLabel(tr("The hard-coded formula says for %1").arg(nextName));
    m_formula->setFigure(NumberText::percent(next.formula), worst != nullptr ? TextTone::Bad : TextTone::Plain);
    m_formula->setExplanation(worst != nullptr ? tr("wrong for %1").arg(stretchSentence(story, *worst))
                                               : tr("whatever is observed; never more than 20 points above it here"));
}

void OverviewTiles::setComparison(const StoryPoint& newer, const StoryPoint& older)
{
    m_comparison->setLabel(
        tr("%1 against %2").arg(NumberText::version(newer.version), NumberText::version(older.version)));
    const Result<Difference> difference = differenceOf(newer, older);
    m_comparison->setFigure(difference ? tr("%1 points").arg(NumberText::signedPoints(difference->value))
                                       : NumberText::absent());
    m_comparison->setExplanation(comparisonSentence(newer, older));
}

} // namespace loopscope
