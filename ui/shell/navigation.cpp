#include "ui/shell/navigation.h"

#include "ui/shell/mnemonics.h"
#include "ui/shell/nav_button.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace loopscope {

namespace {

/// A hairline with air around it.
class GroupLine : public QWidget {
public:
    GroupLine() { setFixedHeight(spacing::l + 5); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(QRect(spacing::m, height() / 2, width() - 2 * spacing::m, 1),
                         Theme::instance().colours().hairline);
    }
};

} // namespace

Navigation::Navigation(const std::vector<Entry>& entries, const QString& taken, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Pages"));
    setFixedWidth(196);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::s, spacing::m, spacing::s + 1, spacing::m);
    column->setSpacing(2);

    QStringList titles;
    for (const Entry& entry : entries)
        titles << entry.title;
    const QStringList texts = withMnemonics(titles, taken);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        if (entry.id.isEmpty()) {
            column->addWidget(new GroupLine);
            continue;
        }
        auto* button = new NavButton(texts[static_cast<qsizetype>(i)], entry.iconName);
        button->setObjectName(QStringLiteral("nav_") + entry.id);
        button->setAccessibleName(entry.title);
        connect(button, &QAbstractButton::clicked, this, [this, id = entry.id] { emit selected(id); });
        m_buttons.insert(entry.id, button);
        column->addWidget(button);
    }
    column->addStretch(1);
    qApp->installEventFilter(this);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Navigation::select(const QString& id)
{
    if (NavButton* button = m_buttons.value(id); button != nullptr)
        button->setChecked(true);
}

void Navigation::focusSelected()
{
    for (NavButton* button : std::as_const(m_buttons))
        if (button->isChecked())
            button->setFocus(Qt::ShortcutFocusReason);
}

bool Navigation::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    if ((isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt) || event->type() == QEvent::WindowDeactivate)
        for (NavButton* button : std::as_const(m_buttons))
            button->setMnemonicShown(event->type() == QEvent::KeyPress);
    return QWidget::eventFilter(watched, event);
}

void Navigation::paintEvent(QPaintEvent*)
{
    const ThemeColours& colours = Theme::instance().colours();
    QPainter painter(this);
    painter.fillRect(rect(), colours.surface);
    const QRect edge(width() - 1, 0, 1, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), colours.hairline);
}

} // namespace loopscope
