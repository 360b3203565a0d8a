#include "ui/models/value_text.h"

#include "ui/models/number_text.h"

#include <QLocale>

namespace loopscope {

QString valueText(const std::optional<double>& value, int digits)
{
    if (!value)
        return NumberText::absent();
    QString text = QLocale().toString(*value == 0 ? 0.0 : *value, 'g', digits); // never −0
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace loopscope
