#pragma once

#include "app/data/store/sql_catalog.h"
#include "ui/models/query_result_model.h"
#include "ui/widgets/card.h"

class QPlainTextEdit;
class QPushButton;

namespace loopscope {

class DataTable;
class ParameterFields;
class StateView;
class TextLabel;

/// One monitoring query: its SQL, its parameters, its result.
class QueryPanel : public Card {
    Q_OBJECT

public:
    explicit QueryPanel(QWidget* parent = nullptr);

    void setQuery(const SqlText& query);
    void setParameters(const std::map<std::string, std::string>& values);
    [[nodiscard]] std::map<std::string, std::string> parameters() const;
    [[nodiscard]] bool canRun() const;
    void showNotRun();
    void showRunning();
    void showResult(const QueryResult& result);
    void showFailed(const QString& sentence);

signals:
    void runRequested();

private:
    void copySql() const;
    void updateRun();

    QueryResultModel m_model;
    QPlainTextEdit* m_sql = nullptr;
    ParameterFields* m_parameters = nullptr;
    TextLabel* m_status = nullptr;
    DataTable* m_table = nullptr;
    StateView* m_state = nullptr;
    QPushButton* m_run = nullptr;
    bool m_running = false;
};

} // namespace loopscope
