#include "ui/charts/story_chart.h"

#include "ui/charts/accuracy_plot.h"
#include "ui/charts/strip_plot.h"
#include "ui/models/number_text.h"
#include "ui/theme/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace loopscope {

namespace {

constexpr int typesHeight = 40;
constexpr int rowsHeight = 24;

QColor themed(QColor ThemeColours::* member)
{
    return Theme::instance().colours().*member;
}

StripPlot::Layer layer(const QString& label, QColor ThemeColours::* colour, QColor ThemeColours::* textColour)
{
    return {.label = label,
            .colour = [colour] { return themed(colour); },
            .textColour = [textColour] { return themed(textColour); }};
}

/// The lines of the first @p revealed points, on the axis of all.
AccuracyLines linesOf(const StoryData& story, std::size_t revealed)
{
    AccuracyLines lines{.axis = story.axis};
    lines.tickLabel = NumberText::version;
    for (std::size_t i = 0; i < revealed; ++i) {
        const StoryPoint& point = story.points[i];
        const double x = story.axis.position(i);
        lines.formula.append(QPointF(x, point.formula * 100));
        if (point.loop)
            lines.loop.append(QPointF(x, *point.loop * 100));
        if (const auto interval = wilsonOf(point.tally.correct, point.tally.count)) {
            lines.observed.append(QPointF(x, shareOf(point.tally.correct, point.tally.count) * 100));
            lines.bandLower.append(QPointF(x, interval->lower * 100));
            lines.bandUpper.append(QPointF(x, interval->upper * 100));
        }
    }
    if (revealed < story.points.size())
        return lines; // how far a stretch goes is not known yet
    for (const Stretch& stretch : story.stretches)
        lines.marks.emplace_back(story.axis.position(stretch.first) - 0.5, story.axis.position(stretch.last) + 0.5);
    if (const Stretch* worst = story.worst()) {
        lines.sentence = stretchSentence(story, *worst);
        lines.sentenceMark = static_cast<std::size_t>(worst - story.stretches.data());
    }
    return lines;
}

} // namespace

StoryChart::StoryChart(QWidget* parent)
    : QWidget(parent),
      m_plot(new AccuracyPlot),
      m_types(new StripPlot(tr("Feedback types, share of rows"),
                            {layer(tr("normal"), &ThemeColours::typeNormal, &ThemeColours::good),
                             layer(tr("middle"), &ThemeColours::typeMiddle, &ThemeColours::warning),
                             layer(tr("edge case"), &ThemeColours::typeEdge, &ThemeColours::bad)})),
      m_rows(new StripPlot(tr("Rows per version"), {layer({}, &ThemeColours::outline, &ThemeColours::muted)}))
{
    m_plot->setObjectName(QStringLiteral("storyPlot"));
    m_plot->setAccessibleName(tr("Accuracy per model version"));
    m_types->setObjectName(QStringLiteral("storyTypes"));
    m_rows->setObjectName(QStringLiteral("storyRows"));
    m_types->setBarPixels(typesHeight);
    m_rows->setBarPixels(rowsHeight);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    column->addWidget(m_plot, 1);
    column->addWidget(m_types);
    column->addWidget(m_rows);
    alignMargins();
    connect(&Theme::instance(), &Theme::changed, this, &StoryChart::alignMargins);
    for (PlotView* view :
         {static_cast<PlotView*>(m_plot), static_cast<PlotView*>(m_types), static_cast<PlotView*>(m_rows)}) {
        connect(view, &PlotView::currentChanged, this, &StoryChart::setCurrent);
        connect(view, &PlotView::activated, this, &StoryChart::activate);
        connect(view, &PlotView::visibleRangeChanged, this, [this](double lower, double upper) {
            for (PlotView* other :
                 {static_cast<PlotView*>(m_plot), static_cast<PlotView*>(m_types), static_cast<PlotView*>(m_rows)})
                other->setVisibleRange(lower, upper);
        });
    }
}

