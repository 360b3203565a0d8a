#pragma once

#include "app/data/diagnosis/check_controller.h"
#include "ui/check/check_list_model.h"
#include "ui/pages/page.h"

class QListView;
class QProgressBar;
class QPushButton;

namespace loopscope {

class CheckDetail;
class PageHeader;
class StateView;
class TextLabel;

/// Is the loop alive and honest? Every check of it, gravest first, each with its evidence and what mends it. Its detail is the
/// id of a check. Works also on what is no feedback database yet.
class CheckPage : public Page {
    Q_OBJECT

public:
    CheckPage(Workspace& workspace, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void showDetail(const QString& detail) override;
    void cancelJob() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void follow();
    void check();
    void take(const CheckController::Results& results);
    void showRunning(bool running);
    void select(int row);
    void exportAs(const QString& suffix, const QString& filter);
    [[nodiscard]] bool canCheck() const;
    [[nodiscard]] QString storeName() const;

    CheckController m_controller;
    CheckListModel m_list;
    std::vector<CheckResult> m_results;
    ConnectionSpec m_checked; ///< what the results are of
    std::string m_wanted; ///< id of the check to show once it is there
    bool m_stale = true;

    PageHeader* m_header;
    TextLabel* m_sentence;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_export;
    QPushButton* m_again;
    StateView* m_state;
    QListView* m_view;
    CheckDetail* m_detail;
};

} // namespace loopscope
