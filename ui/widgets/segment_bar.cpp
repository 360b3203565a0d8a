#include "ui/widgets/segment_bar.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace loopscope {

namespace {

constexpr int padding = spacing::m;
constexpr int lineHeight = 2;

class Segment : public QAbstractButton {
public:
    explicit Segment(const QString& text)
    {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setFont(Theme::instance().font(TypeStep::Text));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {QFontMetrics(bold()).horizontalAdvance(text()) + 2 * padding, fontMetrics().height() + 2 * spacing::s};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const ThemeColours& colours = Theme::instance().colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(isChecked() ? bold() : font());
        painter.setPen(isChecked() || underMouse() ? colours.text : colours.muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextHideMnemonic, text());
        if (isChecked())
            painter.fillRect(QRect(padding / 2, height() - lineHeight, width() - padding, lineHeight), colours.observed);
        if (hasFocus() && m_byKeyboard) {
            painter.setPen(QPen(colours.observed, 1.5));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1 - lineHeight), spacing::xs, spacing::xs);
        }
    }

    void focusInEvent(QFocusEvent* event) override
    {
        m_byKeyboard = event->reason() != Qt::MouseFocusReason;
        QAbstractButton::focusInEvent(event);
    }

private:
    bool m_byKeyboard = false; ///< how the focus came

    [[nodiscard]] QFont bold() const
    {
        QFont font = Theme::instance().font(TypeStep::Text);
        font.setBold(true);
        return font;
    }
};

} // namespace

SegmentBar::SegmentBar(const QString& id, const QString& accessibleName, const QStringList& names, QWidget* parent)
    : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    setObjectName(id);
    setAccessibleName(accessibleName);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    for (const QString& name : names) {
        auto* segment = new Segment(name);
        segment->setObjectName(id + QString::number(m_buttons->buttons().size()));
        m_buttons->addButton(segment, static_cast<int>(m_buttons->buttons().size()));
        line->addWidget(segment);
    }
    line->addStretch(1);
    m_buttons->button(0)->setChecked(true);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            emit currentChanged(index);
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        for (QAbstractButton* button : m_buttons->buttons())
            button->update();
    });
}

int SegmentBar::current() const
{
    return m_buttons->checkedId();
}

void SegmentBar::setCurrent(int index)
{
    m_buttons->button(index)->setChecked(true);
}

} // namespace loopscope
