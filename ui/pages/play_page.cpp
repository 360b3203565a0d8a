#include "ui/pages/play_page.h"

#include "ui/charts/accuracy_plot.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/story_chart.h"
#include "ui/charts/story_table.h"
#include "ui/models/number_text.h"
#include "ui/pages/open_rows.h"
#include "ui/pages/workspace_text.h"
#include "ui/play/loop_picture.h"
#include "ui/play/play_controls.h"
#include "ui/play/play_text.h"
#include "ui/play/version_scrubber.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyle>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

#include <algorithm>

namespace loopscope {

namespace {

constexpr int fewestIdPixels = 110;

constexpr int upperHeight = 330;
constexpr int lowerHeight = 250;

} // namespace

PlayPage::PlayPage(Workspace& workspace, QWidget* parent)
    : DataPageBase(workspace, parent),
      m_header(new PageHeader(title())),
      m_picture(new LoopPicture),
      m_scrubber(new VersionScrubber),
      m_first(new TextLabel({}, TypeStep::Label, TextTone::Muted)),
      m_last(new TextLabel({}, TypeStep::Label, TextTone::Muted)),
      m_chart(new StoryChart),
      m_trainingCard(new Card),
      m_trainingState(new StateView),
      m_table(new DataTable(QStringLiteral("trainingTable"), tr("What each device's training is given"))),
      m_facts(new FactList),
      m_lag(new TextLabel({}, TypeStep::Text, TextTone::Muted))
{
    layOut();
    connect(&m_player, &LoopPlayer::moved, this, &PlayPage::showMoment);
    connect(&m_player, &LoopPlayer::stateChanged, this, &PlayPage::showMoment);
    connect(m_scrubber, &QSlider::valueChanged, &m_player, &LoopPlayer::seek);
    connect(&m_training, &TrainingSource::ready, this, &PlayPage::showTraining);
    connect(&m_model, &TrainingModel::sortRequested, this, [this](TrainingColumn column, Qt::SortOrder order) {
        m_sortedBy = column;
        m_order = order;
        askForTraining();
    });
    connect(m_chart, &StoryChart::versionActivated, this,
            [this](std::int64_t version) { showDetail(QString::number(version)); });
    connect(m_lag, &QLabel::linkActivated, this, [this] {
        Policy policy = this->workspace().policy();
        policy.historyVersions = m_history;
        emit policyRequested(policy);
    });
    openRows(m_table, [this](int row) { emit linkActivated({QStringLiteral("devices"), m_model.deviceId(row)}); });
    refresh();
}

QString PlayPage::title() const
{
    return tr("Play the loop");
}

QString PlayPage::iconName() const
{
    return QStringLiteral("play");
}

void PlayPage::layOut()
{
    state()->setObjectName(QStringLiteral("playState"));
    m_chart->setStripsVisible(false);
    m_chart->plot()->setMinimumHeight(upperHeight - 60);
    auto* chartCard = new ChartCard(QStringLiteral("playChart"), tr("What the loop knew, and when"),
                                    tr("band: Wilson 95 % · click a version to go there"), m_chart, m_chart->plot());
    chartCard->setTableSource([this] { return StoryTable::of(m_chart->story()); });

    auto* upper = new QHBoxLayout;
    upper->setSpacing(spacing::m);
    upper->addWidget(pictureCard(), 3);
    upper->addWidget(chartCard, 4);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(spacing::l, 0, spacing::l, spacing::l);
    column->setSpacing(spacing::m);
    column->addLayout(upper, 5);
    column->addWidget(below(), 4);
    auto* scroll = new PageScroll(QStringLiteral("playScroll"), title(), content);
    state()->setContent(scroll);

    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, spacing::l, 0, 0);
    page->setSpacing(spacing::m);
    m_header->setContentsMargins(spacing::l, 0, spacing::l, 0);
    m_header->addAction(new PlayControls(m_player));
    page->addWidget(m_header);
    page->addWidget(state(), 1);
}

