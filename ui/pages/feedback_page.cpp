#include "ui/pages/feedback_page.h"

#include "app/data/error_text.h"
#include "app/data/when_done.h"
#include "ui/feedback/feedback_filter_bar.h"
#include "ui/feedback/row_verdict.h"
#include "ui/models/number_text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace loopscope {

FeedbackPage::FeedbackPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_header(new PageHeader(title())),
      m_filters(new FeedbackFilterBar),
      m_newRows(new QPushButton(themedIcon(QStringLiteral("retry")), QString())),
      m_order(new QComboBox),
      m_table(new DataTable(QStringLiteral("feedbackTable"), tr("Rows of feedback"))),
      m_row(new TextLabel({}, TypeStep::Table, TextTone::Muted)),
      m_rows(new StateView),
      m_state(new StateView)
{
    m_state->setObjectName(QStringLiteral("feedbackState"));
    m_state->setContent(makeContent());
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    page->addWidget(m_state);

    connect(&workspace, &Workspace::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            follow();
    });
    connect(&workspace, &Workspace::grew, this, &FeedbackPage::showNewRows);
    connect(m_newRows, &QPushButton::clicked, this, &FeedbackPage::load);
    connect(m_state, &StateView::retryRequested, &workspace, &Workspace::refresh);
    connect(m_state, &StateView::actionRequested, this, [this] { emit linkActivated({QStringLiteral("replay"), {}}); });
    connect(m_rows, &StateView::actionRequested, m_filters, &FeedbackFilterBar::clearFilter);
    connect(m_rows, &StateView::retryRequested, this, &FeedbackPage::load);
    connect(m_filters, &FeedbackFilterBar::changed, this,
            [this] { goTo({.filter = m_filters->filter(), .order = m_view.order}); });
    connect(m_order, &QComboBox::activated, this,
            [this](int order) { goTo({.filter = m_view.filter, .order = static_cast<FeedbackOrder>(order)}); });
    connect(&m_model, &FeedbackModel::moreWanted, this, &FeedbackPage::loadMore);
}

QString FeedbackPage::title() const
{
    return tr("Feedback");
}

QString FeedbackPage::iconName() const
{
    return QStringLiteral("feedback");
}

QWidget* FeedbackPage::makeContent()
{
    m_order->setObjectName(QStringLiteral("feedbackOrder"));
    m_order->setAccessibleName(tr("Order of the rows"));
    m_order->addItems({tr("Last stored first"), tr("Newest event first"), tr("Largest |error| first")});
    m_newRows->setObjectName(QStringLiteral("feedbackNewRows"));
    m_newRows->setAutoDefault(false);
    m_newRows->hide();
    m_header->addAction(m_newRows);
    m_header->addAction(m_order);

    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->offerColumns({FeedbackModel::VersionColumn, FeedbackModel::DeviceColumn, FeedbackModel::PredictionColumn,
                           FeedbackModel::ActualColumn, FeedbackModel::AbsoluteErrorColumn, FeedbackModel::VerdictColumn,
                           FeedbackModel::TypeColumn, FeedbackModel::ConfidenceColumn, FeedbackModel::TimeColumn});
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &FeedbackPage::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { showRow(current.isValid() ? current.row() : -1); });
    auto* copy = new QAction(tr("Copy rows"), m_table);
    copy->setObjectName(QStringLiteral("feedbackCopy"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &FeedbackPage::copyRows);
    m_table->addAction(copy);

    m_row->setObjectName(QStringLiteral("feedbackRow"));
    m_row->setWordWrap(true);
    m_row->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_rows->setObjectName(QStringLiteral("feedbackRows"));
    m_rows->setContent(m_table);
    auto* filters = new Card;
    filters->body()->addWidget(m_filters);
    auto* rows = new Card;
    rows->body()->addWidget(m_rows, 1);
    rows->body()->addWidget(m_row);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::m);
    column->addWidget(m_header);
    column->addWidget(filters);
    column->addWidget(rows, 1);
    showRow(-1);
    return content;
}

void FeedbackPage::goTo(const FeedbackView& view)
{
    emit linkActivated({QStringLiteral("feedback"), view.toDetail()});
}

void FeedbackPage::showDetail(const QString& detail)
{
    const FeedbackView view = FeedbackView::fromDetail(detail);
    if (view != m_view || m_model.rowCount() == 0)
        m_stale = true;
    m_view = view;
    if (view.filter != m_filters->filter())
        m_filters->setFilter(view.filter);
    m_order->setCurrentIndex(static_cast<int>(view.order));
    if (isVisible() && m_stale)
        follow();
}

void FeedbackPage::showEvent(QShowEvent* event)
{
    if (m_stale)
        follow();
    Page::showEvent(event);
}

void FeedbackPage::follow()
{
    const QString name = QString::fromStdString(workspace().facts().name);
    m_stale = false;
    switch (workspace().state()) {
    case Workspace::State::Empty:
        m_state->showEmpty(tr("Nothing is open"), tr("Open a feedback database, or replay an evaluation file."),
                           tr("Replay a file"));
        break;
    case Workspace::State::Loading:
        m_state->showLoading(tr("Opening %1…").arg(name));
        break;
    case Workspace::State::Failed:
        m_state->showFailed(errorText(workspace().error()));
        break;
    case Workspace::State::Ready:
        if (workspace().spec().kind == StoreKind::Memory) {
            m_state->showEmpty(
                tr("This replay stored nothing"),
                tr("It keeps sums per version and device, not the rows. Replay the file into a database to see "
                   "its rows."),
                tr("Replay a file"));
        } else if (workspace().facts().rows == 0) {
            m_state->showEmpty(tr("No feedback yet"),
                               tr("%1 holds no rows. Replay an evaluation file into it.").arg(name),
                               tr("Replay a file"));
        } else {
            m_state->showContent();
            load();
            return;
        }
    }
    ++m_loading;
    m_model.clear();
}

