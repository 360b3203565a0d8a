#include "ui/replay/replay_progress_card.h"

#include "app/data/error_text.h"
#include "ui/charts/story_chart.h"
#include "ui/charts/story_data.h"
#include "ui/models/number_text.h"
#include "ui/replay/replay_text.h"
#include "ui/widgets/text_label.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace loopscope {

ReplayProgressCard::ReplayProgressCard(QWidget* parent)
    : Card(QString(), QString(), parent),
      m_sentence(new TextLabel),
      m_pace(new TextLabel({}, TypeStep::Table, TextTone::Muted)),
      m_law(new TextLabel({}, TypeStep::Table, TextTone::Muted)),
      m_bar(new QProgressBar),
      m_offer(new QPushButton),
      m_pause(new QPushButton),
      m_cancel(new QPushButton(tr("Cancel"))),
      m_chart(new StoryChart)
{
    setObjectName(QStringLiteral("replayProgress"));
    m_sentence->setObjectName(QStringLiteral("replaySentence"));
    m_sentence->setWordWrap(true);
    m_pace->setObjectName(QStringLiteral("replayPace"));
    m_law->setObjectName(QStringLiteral("replayConservation"));
    m_law->setWordWrap(true);
    m_law->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar->setObjectName(QStringLiteral("replayBar"));
    m_bar->setAccessibleName(tr("Progress of the replay"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_offer->setObjectName(QStringLiteral("replayOffer"));
    m_cancel->setObjectName(QStringLiteral("replayCancel"));
    m_cancel->setAccessibleName(tr("Cancel the replay"));
    m_pause->setObjectName(QStringLiteral("replayPause"));
    m_pause->setCheckable(true);
    connect(m_pause, &QPushButton::toggled, this, [this](bool held) {
        m_pause->setText(held ? tr("Go on") : tr("Pause"));
        m_pause->setAccessibleName(held ? tr("Go on with the replay") : tr("Pause the replay"));
        emit holdRequested(held);
    });
    emit m_pause->toggled(false);
    for (QPushButton* button : {m_offer, m_pause, m_cancel})
        button->setAutoDefault(false);
    m_chart->setObjectName(QStringLiteral("replayChart"));
    m_chart->setStripsVisible(false);
    m_chart->setMinimumHeight(200);

    auto* line = new QHBoxLayout;
    line->setSpacing(spacing::s);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_offer);
    line->addWidget(m_pause);
    line->addWidget(m_cancel);
    body()->addLayout(line);
    body()->addWidget(m_bar);
    body()->addWidget(m_pace);
    body()->addWidget(m_law);
    body()->addWidget(m_chart, 1);
    setOffer(Offer::Nothing, {});
    connect(m_offer, &QPushButton::clicked, this, [this] { emit offerAccepted(m_offered); });
    connect(m_cancel, &QPushButton::clicked, this, &ReplayProgressCard::cancelRequested);
}

void ReplayProgressCard::showRunning(const QString& file)
{
    setTitle(tr("Replaying %1").arg(QFileInfo(file).fileName()));
    m_sentence->clear();
    m_pace->clear();
    m_pace->show();
    m_law->hide();
    m_bar->show();
    m_bar->setRange(0, 0);
    m_chart->setStory({});
    setOffer(Offer::Nothing, {});
    m_pause->setChecked(false);
    m_pause->show();
    m_cancel->show();
    m_cancel->setEnabled(true);
}

void ReplayProgressCard::showProgress(const ReplayProgress& progress)
{
    const double share = progress.phase == ReplayPhase::Indexing ? -1 : ReplayText::share(progress);
    m_bar->setRange(0, share < 0 ? 0 : 1000);
    m_bar->setValue(qRound(share * 1000));
    m_pace->setText(ReplayText::pace(progress));
    m_law->setTone(TextTone::Muted);
    m_law->setText(ReplayText::conservation(progress));
    m_law->setVisible(progress.accepted + progress.rejected > 0);
    m_sentence->setTone(TextTone::Plain);
    m_sentence->setText(
        progress.bytesTotal == 0
            ? tr("%1 row(s) so far.", nullptr, NumberText::plural(static_cast<std::int64_t>(progress.accepted)))
                  .arg(NumberText::count(static_cast<std::int64_t>(progress.accepted)))
            : tr("%1 row(s), %2 of %3.", nullptr, NumberText::plural(static_cast<std::int64_t>(progress.accepted)))
                  .arg(NumberText::count(static_cast<std::int64_t>(progress.accepted)),
                       ReplayText::bytes(progress.bytesDone), ReplayText::bytes(progress.bytesTotal)));
    if (progress.phase == ReplayPhase::Waiting && progress.waitingSinceUs) {
        const QDateTime since = QDateTime::fromMSecsSinceEpoch(*progress.waitingSinceUs / 1000);
        m_sentence->setTone(TextTone::Warning);
        m_sentence->setText(
            tr("Waiting for the server since %1. What is stored stays, and the replay goes on by itself. %2")
                .arg(QLocale().toString(since.time(), QStringLiteral("HH:mm:ss")),
                     progress.waitingFor.subject.empty() ? QString() : errorText(progress.waitingFor))
                .trimmed());
    }
    if (m_offered == Offer::TryAgain && progress.phase != ReplayPhase::Paused) // it goes on after a pause
        setOffer(Offer::Nothing, {});
}

void ReplayProgressCard::showVersions(const std::shared_ptr<const Summary>& versions)
{
    m_chart->setStory(makeStory(*versions, {}));
}

void ReplayProgressCard::showPaused(const QString& sentence)
{
    m_sentence->setTone(TextTone::Warning);
    m_sentence->setText(tr("Paused. %1").arg(sentence));
    setOffer(Offer::TryAgain, tr("Try again"));
}

void ReplayProgressCard::showOutcome(const ReplayQueue::Entry& entry, bool stored)
{
    setTitle(QFileInfo(entry.path).fileName());
    m_bar->hide();
    m_pace->hide();
    m_pause->hide();
    m_cancel->hide();
    if (entry.outcome) {
        showDone(*entry.outcome, stored);
        return;
    }
    m_law->hide();
    const Error& error = *entry.error;
    m_sentence->setTone(entry.state == ReplayQueue::State::Cancelled ? TextTone::Warning : TextTone::Bad);
    m_sentence->setText(errorText(error));
    if (entry.state == ReplayQueue::State::Cancelled)
        m_sentence->setText(stored ? tr("Cancelled. What was stored so far stays; the rest can be resumed.")
                                   : tr("Cancelled. Nothing was stored."));
    switch (error.code) {
    case ErrorCode::Cancelled:
        setOffer(stored ? Offer::Resume : Offer::TryAgain, stored ? tr("Resume") : tr("Replay again"));
        break;
    case ErrorCode::DiskFull:
    case ErrorCode::UnfinishedImport:
        setOffer(Offer::Resume, tr("Resume"));
        break;
    case ErrorCode::AlreadyImported:
        setOffer(Offer::StoreAgain, tr("Store it again"));
        break;
    case ErrorCode::ForeignRows:
        setOffer(Offer::WriteAmongForeign, tr("Write among them…"));
        break;
    default:
        setOffer(Offer::TryAgain, tr("Try again"));
        break;
    }
}

void ReplayProgressCard::showDone(const ReplayOutcome& outcome, bool stored)
{
    const IngestReport& report = outcome.ingest;
    m_law->setTone(ReplayText::isConserved(report) ? TextTone::Good : TextTone::Bad);
    const QString law = ReplayText::conservation(report, stored);
    m_law->setText(ReplayText::isConserved(report) ? QStringLiteral("✓ ") + law : law);
    m_law->show();
    const int rows = NumberText::plural(static_cast<std::int64_t>(report.accepted));
    QStringList sentences;
    if (report.fileError)
        sentences << ReplayText::fileError(*report.fileError);
    if (outcome.wasComplete)
        sentences << tr("It was stored completely before; nothing was done.");
    else if (report.accepted > 0)
        sentences << (stored ? tr("%1 row(s) stored in %2.", nullptr, rows)
                             : tr("%1 row(s) read in %2; nothing was stored.", nullptr, rows))
                         .arg(NumberText::count(static_cast<std::int64_t>(report.accepted)),
                              ReplayText::duration(outcome.seconds));
    if (report.trailingGarbage)
        sentences << tr("Bytes after the end of the gzip stream were ignored.");
    if (report.confidenceOutside01 > 0)
        sentences << tr("%1 confidence(s) outside 0 to 1; kept.", nullptr,
                        NumberText::plural(static_cast<std::int64_t>(report.confidenceOutside01)))
                         .arg(NumberText::count(static_cast<std::int64_t>(report.confidenceOutside01)));
    if (sentences.isEmpty())
        sentences << tr("The file has no rows.");
    m_sentence->setTone(report.fileError ? TextTone::Bad : report.rejected > 0 ? TextTone::Warning : TextTone::Plain);
    m_sentence->setText(sentences.join(QLatin1Char(' ')));
    if (outcome.summary)
        showVersions(outcome.summary);
    if (report.accepted == 0)
        setOffer(Offer::Nothing, {});
    else if (stored)
        setOffer(Offer::OpenDatabase, tr("Open the database"));
    else
        setOffer(Offer::ShowOverview, tr("Show overview"));
}

void ReplayProgressCard::setOffer(Offer offer, const QString& text)
{
    m_offered = offer;
    m_offer->setText(text);
    m_offer->setAccessibleName(text);
    m_offer->setVisible(offer != Offer::Nothing);
}

} // namespace loopscope
