#include "ui/activity/activity_view.h"

#include "ui/activity/activity_text.h"
#include "ui/models/number_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace loopscope {

ActivityView::ActivityView(ActivityLog& log, QWidget* parent)
    : Card(tr("What the program did"), QString(), parent),
      m_model(log),
      m_text(new QLineEdit),
      m_kinds(new QComboBox),
      m_copySelected(new QPushButton(themedIcon(QStringLiteral("copy")), tr("Selected lines"))),
      m_copyAll(new QPushButton(themedIcon(QStringLiteral("copy")), tr("All lines"))),
      m_table(new DataTable(QStringLiteral("activityTable"), tr("Activity"))),
      m_state(new StateView)
{
    setObjectName(QStringLiteral("activityCard"));
    m_text->setObjectName(QStringLiteral("activityFilter"));
    m_text->setAccessibleName(tr("Show only lines with this text"));
    m_text->setPlaceholderText(tr("Filter by text"));
    m_text->setClearButtonEnabled(true);
    m_text->setFixedWidth(240);
    m_kinds->setObjectName(QStringLiteral("activityKind"));
    m_kinds->setAccessibleName(tr("Show only lines of this kind"));
    m_copySelected->setObjectName(QStringLiteral("activityCopySelected"));
    m_copySelected->setAccessibleName(tr("Selected lines to the clipboard"));
    m_copyAll->setObjectName(QStringLiteral("activityCopyAll"));
    m_copyAll->setAccessibleName(tr("All shown lines to the clipboard"));
    m_state->setObjectName(QStringLiteral("activityState"));
    for (QPushButton* button : {m_copySelected, m_copyAll}) {
        button->setAutoDefault(false);
        button->setToolTip(button->accessibleName());
    }
    m_filter.setSourceModel(&m_model);
    m_table->setModel(&m_filter);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    fillKinds();
    layOut();

    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.setText(text.trimmed());
        refresh();
    });
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant kind = m_kinds->currentData();
        m_filter.setKind(kind.isValid() ? std::optional(static_cast<ActivityKind>(kind.toInt())) : std::nullopt);
        refresh();
    });
    connect(m_copySelected, &QPushButton::clicked, this, [this] { copy(false); });
    connect(m_copyAll, &QPushButton::clicked, this, [this] { copy(true); });
    auto* shortcut = new QShortcut(QKeySequence::Copy, m_table);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] { copy(false); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActivityView::refresh);
    connect(&m_filter, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this] { m_atEnd = m_table->verticalScrollBar()->value() >= m_table->verticalScrollBar()->maximum() - 1; });
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, [this] {
        refresh();
        if (m_atEnd)
            m_table->scrollToBottom();
    });
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &ActivityView::refresh);
    refresh();
}

void ActivityView::fillKinds()
{
    m_kinds->addItem(tr("All kinds"));
    for (int kind = 0; kind < activityKinds; ++kind)
        m_kinds->addItem(ActivityText::kind(static_cast<ActivityKind>(kind)), kind);
}

void ActivityView::layOut()
{
    auto* filter = new QHBoxLayout;
    filter->setSpacing(spacing::s);
    filter->addWidget(m_text);
    filter->addWidget(m_kinds);
    filter->addStretch(1);
    filter->addWidget(m_copySelected);
    filter->addWidget(m_copyAll);
    body()->setSpacing(spacing::m);
    body()->addLayout(filter);
    m_state->setContent(m_table);
    body()->addWidget(m_state, 1);
}

void ActivityView::refresh()
{
    const int shown = m_filter.rowCount();
    const int all = m_model.rowCount();
    setHint(shown == all ? tr("%1 line(s), newest last", nullptr, all).arg(NumberText::count(std::int64_t{all}))
                         : tr("%1 of %2 line(s)", nullptr, all)
                               .arg(NumberText::count(std::int64_t{shown}), NumberText::count(std::int64_t{all})));
    m_copyAll->setEnabled(shown > 0);
    m_copySelected->setEnabled(m_table->selectionModel()->hasSelection());
    if (all == 0)
        m_state->showEmpty({}, tr("Nothing has happened yet."));
    else if (shown == 0)
        m_state->showEmpty({}, tr("No line matches the filter."));
    else
        m_state->showContent();
}

void ActivityView::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    fitColumns();
    if (m_atEnd)
        m_table->scrollToBottom();
}

void ActivityView::fitColumns()
{
    // By what may come, not by what is there: the columns stay where they are while lines arrive.
    const QFontMetrics metrics(m_table->font());
    int kind = 0;
    for (int i = 0; i < activityKinds; ++i)
        kind = std::max(kind, metrics.horizontalAdvance(ActivityText::kind(static_cast<ActivityKind>(i))));
    QHeaderView* header = m_table->horizontalHeader();
    const auto fit = [&](int column, int width) {
        m_table->setColumnWidth(column, std::max(header->sectionSizeHint(column), width + 2 * spacing::m));
    };
    fit(ActivityModel::Time, metrics.horizontalAdvance(QStringLiteral("00:00:00.000")));
    fit(ActivityModel::Kind, kind);
    header->setStretchLastSection(true);
}

void ActivityView::copy(bool all)
{
    QList<int> rows;
    if (all) {
        for (int row = 0; row < m_filter.rowCount(); ++row)
            rows << row;
    } else {
        for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
            rows << index.row();
        std::ranges::sort(rows);
    }
    QString text;
    for (const int row : rows)
        text += ActivityLog::line(m_model.entry(m_filter.mapToSource(m_filter.index(row, 0)).row())) + QLatin1Char('\n');
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace loopscope