void FeedbackPage::load()
{
    const std::uint64_t loading = ++m_loading;
    m_model.clear();
    showRow(-1);
    m_count.reset();
    m_rowsThen = workspace().facts().rows;
    showNewRows();
    m_header->setHint({});
    m_rows->showLoading(m_view.order == FeedbackOrder::Stored ? tr("Reading the newest rows…")
                                                              : tr("Looking at all rows that fit…"));
    whenDone(workspace().feedbackPage("page", {.filter = m_view.filter, .order = m_view.order}), this,
             [this, loading](const Result<std::vector<FeedbackRow>>& page) {
                 if (loading == m_loading)
                     take(page);
             });
    if (m_view.filter.isEmpty()) {
        m_count = workspace().facts().rows;
    } else {
        whenDone(workspace().countFeedback("page", m_view.filter), this,
                 [this, loading](const Result<std::int64_t>& count) {
                     if (loading != m_loading || !count)
                         return;
                     m_count = *count;
                     showCount();
                 });
    }
}

void FeedbackPage::loadMore()
{
    const FeedbackRow& last = m_model.rows().back();
    whenDone(workspace().feedbackPage("page", {.filter = m_view.filter,
                                               .order = m_view.order,
                                               .after = FeedbackPageRequest::Place{last.key, last.id, last.createdAtUs}}),
             this, [this, loading = m_loading](const Result<std::vector<FeedbackRow>>& page) {
                 if (loading == m_loading)
                     take(page);
             });
}

void FeedbackPage::take(const Result<std::vector<FeedbackRow>>& page)
{
    if (!page) {
        m_model.stopFetching();
        if (page.error().code != ErrorCode::Cancelled)
            m_rows->showFailed(errorText(page.error()));
        return;
    }
    const bool isFirst = m_model.rowCount() == 0;
    m_model.append(*page, std::ssize(*page) == FeedbackPageRequest{}.count);
    if (m_model.rowCount() == 0) {
        m_rows->showEmpty(tr("No row fits"),
                          tr("%1 row(s) were looked for with these filters, and none is like that.", nullptr,
                             NumberText::plural(workspace().facts().rows))
                              .arg(NumberText::count(workspace().facts().rows)),
                          tr("Clear the filters"));
    } else {
        m_rows->showContent();
        if (isFirst) {
            m_table->fitColumns();
            showRow(-1);
        }
    }
    showCount();
}

void FeedbackPage::showCount()
{
    const QString all = NumberText::rows(workspace().facts().rows);
    const QString fitting = m_view.filter.isEmpty() ? all
                            : m_count               ? tr("%1 of %2").arg(NumberText::count(*m_count), all)
                                                    : tr("counting, of %1").arg(all);
    m_header->setHint(
        m_model.hasMore()
            ? tr("%1 · the first %2 are here, more as you scroll").arg(fitting, NumberText::count(m_model.rowCount()))
            : fitting);
}

/// Rows that come in do not move those that somebody is looking at.
void FeedbackPage::showNewRows()
{
    const std::int64_t came = workspace().facts().rows - m_rowsThen;
    if (m_rowsThen == 0 && came > 0) { // there was nothing to look at
        m_stale = true;
        if (isVisible())
            follow();
        return;
    }
    m_newRows->setVisible(came > 0);
    m_newRows->setText(tr("%1 new row(s)", nullptr, NumberText::plural(came)).arg(NumberText::count(came)));
    m_newRows->setToolTip(tr("Came in since these were read. Click to read anew."));
    m_newRows->setAccessibleDescription(m_newRows->toolTip());
}

void FeedbackPage::showRow(int row)
{
    m_row->setVisible(m_model.rowCount() > 0);
    if (row < 0 || row >= m_model.rowCount()) {
        m_row->setText(tr("Choose a row to see how its verdict came about."));
        return;
    }
    m_row->setText(RowVerdict::sentence(m_model.row(row), workspace().policy()));
}

void FeedbackPage::copyRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    std::ranges::sort(rows);
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(m_model.tabbed(rows));
}

void FeedbackPage::showMenu(const QPoint& position)
{
    const QModelIndex index = m_table->indexAt(position);
    if (!index.isValid())
        return;
    const FeedbackRow row = m_model.row(index.row());
    auto* menu = new QMenu(m_table);
    menu->setObjectName(QStringLiteral("feedbackMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy rows"), this, &FeedbackPage::copyRows);
    menu->addSeparator();
    menu->addAction(tr("Only rows of %1").arg(NumberText::version(row.version)), this, [this, row] {
        FeedbackView view = m_view;
        view.filter.versionFrom = view.filter.versionTo = row.version;
        goTo(view);
    });
    const std::string device = row.device.value_or(std::string());
    menu->addAction(tr("Only rows of this device"), this, [this, device] {
        FeedbackView view = m_view;
        view.filter.device = device;
        goTo(view);
    });
    menu->addSeparator();
    menu->addAction(tr("Open the &version"), this,
                    [this, row] { emit linkActivated({QStringLiteral("versions"), QString::number(row.version)}); });
    menu->addAction(tr("Open the &device"), this,
                    [this, device] { emit linkActivated({QStringLiteral("devices"), exactText(device)}); });
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

} // namespace loopscope
