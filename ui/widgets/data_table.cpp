#include "ui/widgets/data_table.h"

#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <numeric>

namespace loopscope {

namespace {

/// Draws a cell and the hairline under its row.
class HairlineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem cell = option;
        cell.state &= ~QStyle::State_HasFocus; // the whole row is what is selected
        QStyledItemDelegate::paint(painter, cell, index);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          Theme::instance().colours().hairline);
    }
};

} // namespace

DataTable::DataTable(const QString& objectName, const QString& accessibleName, QWidget* parent) : QTableView(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setItemDelegate(new HairlineDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setFont(Theme::instance().font(TypeStep::Table));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + spacing::m);
    QHeaderView* header = horizontalHeader();
    header->setStretchLastSection(true);
    QFont headerFont = Theme::instance().font(TypeStep::Table);
    headerFont.setBold(true);
    header->setFont(headerFont);
    header->setAccessibleName(tr("Columns of %1").arg(accessibleName));
    header->setObjectName(objectName + QStringLiteral("Header"));
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!m_sharing)
            m_needed.clear();
    });
}

void DataTable::fitColumns(int limit)
{
    if (model() == nullptr)
        return;
    horizontalHeader()->setResizeContentsPrecision(50);
    const QList<int> shown = shownColumns();
    if (shown.isEmpty())
        return;
    const int last = shown.last();
    const int alignment = model()->headerData(last, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    const bool stretches = (alignment & Qt::AlignRight) == 0; // numbers stay beside each other
    horizontalHeader()->setStretchLastSection(stretches);
    resizeColumnsToContents();
    for (const int column : shown)
        if (column != last || !stretches)
            setColumnWidth(column, qBound(48, columnWidth(column) + spacing::xs, limit));
    m_needed.clear();
    const bool oneTakesAll = std::ranges::any_of(
        shown, [this](int column) { return horizontalHeader()->sectionResizeMode(column) == QHeaderView::Stretch; });
    if (!stretches && !oneTakesAll)
        for (const int column : shown)
            m_needed << columnWidth(column);
    shareRoom();
}

void DataTable::shareRoom()
{
    const QList<int> shown = shownColumns();
    if (m_needed.isEmpty() || m_needed.size() != shown.size())
        return;
    const int needed = std::accumulate(m_needed.begin(), m_needed.end(), 0);
    const int room = std::max(0, viewport()->width() - needed);
    const int count = static_cast<int>(shown.size());
    m_sharing = true;
    for (int i = 0; i < count; ++i)
        setColumnWidth(shown[i], m_needed[i] + room * (i + 1) / count - room * i / count);
    m_sharing = false;
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    shareRoom();
}

QList<int> DataTable::shownColumns() const
{
    QList<int> shown;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
        if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column))
            shown << column;
    return shown;
}

void DataTable::offerColumns(const QList<int>& columns)
{
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnHidden(column, !columns.contains(column));
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this, &DataTable::showColumnMenu);
}

void DataTable::showColumnMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(objectName() + QStringLiteral("Columns"));
    menu->setAccessibleName(horizontalHeader()->accessibleName());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<int> shown = shownColumns();
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction* action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(shown.contains(column));
        action->setEnabled(shown != QList<int>{column}); // a table without columns could not be asked for them again
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            setColumnHidden(column, !on);
            fitColumns();
        });
    }
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(position));
}

void DataTable::fitRows(int rows)
{
    const int shown = model() == nullptr ? 0 : qMin(rows, model()->rowCount());
    setFixedHeight(horizontalHeader()->sizeHint().height() + shown * verticalHeader()->defaultSectionSize() + 2);
}

} // namespace loopscope
