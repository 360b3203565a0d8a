#pragma once

#include "app/data/query/workspace.h"
#include "app/data/store/sql_catalog.h"
#include "ui/verify/query_list_model.h"

#include <QWidget>

#include <map>
#include <optional>

class QListView;

namespace loopscope {

class QueryPanel;

/// Every monitoring query of the open database with its SQL, parameters, result and time; run one or all.
class QueriesView : public QWidget {
    Q_OBJECT

public:
    explicit QueriesView(Workspace& workspace, QWidget* parent = nullptr);

    /// Lists the queries of what is open, when they are not those that are listed.
    void follow();
    [[nodiscard]] std::size_t count() const { return m_queries.size(); }
    [[nodiscard]] bool has(const std::string& id) const;
    void select(const std::string& id);
    /// Selects a query and runs it with these parameters, if nothing else is needed.
    void prove(const std::string& id, const std::map<std::string, std::string>& parameters);
    void runAll();

private:
    /// What a query returned last.
    struct Answer {
        std::optional<Result<QueryResult>> result;
        bool running = false;
    };

    void layOut();
    void load();
    void run(const std::string& id, const std::map<std::string, std::string>& parameters);
    void take(const std::string& id, const Result<QueryResult>& result);
    void showAnswer(const std::string& id);

    Workspace& m_workspace;
    QueryListModel m_list;
    std::vector<SqlText> m_queries;
    std::map<std::string, Answer> m_answers;
    std::string m_selected;
    std::string m_openName; ///< database whose queries are listed
    QListView* m_view = nullptr;
    QueryPanel* m_panel = nullptr;
};

} // namespace loopscope
