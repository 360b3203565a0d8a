#pragma once

#include "app/data/query/workspace.h"
#include "ui/widgets/card.h"

#include <QPointer>
#include <QTimer>

#include <optional>

class QProgressBar;
class QPushButton;

namespace loopscope {

class FactList;
class StateView;
class TextLabel;

/// What another policy would make of the open data, before it is applied: at once what the summary tells, then the rest from
/// the rows, where there are rows. Follows the newest policy only; reading the rows can be ended.
class PolicyEffectPanel : public Card {
    Q_OBJECT

public:
    explicit PolicyEffectPanel(Workspace& workspace, QWidget* parent = nullptr);
    ~PolicyEffectPanel() override;

    /// Shows the effect of a policy, a moment later; none: what is entered is no policy.
    void setPolicy(const std::optional<Policy>& policy);

private:
    void layOut();
    void ask(EffectSource source);
    void take(EffectSource source, const Result<PolicyEffect>& effect);
    void show(const PolicyEffect& effect, bool reading);
    void say(const QString& sentence, bool reading = false);
    void stop();
    [[nodiscard]] bool hasRows() const; ///< that can be read again
    [[nodiscard]] QString sourceSentence(const PolicyEffect& effect) const;

    QPointer<Workspace> m_workspace;
    QTimer m_delay;
    std::optional<Policy> m_policy;
    int m_asked = 0; ///< number of the newest question
    std::optional<PolicyEffect> m_effect; ///< that is shown

    StateView* m_state;
    FactList* m_figures;
    TextLabel* m_versionsTitle;
    FactList* m_versions;
    TextLabel* m_sentence;
    QProgressBar* m_busy;
    QPushButton* m_stop;
};

} // namespace loopscope
