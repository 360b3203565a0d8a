#pragma once

#include "app/data/store/sql_catalog.h"
#include "ui/pages/page.h"
#include "ui/verify/query_list_model.h"

#include <map>
#include <optional>

class QListView;
class QPushButton;

namespace loopscope {

class PageHeader;
class QueryPanel;
class StateView;

/// Every monitoring query of the open database with its SQL, parameters, result and time; run one or all.
/// Its detail is the id of a query.
class VerifyPage : public Page {
    Q_OBJECT

public:
    VerifyPage(Workspace& workspace, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void showDetail(const QString& detail) override;

private:
    /// What a query returned last.
    struct Answer {
        std::optional<Result<QueryResult>> result;
        bool running = false;
    };

    void layOut();
    void refresh();
    void loadQueries();
    void select(const std::string& id);
    void run(const std::string& id, const std::map<std::string, std::string>& parameters);
    void runAll();
    void take(const std::string& id, const Result<QueryResult>& result);
    void showAnswer(const std::string& id);

    QueryListModel m_list;
    std::vector<SqlText> m_queries;
    std::map<std::string, Answer> m_answers;
    std::string m_selected;
    std::string m_openName; ///< database whose queries are shown
    PageHeader* m_header = nullptr;
    StateView* m_state = nullptr;
    QListView* m_view = nullptr;
    QueryPanel* m_panel = nullptr;
    QPushButton* m_runAll = nullptr;
};

} // namespace loopscope