void StoryChart::setStory(StoryData story)
{
    m_story = std::move(story);
    showLines();
    std::vector<StripPlot::Bar> types;
    std::vector<StripPlot::Bar> rows;
    std::int64_t most = 0;
    for (std::size_t i = 0; i < m_story.points.size(); ++i) {
        const Tally& tally = m_story.points[i].tally;
        if (tally.count == 0)
            continue;
        const double x = m_story.axis.position(i);
        types.push_back({.position = x,
                         .heights = {shareOf(tally.normal, tally.count), shareOf(tally.anomaly(), tally.count),
                                     shareOf(tally.edgeCase, tally.count)},
                         .weight = static_cast<double>(tally.count)});
        rows.push_back({.position = x, .heights = {static_cast<double>(tally.count)}});
        most = std::max(most, tally.count);
    }
    m_types->setBars(m_story.axis, std::move(types), 1);
    m_rows->setBars(m_story.axis, std::move(rows), static_cast<double>(most),
                    most > 0 ? NumberText::count(most) : QString());
    m_plot->setAccessibleDescription(summary());
    alignMargins();
}

void StoryChart::setRevealed(std::optional<std::size_t> points)
{
    if (points == m_revealed)
        return;
    m_revealed = points;
    showLines();
}

void StoryChart::showLines()
{
    const std::size_t all = m_story.points.size();
    AccuracyLines lines = linesOf(m_story, std::min(m_revealed.value_or(all), all));
    lines.describe = [this](int index) { return describe(index); };
    m_plot->setLines(std::move(lines));
}

void StoryChart::setStripsVisible(bool visible)
{
    m_types->setVisible(visible);
    m_rows->setVisible(visible);
}

void StoryChart::alignMargins()
{
    PlotMargins margins = m_plot->neededMargins();
    margins.right = std::max(margins.right, m_types->neededRight());
    m_plot->setMargins(margins);
    for (StripPlot* strip : {m_types, m_rows})
        strip->setMargins({.left = margins.left, .top = strip->margins().top, .right = margins.right, .bottom = 0});
}

void StoryChart::setCurrent(int index)
{
    for (PlotView* view :
         {static_cast<PlotView*>(m_plot), static_cast<PlotView*>(m_types), static_cast<PlotView*>(m_rows)})
        view->setCurrent(index);
}

void StoryChart::activate(int index)
{
    const StoryPoint& point = m_story.points[static_cast<std::size_t>(index)];
    if (point.tally.count > 0)
        emit versionActivated(point.version);
}

CursorCard StoryChart::describe(int index) const
{
    const ThemeColours& colours = Theme::instance().colours();
    const StoryPoint& point = m_story.points[static_cast<std::size_t>(index)];
    const Tally& tally = point.tally;
    CursorCard card{.title = NumberText::version(point.version)};
    if (m_revealed && static_cast<std::size_t>(index) >= *m_revealed) {
        card.note = tr("not played yet");
        return card;
    }
    if (const auto interval = wilsonOf(tally.correct, tally.count))
        card.lines.push_back({colours.observed, tr("observed"),
                              tr("%1 (%2)").arg(NumberText::percent(shareOf(tally.correct, tally.count)),
                                                NumberText::percentRange(interval->lower, interval->upper))});
    if (point.loop)
        card.lines.push_back({colours.loop, tr("loop reports"), NumberText::percent(*point.loop)});
    card.lines.push_back({colours.formula, tr("formula"), NumberText::percent(point.formula)});
    if (tally.count == 0) {
        card.note = tr("the next version, not evaluated yet");
    } else {
        card.title = tr("%1, %2").arg(card.title, NumberText::rows(tally.count));
        card.note = tr("%1 normal, %2 middle, %3 edge case")
                        .arg(NumberText::percent(shareOf(tally.normal, tally.count)),
                             NumberText::percent(shareOf(tally.anomaly(), tally.count)),
                             NumberText::percent(shareOf(tally.edgeCase, tally.count)));
    }
    return card;
}

QString StoryChart::summary() const
{
    if (m_story.points.size() < 2)
        return tr("No versions yet.");
    const StoryPoint& newest = m_story.points[m_story.points.size() - 2];
    QString text = tr("%1 to %2. Newest: observed %3 from %4, formula %5.")
                       .arg(NumberText::version(m_story.points.front().version), NumberText::version(newest.version),
                            NumberText::percent(shareOf(newest.tally.correct, newest.tally.count)),
                            NumberText::rows(newest.tally.count), NumberText::percent(newest.formula));
    if (const Stretch* worst = m_story.worst())
        text += QLatin1Char(' ') + stretchSentence(m_story, *worst) + QLatin1Char('.');
    return text;
}

} // namespace loopscope