QWidget* PlayPage::pictureCard()
{
    m_scrubber->setObjectName(QStringLiteral("playScrubber"));
    m_scrubber->setAccessibleName(tr("Version"));
    m_scrubber->setFocusPolicy(Qt::TabFocus);
    auto* scale = new QHBoxLayout;
    scale->setSpacing(spacing::s);
    scale->addWidget(m_first);
    scale->addWidget(m_scrubber, 1);
    scale->addWidget(m_last);
    auto* card = new Card;
    card->setMinimumHeight(upperHeight);
    card->body()->addWidget(m_picture, 1);
    card->body()->addLayout(scale);
    return card;
}

QWidget* PlayPage::below()
{
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_trainingState->setObjectName(QStringLiteral("trainingState"));
    m_trainingState->setContent(m_table);
    m_trainingCard->setObjectName(QStringLiteral("trainingCard"));
    m_trainingCard->body()->addWidget(m_trainingState, 1);

    m_facts->setObjectName(QStringLiteral("playFacts"));
    m_lag->setObjectName(QStringLiteral("playLag"));
    m_lag->setAccessibleName(tr("Whether the loop lags"));
    m_lag->setWordWrap(true);
    m_lag->setTextFormat(Qt::RichText);
    m_lag->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    auto* facts = new Card(tr("This version"));
    facts->body()->addWidget(m_facts);
    facts->body()->addSpacing(spacing::xs);
    facts->body()->addWidget(m_lag);
    facts->body()->addStretch(1);

    auto* row = new QWidget;
    row->setMinimumHeight(lowerHeight);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(spacing::m);
    line->addWidget(m_trainingCard, 5);
    line->addWidget(facts, 3);
    return row;
}

void PlayPage::showDetail(const QString& detail)
{
    m_detail = detail;
    goToDetail();
}

void PlayPage::goToDetail()
{
    bool isNumber = false;
    const qlonglong version = m_detail.toLongLong(&isNumber);
    if (!isNumber || m_versions == nullptr)
        return;
    m_detail.clear();
    const auto& versions = m_versions->versions;
    const auto found = std::ranges::lower_bound(versions, version, {}, &VersionSummary::version);
    if (found != versions.end() && found->version == version)
        m_player.seek(static_cast<int>(found - versions.begin()));
}

void PlayPage::showData()
{
    m_header->setHint(tr("%1 · policy %2, %3")
                          .arg(QString::fromStdString(workspace().facts().name),
                               WorkspaceText::policy(workspace()).name, WorkspaceText::rule(workspace().policy())));
    m_versions = workspace().versions();
    m_chart->setStory(makeStory(*m_versions, workspace().loop()));
    const auto& versions = m_versions->versions;
    m_first->setText(NumberText::version(versions.front().version));
    m_last->setText(NumberText::version(versions.back().version));
    m_shown = -1; // its numbers may have changed
    m_player.setCount(static_cast<int>(versions.size()));
    if (m_name != workspace().facts().name) {
        m_name = workspace().facts().name;
        m_player.seek(m_player.count() - 1);
    }
    goToDetail();
    showMoment();
}

void PlayPage::showNoData()
{
    m_versions.reset();
    m_name.clear();
    m_shown = -1;
    m_player.setCount(0);
    m_header->setHint({});
    m_picture->clear();
    m_training.request({});
    m_model.setRows(nullptr);
}

void PlayPage::showMoment()
{
    if (m_versions == nullptr || m_player.index() < 0)
        return;
    m_picture->setTurn(m_player.turn(), m_player.isRunning() && m_player.turn() < 1);
    if (m_player.index() != m_shown)
        showVersion(static_cast<std::size_t>(m_player.index()));
}

