#pragma once

#include "app/data/diagnosis/loop_check.h"
#include "ui/theme/icons.h"
#include "ui/widgets/text_label.h"

#include <QColor>
#include <QCoreApplication>
#include <QString>

namespace loopscope {

/// How the outcome of a check is called and marked in the window. Thread: UI.
class CheckWords {
    Q_DECLARE_TR_FUNCTIONS(CheckWords)

public:
    enum class Group { Faults, Warnings, Notes, Fine, Unknown };

    [[nodiscard]] static Group groupOf(const CheckFinding& finding);
    [[nodiscard]] static QString heading(Group group); ///< "Faults"
    [[nodiscard]] static QString word(Group group); ///< "Fault"
    [[nodiscard]] static TextTone tone(Group group);
    [[nodiscard]] static QColor colour(Group group); ///< of the theme of the moment
    /// "Certain: counted row by row."
    [[nodiscard]] static QString certainty(const CheckFinding& finding);
};

} // namespace loopscope
