#include "ui/widgets/banner.h"

#include "ui/theme/icons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace loopscope {

Banner::Banner(QWidget* parent) : QWidget(parent), m_sentence(new TextLabel({}, TypeStep::Text, TextTone::Bad))
{
    setObjectName(QStringLiteral("banner"));
    m_sentence->setObjectName(QStringLiteral("bannerSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* icon = new QLabel;
    icon->setPixmap(themedIcon(QStringLiteral("warning"), IconTone::Bad).pixmap(16, 16));
    auto* close = new QToolButton;
    close->setObjectName(QStringLiteral("bannerClose"));
    close->setAccessibleName(tr("Close this message"));
    close->setIcon(themedIcon(QStringLiteral("cross")));
    close->setAutoRaise(true);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(spacing::l, spacing::s, spacing::s, spacing::s);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addWidget(m_sentence, 1);
    line->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(&Theme::instance(), &Theme::changed, this,
            [icon] { icon->setPixmap(themedIcon(QStringLiteral("warning"), IconTone::Bad).pixmap(16, 16)); });
    hide();
}

void Banner::showSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    show();
}

void Banner::paintEvent(QPaintEvent*)
{
    const ThemeColours& colours = Theme::instance().colours();
    QPainter painter(this);
    painter.fillRect(rect(), colours.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.hairline);
}

} // namespace loopscope
