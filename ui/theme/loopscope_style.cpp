#include "ui/theme/loopscope_style.h"

#include "ui/theme/header_parts.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace loopscope {

namespace {

void roundedFrame(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& line, double width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), spacing::radius - 2,
                             spacing::radius - 2);
    painter->restore();
}

bool isPrimary(const QStyleOption* option)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return button != nullptr && (button->features & QStyleOptionButton::DefaultButton) &&
           (button->state & QStyle::State_Enabled);
}

void chevron(QPainter* painter, const QRect& rect, const QColor& colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF centre = QRectF(rect).center();
    const QPointF points[] = {centre + QPointF(-3.5, -1.75), centre + QPointF(0, 1.75), centre + QPointF(3.5, -1.75)};
    painter->drawPolyline(points, 3);
    painter->restore();
}

/// Filled with the accent and ticked when it is checked; its outline has a contrast of its own on every ground.
void checkBox(QPainter* painter, const QStyleOption& option)
{
    const ThemeColours& colours = Theme::instance().colours();
    const bool checked = option.state & QStyle::State_On;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor line = checked && enabled ? colours.observed : colours.outline;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(line, 1));
    painter->setBrush(checked && enabled ? colours.observed : colours.surface);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->drawRoundedRect(box, 3, 3);
    if (checked) {
        painter->setPen(
            QPen(enabled ? colours.onAccent : colours.muted, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](double x, double y) {
            return box.topLeft() + QPointF(box.width() * x, box.height() * y);
        };
        const QPointF points[] = {at(0.24, 0.52), at(0.43, 0.72), at(0.77, 0.31)};
        painter->drawPolyline(points, 3);
    }
    painter->restore();
}

