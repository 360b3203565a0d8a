#pragma once

#include "app/data/query/workspace.h"
#include "app/data/store/policy_change.h"

#include <QDialog>

class QComboBox;
class QProgressBar;
class QPushButton;

namespace loopscope {

class PolicyEffectPanel;
class PolicyForm;
class TextLabel;

/// The policy editor: every field, what the values would make of the open data, presets, files, and applying them to the open
/// database, in a worker. To be shown by open(). Closing it while a policy is being applied cancels that.
class PolicyDialog : public QDialog {
    Q_OBJECT

public:
    /// @param first what the fields hold at first
    PolicyDialog(Workspace& workspace, const Policy& first, QWidget* parent = nullptr);

    void reject() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Preset { InUse, Defaults, Historical };

    void layOut();
    [[nodiscard]] QWidget* presets();
    [[nodiscard]] QWidget* footer();
    [[nodiscard]] Policy preset(int index) const;
    void takeChange();
    void refresh(); ///< what can be done, and why not
    [[nodiscard]] bool canBeApplied() const; ///< there is a database
    [[nodiscard]] QString reasonNotToApply() const;
    void say(const QString& sentence, bool wrong);
    void askForFile();
    void askForFileToWrite();
    void load(const QString& path);
    void save(const QString& path);
    void apply();
    void takeApplied(const Result<void>& result);

    Workspace& m_workspace;
    PolicyChange m_change;
    QString m_said; ///< of the last thing that happened; empty: why one cannot apply
    bool m_isWrong = false;

    PolicyForm* m_form;
    PolicyEffectPanel* m_effect;
    QComboBox* m_preset;
    QPushButton* m_load;
    QPushButton* m_save;
    QPushButton* m_resetAll;
    TextLabel* m_sentence;
    QProgressBar* m_busy;
    QPushButton* m_apply;
    QPushButton* m_cancel;
};

} // namespace loopscope
