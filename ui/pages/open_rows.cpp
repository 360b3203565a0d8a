#include "ui/pages/open_rows.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QTableView>

namespace loopscope {

namespace {

/// Enter alone: QAbstractItemView::activated would also answer the second click of a double click.
class EnterFilter : public QObject {
public:
    EnterFilter(QTableView* table, std::function<void(int)> open)
        : QObject(table), m_table(table), m_open(std::move(open))
    {}

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key != Qt::Key_Return && key != Qt::Key_Enter) || !m_table->currentIndex().isValid())
            return false;
        m_open(m_table->currentIndex().row());
        return true;
    }

private:
    QTableView* m_table;
    std::function<void(int)> m_open;
};

} // namespace

void openRows(QTableView* table, std::function<void(int row)> open)
{
    table->viewport()->setCursor(Qt::PointingHandCursor);
    table->installEventFilter(new EnterFilter(table, open));
    QObject::connect(table, &QTableView::clicked, table,
                     [open = std::move(open)](const QModelIndex& index) { open(index.row()); });
}

void openChosenRows(QTableView* table, std::function<void(int row)> open)
{
    table->installEventFilter(new EnterFilter(table, open));
    QObject::connect(table, &QTableView::doubleClicked, table,
                     [open = std::move(open)](const QModelIndex& index) { open(index.row()); });
}

} // namespace loopscope
