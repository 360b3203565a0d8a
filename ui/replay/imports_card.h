#pragma once

#include "app/data/query/workspace.h"
#include "ui/models/import_model.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace loopscope {

class DataTable;
class StateView;

/// The history of imports of the open database: what was stored when, undo, resume, its rejected rows.
class ImportsCard : public Card {
    Q_OBJECT

public:
    explicit ImportsCard(Workspace& workspace, QWidget* parent = nullptr);
    void refresh();
    void setBusy(bool busy); ///< while something is written nothing else can be

signals:
    void undoRequested(const loopscope::ImportRecord& record);
    void resumeRequested(const loopscope::ImportRecord& record);
    void rejectsRequested(const loopscope::ImportRecord& record);

private:
    void takeImports(const Result<std::vector<ImportRecord>>& imports);
    void updateButtons();
    [[nodiscard]] const ImportRecord* selected() const;

    Workspace& m_workspace;
    ImportModel m_model;
    DataTable* m_table = nullptr;
    StateView* m_state = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_resume = nullptr;
    bool m_busy = false;
};

} // namespace loopscope
