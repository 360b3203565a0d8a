#pragma once

#include "ui/activity/workspace_activity.h"
#include "ui/pages/page.h"

class QPushButton;
class QStackedWidget;

namespace loopscope {

class ActivityView;
class ChecklistView;
class ExpectedView;
class PageHeader;
class QueriesView;
class StateView;
class TabLine;

/// Does the loop work? The founding checklist with evidence, the expected results before and after, every monitoring query,
/// and what the program did. Its detail is one of these parts ("checklist", "expected", "queries", "activity") or the id of
/// a query.
class VerifyPage : public Page {
    Q_OBJECT

public:
    VerifyPage(Workspace& workspace, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void showDetail(const QString& detail) override;
    [[nodiscard]] bool needsDatabase() const override; ///< but for the activity

private:
    enum Part { Checklist, Expected, Queries, Activity };

    void layOut();
    void refresh();
    void showPart(int part);
    void prove(const QString& id, const std::map<std::string, std::string>& parameters);

    WorkspaceActivity m_activity;
    PageHeader* m_header;
    TabLine* m_tabs;
    QStackedWidget* m_stack; ///< what needs a database, or the activity
    StateView* m_state;
    QStackedWidget* m_parts; ///< of what needs a database
    ChecklistView* m_checklist;
    ExpectedView* m_expected;
    QueriesView* m_queries;
    ActivityView* m_activityView;
    QPushButton* m_again;
    QPushButton* m_runAll;
};

} // namespace loopscope
