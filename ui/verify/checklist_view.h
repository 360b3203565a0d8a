#pragma once

#include "ui/verify/checklist_text.h"
#include "ui/widgets/card.h"

#include <QWidget>

namespace loopscope {

class ChecklistRow;
class TextLabel;

/// The founding checklist, ticking itself with evidence. Looks when it is shown first and after every refresh of what is
/// open while it can be seen; in the reader thread.
class ChecklistView : public QWidget {
    Q_OBJECT

public:
    explicit ChecklistView(Workspace& workspace, QWidget* parent = nullptr);

    void look(); ///< anew, now
    [[nodiscard]] const std::vector<ChecklistLine>& lines() const { return m_lines; }

signals:
    void queryRequested(const QString& id, const std::map<std::string, std::string>& parameters);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void lookIfSeen();
    void take(const Result<LoopEvidence>& evidence);
    void takeCourse();
    void showLines();

    Workspace& m_workspace;
    std::vector<ChecklistLine> m_lines;
    ChecklistText::Opened m_opened;
    std::string m_name; ///< of the database that is looked at
    QString m_cellsFailure;
    std::vector<ChecklistRow*> m_rows;
    Card* m_card;
    bool m_stale = true;
    bool m_toTell = false; ///< what was found goes into the log once all of it is known
};

} // namespace loopscope
