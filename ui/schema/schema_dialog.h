#pragma once

#include "app/data/query/workspace.h"
#include "app/data/store/schema_plan.h"

#include <QDialog>
#include <QFutureWatcher>

#include <stop_token>
#include <string>
#include <vector>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace loopscope {

class PageScroll;
class SchemaStepView;
class StateView;
class TextLabel;

/// Creates, upgrades or repairs the open database: shows every step with its SQL before it runs, runs those that are
/// chosen, and opens the database anew afterwards. Closing it takes the step that runs back.
class SchemaDialog : public QDialog {
    Q_OBJECT

public:
    /// @param step the one to begin with: it alone is chosen; empty: all that the database needs
    SchemaDialog(Workspace& workspace, std::string step, QWidget* parent = nullptr);
    ~SchemaDialog() override;

private:
    void layOut();
    void read();
    void takePlan(const Result<SchemaPlan>& plan);
    void addSteps(const std::vector<SchemaStep>& steps, const QString& title);
    void choose();
    void runChosen();
    void takeStep(const Result<std::string>& done);
    void finish();
    void say(const QString& sentence, bool isProblem);
    [[nodiscard]] QString storeName() const;

    Workspace& m_workspace;
    ConnectionSpec m_spec; ///< what it was opened for
    std::string m_wanted;
    std::stop_source m_stop;
    QFutureWatcher<Result<std::string>> m_running;
    std::vector<SchemaStepView*> m_steps;
    bool m_canRun = false;
    int m_done = 0; ///< steps of the run
    bool m_failed = false;

    StateView* m_state;
    TextLabel* m_head;
    PageScroll* m_scroll = nullptr;
    QVBoxLayout* m_list = nullptr;
    QProgressBar* m_progress;
    TextLabel* m_result;
    QPushButton* m_close;
    QPushButton* m_run;
};

} // namespace loopscope
