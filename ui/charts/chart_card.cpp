#include "ui/charts/chart_card.h"

#include "ui/charts/chart_picture.h"
#include "ui/charts/plot_view.h"
#include "ui/theme/icons.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_text.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QSaveFile>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace loopscope {

namespace {

constexpr double pictureScale = 2;

} // namespace

ChartCard::ChartCard(const QString& id, const QString& title, const QString& hint, QWidget* chart, PlotView* plot,
                     QWidget* parent)
    : Card(title, hint, parent),
      m_id(id),
      m_name(title),
      m_chart(chart),
      m_plot(plot),
      m_button(new QToolButton),
      m_stack(new QStackedWidget),
      m_tableView(new DataTable(id + QStringLiteral("Numbers"), tr("%1: numbers").arg(title)))
{
    m_tableView->setModel(&m_model);
    m_tableView->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // the chart says how high the card is
    m_stack->addWidget(chart);
    m_stack->addWidget(m_tableView);
    body()->addWidget(m_stack);
    makeMenu(id);
    addToTitle(m_button);
}

void ChartCard::makeMenu(const QString& id)
{
    m_button->setObjectName(id + QStringLiteral("Menu"));
    m_button->setAccessibleName(tr("%1: table and export").arg(m_name));
    m_button->setToolTip(tr("Numbers as a table, copy, export"));
    m_button->setIcon(themedIcon(QStringLiteral("export")));
    m_button->setAutoRaise(true);
    m_button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_button);
    menu->setObjectName(id + QStringLiteral("Actions"));
    m_button->setMenu(menu);
    const auto entry = [&](const char* name, const QString& text) {
        QAction* action = menu->addAction(text);
        action->setObjectName(id + QLatin1String(name));
        return action;
    };
    QAction* table = entry("AsTable", tr("Show as a &table"));
    table->setCheckable(true);
    connect(table, &QAction::toggled, this, &ChartCard::showTable);
    menu->addSeparator();
    connect(entry("CopyPicture", tr("Copy &picture")), &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setImage(
            ChartPicture{.chart = m_chart, .title = m_name, .source = m_source}.image(pictureScale));
    });
    connect(entry("CopyNumbers", tr("Copy &numbers")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_table().tabbed()); });
    menu->addSeparator();
    const auto exporting = [&](const char* name, const QString& text, const QString& suffix, const QString& filter) {
        connect(entry(name, text), &QAction::triggered, this, [this, suffix, filter] { askForFile(suffix, filter); });
    };
    exporting("ExportPng", tr("Export as P&NG…"), QStringLiteral("png"), tr("PNG pictures (*.png)"));
    exporting("ExportSvg", tr("Export as &SVG…"), QStringLiteral("svg"), tr("SVG drawings (*.svg)"));
    exporting("ExportCsv", tr("Export numbers as &CSV…"), QStringLiteral("csv"), tr("CSV tables (*.csv)"));
    if (m_plot == nullptr)
        return;
    menu->addSeparator();
    QAction* all = entry("ShowAll", tr("Show &all of the axis"));
    all->setEnabled(false);
    all->setToolTip(tr("Ctrl and the wheel zoom, dragging moves, 0 shows all"));
    connect(all, &QAction::triggered, m_plot, &PlotView::showAll);
    connect(menu, &QMenu::aboutToShow, all, [this, all] { all->setEnabled(m_plot->isZoomed()); });
}

void ChartCard::setTableSource(std::function<ChartTable()> source)
{
    m_table = std::move(source);
}

void ChartCard::setChartHeight(int pixels)
{
    m_stack->setFixedHeight(pixels);
}

bool ChartCard::showsTable() const
{
    return m_stack->currentWidget() == m_tableView;
}

void ChartCard::showTable(bool shown)
{
    m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(m_tableView) : m_chart);
    refreshTable();
}

void ChartCard::refreshTable()
{
    if (!showsTable() || !m_table)
        return;
    m_model.setTable(m_table());
    m_tableView->fitColumns();
}

QString ChartCard::exportTo(const QString& path) const
{
    const ChartPicture picture{.chart = m_chart, .title = m_name, .source = m_source};
    QByteArray bytes;
    if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
        bytes = m_table().csv();
    } else if (path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive)) {
        bytes = picture.svg();
    } else {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        picture.image(pictureScale).save(&buffer, "PNG");
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return tr("“%1” cannot be written: %2.").arg(path, file.errorString());
}

void ChartCard::askForFile(const QString& suffix, const QString& filter)
{
    auto* dialog = new QFileDialog(this, tr("Export: %1").arg(m_name));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(filter);
    dialog->selectFile(m_id + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const QString wrong = exportTo(path);
        if (wrong.isEmpty())
            return;
        auto* box = new QMessageBox(QMessageBox::Warning, tr("Export"), wrong, QMessageBox::Ok, this);
        showPlainly(*box);
        box->setObjectName(QStringLiteral("exportFailed"));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    dialog->open();
}

} // namespace loopscope