void PlayPage::showVersion(std::size_t index)
{
    m_shown = static_cast<int>(index);
    const PlayText text(*m_versions, workspace().loop(), workspace().policy(), index);
    const QString version = NumberText::version(m_versions->versions[index].version);
    const bool last = index + 1 == m_versions->versions.size();
    m_picture->setMoment(text.stations(), version,
                         tr("of %1", "a version of so many").arg(NumberText::count(std::ssize(m_versions->versions))));
    {
        const QSignalBlocker quiet(m_scrubber);
        m_scrubber->setRange(0, m_player.count() - 1);
        m_scrubber->setPageStep(std::max(1, m_player.count() / 10));
        m_scrubber->setValue(m_shown);
        m_scrubber->setAccessibleDescription(version);
    }
    // With the newest version the next one is known, too.
    m_chart->setRevealed(last ? std::nullopt : std::optional(index + 1));
    m_facts->setFacts(text.facts());
    m_history = text.historyToTry();
    QString lag = text.lagSentence().toHtmlEscaped();
    if (m_history) {
        const QString link =
            QStringLiteral("<a href=\"policy\">%1</a>")
                .arg(tr("only the newest %1 version(s)", nullptr, *m_history).arg(NumberText::count(*m_history)));
        lag += QLatin1Char(' ') + tr("Try %1 (history_versions %2).").arg(link, NumberText::count(*m_history));
    }
    m_lag->setText(lag);
    m_lag->setAccessibleDescription(QTextDocumentFragment::fromHtml(lag).toPlainText());
    m_trainingCard->setTitle(tr("What each device's training is given for %1").arg(version));
    askForTraining();
}

void PlayPage::askForTraining()
{
    if (m_versions == nullptr || m_shown < 0)
        return;
    const std::shared_ptr<const Summary> cells = devicesFailed() ? nullptr : workspace().cells();
    if (cells == nullptr || cells->versions.size() != m_versions->versions.size()) {
        m_training.request({});
        m_model.setRows(nullptr);
        if (devicesFailed())
            m_trainingState->showFailed(devicesSentence());
        else
            m_trainingState->showLoading(devicesSentence());
        return;
    }
    m_training.request({.summary = cells,
                        .policy = workspace().policy(),
                        .index = static_cast<std::size_t>(m_shown),
                        .sortedBy = m_sortedBy,
                        .order = m_order});
    if (m_training.rows() == nullptr)
        m_trainingState->showLoading(devicesSentence());
}

void PlayPage::showTraining()
{
    const auto& rows = m_training.rows();
    if (m_versions == nullptr || rows == nullptr)
        return;
    const bool first = m_model.rowCount() == 0;
    m_activity.log(*rows);
    m_model.setRows(rows);
    m_trainingState->showContent();
    if (first) {
        // Ids take what the numbers leave, where that is enough; else the table scrolls.
        m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive);
        m_table->fitColumns();
        int others = 0;
        for (int column = 1; column < trainingColumns; ++column)
            others += m_table->columnWidth(column);
        if (others + fewestIdPixels <= m_table->viewport()->width())
            m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        m_table->horizontalHeader()->setStretchLastSection(false);
        m_table->resizeColumnToContents(trainingColumns - 1);
    }
    const QString version = NumberText::version(rows->summary->versions[rows->index].version);
    m_trainingCard->setTitle(tr("What each device's training is given for %1").arg(version));
    m_trainingCard->setHint(NumberText::devices(std::ssize(rows->devices)));
}

bool PlayPage::takeKey(int key)
{
    if (m_player.count() == 0)
        return false;
    switch (key) {
    case Qt::Key_Space:
        m_player.toggle();
        return true;
    case Qt::Key_Left:
        m_player.step(-1);
        return true;
    case Qt::Key_Right:
        m_player.step(1);
        return true;
    case Qt::Key_Home:
        m_player.seek(0);
        return true;
    case Qt::Key_End:
        m_player.seek(m_player.count() - 1);
        return true;
    default:
        return false;
    }
}

bool PlayPage::eventFilter(QObject* watched, QEvent* event)
{
    // A key reaches the window only when the widget with the focus had no use for it.
    if (watched == window() && event->type() == QEvent::KeyPress && isVisible()) {
        const auto* press = static_cast<QKeyEvent*>(event);
        if (press->modifiers() == Qt::NoModifier && takeKey(press->key()))
            return true;
    }
    return DataPageBase::eventFilter(watched, event);
}

void PlayPage::showEvent(QShowEvent* event)
{
    m_player.setMotion(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0);
    window()->installEventFilter(this);
    DataPageBase::showEvent(event);
}

void PlayPage::hideEvent(QHideEvent* event)
{
    window()->removeEventFilter(this);
    m_player.pause(); // nobody looks
    DataPageBase::hideEvent(event);
}

} // namespace loopscope
