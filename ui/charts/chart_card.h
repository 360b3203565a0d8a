#pragma once

#include "ui/charts/chart_table.h"
#include "ui/widgets/card.h"

#include <functional>

class QAction;
class QStackedWidget;
class QToolButton;

namespace loopscope {

class DataTable;
class PlotView;

/// A card with one chart, and a menu for what every chart can do: its numbers as a table in its place, picture and numbers
/// to the clipboard or into a file (PNG, SVG, CSV), all of the axis again after zooming. Thread: UI.
class ChartCard : public Card {
    Q_OBJECT

public:
    /// @param id prefix of object names, for instance "story"   @param plot the view whose zoom the menu takes back; may be null
    ChartCard(const QString& id, const QString& title, const QString& hint, QWidget* chart, PlotView* plot,
              QWidget* parent = nullptr);

    /// Where the numbers come from; asked when they are shown or exported.
    void setTableSource(std::function<ChartTable()> source);
    void setChartHeight(int pixels);
    /// The line below an exported picture.
    void setSourceText(const QString& text) { m_source = text; }
    /// The chart has other numbers: a table that is shown follows.
    void refreshTable();

    [[nodiscard]] bool showsTable() const;
    /// Writes a file by its suffix: .png (twice the size on the screen), .svg, .csv. @return an empty text, or what went wrong
    [[nodiscard]] QString exportTo(const QString& path) const;

private:
    void makeMenu(const QString& id);
    void showTable(bool shown);
    void askForFile(const QString& suffix, const QString& filter);

    QString m_id;
    QString m_name;
    QString m_source;
    std::function<ChartTable()> m_table;
    QWidget* m_chart;
    PlotView* m_plot;
    QToolButton* m_button;
    QStackedWidget* m_stack;
    DataTable* m_tableView;
    ChartTableModel m_model;
};

} // namespace loopscope
