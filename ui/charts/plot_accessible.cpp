#include "ui/charts/plot_accessible.h"

#include "ui/charts/plot_view.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace loopscope {

namespace {

class PlotAccessible : public QAccessibleWidget {
public:
    explicit PlotAccessible(PlotView* view) : QAccessibleWidget(view, QAccessible::Chart), m_view(view) {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return m_view->currentText();
        return QAccessibleWidget::text(kind);
    }
    // The viewport inside is a detail of Qt, empty for readers.
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }

private:
    PlotView* m_view;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* view = qobject_cast<PlotView*>(object);
    return view ? new PlotAccessible(view) : nullptr;
}

} // namespace

void installPlotAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace loopscope
