#pragma once

#include "app/data/query/workspace.h"
#include "ui/verify/expected_model.h"

#include <QWidget>

namespace loopscope {

class Card;
class DataTable;
class StateView;
class TextLabel;

/// The expected results, before and after the feedback loop, version by version. Asks its query when it is shown first and
/// after every refresh of what is open while it can be seen.
class ExpectedView : public QWidget {
    Q_OBJECT

public:
    explicit ExpectedView(Workspace& workspace, QWidget* parent = nullptr);

    void ask(); ///< anew, now

signals:
    void queryRequested(const QString& id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void askIfSeen();
    void take(const Result<QueryResult>& result);
    [[nodiscard]] QString sentence() const;

    Workspace& m_workspace;
    ExpectedModel m_model;
    std::string m_name; ///< of the database whose rows are shown
    Card* m_card;
    TextLabel* m_sentence;
    DataTable* m_table;
    StateView* m_state;
    bool m_stale = true;
};

} // namespace loopscope
