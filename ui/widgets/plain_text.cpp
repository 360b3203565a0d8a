#include "ui/widgets/plain_text.h"

#include <QLabel>
#include <QMessageBox>
#include <QTextDocument>

namespace loopscope {

QString exactText(std::string_view utf8)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    QString text;
    for (; utf8.starts_with(mark); utf8.remove_prefix(mark.size()))
        text += QChar(QChar::ByteOrderMark);
    return text + QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString plainToolTip(const QString& text)
{
    if (!Qt::mightBeRichText(text) && !text.contains(QLatin1Char('<')))
        return text;
    return QStringLiteral("<span style=\"white-space:pre-wrap\">%1</span>").arg(text.toHtmlEscaped());
}

void showPlainly(QMessageBox& box)
{
    for (QLabel* label : box.findChildren<QLabel*>())
        label->setTextFormat(Qt::PlainText);
}

} // namespace loopscope
