#include "ui/shell/command_palette.h"

#include "ui/shell/palette_delegate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace loopscope {

namespace {

constexpr QSize paletteSize{560, 380};
constexpr int belowTop = 60;

} // namespace

CommandPalette::CommandPalette(Workspace& workspace, QWidget* window)
    : QDialog(window, Qt::Popup | Qt::FramelessWindowHint),
      m_model(workspace),
      m_line(new QLineEdit),
      m_list(new QListView),
      m_nothing(new TextLabel(tr("Nothing answers that."), TypeStep::Text, TextTone::Muted))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Search or do"));
    m_line->setObjectName(QStringLiteral("paletteLine"));
    m_line->setAccessibleName(tr("Search or do"));
    m_line->setPlaceholderText(tr("A page, an action, a version such as v25, a device…"));
    m_line->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What can be done"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the line keeps the keyboard
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setObjectName(QStringLiteral("paletteNothing"));
    m_nothing->setAlignment(Qt::AlignCenter);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::m, spacing::m, spacing::m, spacing::m);
    column->setSpacing(spacing::s);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    resize(paletteSize);

    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    connect(&m_model, &PaletteModel::placeChosen, this, &CommandPalette::placeChosen);
}

void CommandPalette::popUp()
{
    m_model.setEntries(m_entries);
    m_line->clear();
    search({});
    const QWidget* window = parentWidget();
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, belowTop)));
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::search(const QString& typed)
{
    m_model.setTyped(typed);
    const bool found = m_model.rowCount() > 0;
    m_list->setVisible(found);
    m_nothing->setVisible(!found);
    if (found)
        m_list->setCurrentIndex(m_model.index(0));
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentIndex().row();
    close();
    m_model.run(row);
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    const ThemeColours& colours = Theme::instance().colours();
    QPainter painter(this);
    painter.fillRect(rect(), colours.surface);
    painter.setPen(colours.outline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int count = m_model.rowCount();
    const auto choose = [&](int by) {
        if (count > 0)
            m_list->setCurrentIndex(m_model.index((m_list->currentIndex().row() + by + count) % count));
        return true;
    };
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        return choose(1);
    case Qt::Key_Up:
        return choose(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace loopscope
