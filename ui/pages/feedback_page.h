#pragma once

#include "ui/feedback/feedback_model.h"
#include "ui/feedback/feedback_view.h"
#include "ui/pages/page.h"

class QComboBox;
class QPushButton;

namespace loopscope {

class DataTable;
class FeedbackFilterBar;
class PageHeader;
class StateView;
class TextLabel;

/// The rows of feedback themselves: filtered, in one of three orders, a page after the other as one scrolls.
/// Its detail is that of a FeedbackView.
class FeedbackPage : public Page {
    Q_OBJECT

public:
    FeedbackPage(Workspace& workspace, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void showDetail(const QString& detail) override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* makeContent();
    void follow(); ///< the workspace changed
    void load();
    void loadMore();
    void take(const Result<std::vector<FeedbackRow>>& page);
    void showCount();
    void showNewRows();
    void showRow(int row);
    void showMenu(const QPoint& position);
    void copyRows() const;
    void goTo(const FeedbackView& view); ///< goes there, so that one can come back

    FeedbackModel m_model;
    FeedbackView m_view;
    bool m_stale = true;         ///< to be read when the page can be seen
    std::uint64_t m_loading = 0; ///< grows with each load(): older answers are not for this one
    std::optional<std::int64_t> m_count;
    std::int64_t m_rowsThen = 0; ///< in the database when these were read
    PageHeader* m_header;
    FeedbackFilterBar* m_filters;
    QPushButton* m_newRows;
    QComboBox* m_order;
    DataTable* m_table;
    TextLabel* m_row;
    StateView* m_rows;  ///< the table
    StateView* m_state; ///< the whole
};

} // namespace loopscope
