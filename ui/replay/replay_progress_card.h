#pragma once

#include "ui/replay/replay_queue.h"
#include "ui/widgets/card.h"

class QProgressBar;
class QPushButton;

namespace loopscope {

class StoryChart;
class TextLabel;

/// What runs and what came of it: progress, a chart that fills, the conservation of lines, and what can be done next.
class ReplayProgressCard : public Card {
    Q_OBJECT

public:
    /// What the button beside the sentence offers.
    enum class Offer { Nothing, Resume, StoreAgain, WriteAmongForeign, TryAgain, OpenDatabase, ShowOverview };

    explicit ReplayProgressCard(QWidget* parent = nullptr);

    void showRunning(const QString& file);
    void showProgress(const ReplayProgress& progress);
    void showVersions(const std::shared_ptr<const Summary>& versions);
    void showPaused(const QString& sentence);
    void showOutcome(const ReplayQueue::Entry& entry, bool stored);

signals:
    void offerAccepted(loopscope::ReplayProgressCard::Offer offer);
    void cancelRequested();
    void holdRequested(bool held); ///< to pause, or to go on

private:
    void showDone(const ReplayOutcome& outcome, bool stored);
    void setOffer(Offer offer, const QString& text);

    TextLabel* m_sentence = nullptr;
    TextLabel* m_pace = nullptr;
    TextLabel* m_law = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_offer = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_cancel = nullptr;
    StoryChart* m_chart = nullptr;
    Offer m_offered = Offer::Nothing;
};

} // namespace loopscope
