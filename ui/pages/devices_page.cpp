#include "ui/pages/devices_page.h"

#include "ui/feedback/feedback_view.h"
#include "ui/models/number_text.h"
#include "ui/pages/device_detail.h"
#include "ui/pages/open_rows.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/state_view.h"

#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace loopscope {

namespace {

constexpr int searchWidth = 240;

} // namespace

DevicesPage::DevicesPage(Workspace& workspace, QWidget* parent)
    : DataPageBase(workspace, parent),
      m_header(new PageHeader(title())),
      m_search(new QLineEdit),
      m_table(new DataTable(QStringLiteral("devicesTable"), tr("Devices"))),
      m_listState(new StateView),
      m_stack(new QStackedWidget),
      m_list(makeList()),
      m_device(new DeviceDetail)
{
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_device);
    state()->setObjectName(QStringLiteral("devicesState"));
    state()->setContent(m_stack);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    page->addWidget(state());

    connect(m_device, &DeviceDetail::backRequested, this,
            [this] { emit linkActivated({QStringLiteral("devices"), {}}); });
    connect(m_device, &DeviceDetail::versionRequested, this,
            [this](const QString& version) { emit linkActivated({QStringLiteral("versions"), version}); });
    connect(m_device, &DeviceDetail::rowsRequested, this, [this](const QString& device) {
        const FeedbackView rows{.filter = {.device = device.toStdString()}, .order = FeedbackOrder::AbsoluteError};
        emit linkActivated({QStringLiteral("feedback"), rows.toDetail()});
    });
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    refresh();
}

QString DevicesPage::title() const
{
    return tr("Devices");
}

QString DevicesPage::iconName() const
{
    return QStringLiteral("devices");
}

QWidget* DevicesPage::makeList()
{
    m_search->setObjectName(QStringLiteral("deviceSearch"));
    m_search->setAccessibleName(tr("Search device ids"));
    m_search->setPlaceholderText(tr("Search device ids"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(searchWidth);
    m_header->addAction(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model.setFilter(text);
        showCount();
    });

    m_table->setModel(&m_model);
    QList<int> columns;
    for (const TableColumn column :
         {TableColumn::Device, TableColumn::Accuracy, TableColumn::Interval, TableColumn::MeanError,
          TableColumn::MaxError, TableColumn::EdgeCase, TableColumn::Rows, TableColumn::NextAccuracy})
        columns << m_model.columnOf(column);
    m_table->offerColumns(columns);
    m_table->sortByColumn(m_model.columnOf(TableColumn::Accuracy), Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    openRows(m_table, [this](int row) { emit linkActivated({QStringLiteral("devices"), m_model.detail(row)}); });
    m_listState->setObjectName(QStringLiteral("devicesListState"));
    m_listState->setContent(m_table);
    connect(m_listState, &StateView::actionRequested, m_search, &QLineEdit::clear);
    connect(m_listState, &StateView::retryRequested, &workspace(), &Workspace::refresh);
    auto* card = new Card;
    card->body()->addWidget(m_listState);

    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::m);
    column->addWidget(m_header);
    column->addWidget(card, 1);
    return list;
}

void DevicesPage::showDetail(const QString& detail)
{
    m_detail = detail;
    if (workspace().state() == Workspace::State::Ready)
        refresh();
}

void DevicesPage::showData()
{
    const auto facts = devices();
    if (!m_detail.isEmpty()) {
        m_device->setDevice(m_detail, facts, devicesSentence(), devicesFailed());
        m_stack->setCurrentWidget(m_device);
        return;
    }
    m_model.setFacts(facts);
    if (facts != nullptr)
        m_table->fitColumns();
    showCount();
    m_stack->setCurrentWidget(m_list);
}

void DevicesPage::showNoData()
{
    m_model.setFacts(nullptr);
    m_device->clear();
}

void DevicesPage::showCount()
{
    const auto all = static_cast<std::int64_t>(m_model.sourceRowCount());
    m_search->setEnabled(all > 0);
    if (devicesFailed()) {
        m_header->setHint({});
        m_listState->showFailed(devicesSentence());
    } else if (all == 0) {
        m_header->setHint({});
        m_listState->showLoading(devicesSentence());
    } else {
        const QString shown = m_search->text().isEmpty()
                                  ? NumberText::devices(all)
                                  : tr("%1 of %2").arg(NumberText::count(m_model.rowCount()), NumberText::devices(all));
        m_header->setHint(tr("%1 · %2 · over all versions").arg(shown, NumberText::rows(workspace().facts().rows)));
        if (m_model.rowCount() == 0)
            m_listState->showEmpty(tr("No device found"),
                                   tr("No device id holds “%1”.").arg(NumberText::deviceId(m_search->text())),
                                   tr("Show all devices"));
        else
            m_listState->showContent();
    }
}

} // namespace loopscope