/// A scroll bar without arrows: the handle moves over the whole length.
QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part)
{
    const bool across = bar.orientation == Qt::Horizontal;
    const int length = across ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const int handle = range <= 0 ? length
                                  : std::clamp(int(qint64(length) * bar.pageStep / (range + bar.pageStep)),
                                               std::min(28, length), length);
    const int at =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    const auto stretch = [&](int from, int to) {
        const QRect rect =
            across ? QRect(from, 0, to - from, bar.rect.height()) : QRect(0, from, bar.rect.width(), to - from);
        return QStyle::visualRect(bar.direction, bar.rect, rect.translated(bar.rect.topLeft()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return stretch(at, at + handle);
    case QStyle::SC_ScrollBarSubPage:
        return stretch(0, at);
    case QStyle::SC_ScrollBarAddPage:
        return stretch(at + handle, length);
    default:
        return {};
    }
}

void button(QPainter* painter, const QStyleOption* option)
{
    const ThemeColours& colours = Theme::instance().colours();
    const bool enabled = option->state & QStyle::State_Enabled;
    QColor fill = enabled ? colours.surface : colours.page;
    QColor line = colours.hairline;
    if (isPrimary(option)) {
        fill = colours.observed;
        line = colours.observed;
    }
    if (enabled && (option->state & (QStyle::State_Sunken | QStyle::State_On)) && !isPrimary(option))
        fill = colours.selection;
    else if (enabled && (option->state & QStyle::State_MouseOver))
        line = isPrimary(option) ? colours.text : colours.outline;
    roundedFrame(painter, option->rect, fill, line);
}

} // namespace

LoopscopeStyle::LoopscopeStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion"))) {}

void LoopscopeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const
{
    const ThemeColours& colours = Theme::instance().colours();
    const bool focused = (option->state & State_HasFocus) && (option->state & State_Enabled);
    switch (element) {
    case PE_PanelButtonCommand:
        button(painter, option);
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange || qobject_cast<const QPushButton*>(widget) == nullptr)
            roundedFrame(painter, option->rect, {}, colours.observed, 2);
        return;
    case PE_IndicatorCheckBox:
        checkBox(painter, *option);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth == 0)
            break;
        roundedFrame(painter, option->rect,
                     element == PE_FrameLineEdit ? QColor()
                                                 : (option->state & State_Enabled ? colours.surface : colours.page),
                     focused ? colours.observed : colours.outline, focused ? 2 : 1);
        return;
    case PE_Frame: // the frame of lists, tables, texts
        painter->setPen(focused ? colours.observed : colours.hairline); // square: their content reaches into the corners
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_IndicatorHeaderArrow: {
        // Qt calls an ascending order "down".
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        const bool ascending = header != nullptr && header->sortIndicator == QStyleOptionHeader::SortDown;
        painter->save();
        painter->translate(QRectF(option->rect).center());
        painter->scale(1, ascending ? -1 : 1);
        chevron(painter, QRect(-4, -4, 9, 9), colours.text);
        painter->restore();
        return;
    }
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.base());
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void LoopscopeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    const ThemeColours& colours = Theme::instance().colours();
    switch (element) {
    case CE_PushButtonLabel:
        if (isPrimary(option)) {
            QStyleOptionButton label = *qstyleoption_cast<const QStyleOptionButton*>(option);
            label.palette.setColor(QPalette::ButtonText, colours.onAccent);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove:
        roundedFrame(painter, option->rect, colours.hairline, {}, 0);
        return;
    case CE_ProgressBarContents: {
        const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
        if (bar == nullptr || bar->maximum <= bar->minimum)
            break;
        const double share = double(bar->progress - bar->minimum) / double(bar->maximum - bar->minimum);
        QRect done = bar->rect;
        done.setWidth(qRound(done.width() * std::clamp(share, 0.0, 1.0)));
        if (done.width() > 0) {
            QPainterPath whole;
            whole.addRoundedRect(bar->rect, spacing::radius - 2, spacing::radius - 2);
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setClipPath(whole);
            painter->fillRect(done, colours.observed);
            painter->restore();
        }
        return;
    }
    case CE_Header:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader part = *header;
            drawControl(CE_HeaderSection, header, painter, widget);
            part.rect = HeaderParts::title(*header);
            drawControl(CE_HeaderLabel, &part, painter, widget);
            part.rect = HeaderParts::mark(*header);
            if (header->sortIndicator != QStyleOptionHeader::None)
                drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
        painter->fillRect(option->rect, colours.surface);
        painter->setPen(colours.hairline);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colours.surface);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LoopscopeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                        const QWidget* widget) const
{
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        control == CC_ComboBox && combo != nullptr && !combo->editable) {
        const ThemeColours& colours = Theme::instance().colours();
        const bool enabled = combo->state & State_Enabled;
        const bool focused = enabled && (combo->state & State_HasFocus);
        roundedFrame(painter, combo->rect, enabled ? colours.surface : colours.page,
                     focused ? colours.observed : colours.outline, focused ? 2 : 1);
        chevron(painter, subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget), colours.muted);
        return;
    }
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        control == CC_ScrollBar && bar != nullptr) {
        const ThemeColours& colours = Theme::instance().colours();
        const bool held = bar->state & (State_Sunken | State_MouseOver);
        QRectF handle = QRectF(subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget)).adjusted(2, 2, -2, -2);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(held ? colours.muted : colours.outline);
        if (bar->maximum > bar->minimum)
            painter->drawRoundedRect(handle, 3, 3);
        painter->restore();
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect LoopscopeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                     const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, rect.adjusted(spacing::xs, 0, 0, 0));
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ScrollBar && bar != nullptr)
        return scrollBarPart(*bar, part);
    return rect;
}

QRect LoopscopeStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
        if (element == SE_HeaderArrow)
            return HeaderParts::mark(*header);
        if (element == SE_HeaderLabel)
            return HeaderParts::title(*header);
    }
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(spacing::xs, 0, -spacing::xs, 0) : rect;
}

int LoopscopeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return spacing::l;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return spacing::s;
    case PM_HeaderMargin:
        return spacing::s;
    case PM_FocusFrameHMargin: // beside the text of a cell
        return spacing::s - 1;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize LoopscopeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                       const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int line = option != nullptr ? option->fontMetrics.height() : 0;
    switch (type) {
    case CT_PushButton:
        result = {std::max(result.width() + spacing::s, 48), std::max(result.height(), line + spacing::m)};
        break;
    case CT_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            const auto* view = qobject_cast<const QHeaderView*>(widget);
            result.setWidth(HeaderParts::width(*header, view == nullptr || view->isSortIndicatorShown()));
        }
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(std::max(result.height(), line + spacing::m));
        break;
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), line + spacing::m));
        break;
    default:
        break;
    }
    return result;
}

int LoopscopeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: // a list under the box, not over it
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void LoopscopeStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
    // Header labels speak softly: bold is for titles and figures.
    if (auto* header = qobject_cast<QHeaderView*>(widget); header != nullptr)
        header->setHighlightSections(false);
}

} // namespace loopscope
