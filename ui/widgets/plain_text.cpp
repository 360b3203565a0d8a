#include "ui/widgets/plain_text.h"

#include <QLabel>
#include <QMessageBox>
#include <QTextDocument>

namespace loopscope {

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
