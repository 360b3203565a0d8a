#pragma once

#include "app/engine/feedback/loop.h"
#include "ui/widgets/fact_list.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace loopscope {

/// How the real accuracy that a device's next training is given comes about (SPEC 5), in words.
class NextTraining {
    Q_DECLARE_TR_FUNCTIONS(NextTraining)

public:
    /// Each step of the computation, the result last.
    [[nodiscard]] static std::vector<FactList::Fact> steps(const DeviceNext& next, const Policy& policy);
    /// "From feedback on … Without any, the formula would say 95 %."
    [[nodiscard]] static QString sourceSentence(const DeviceNext& next, const Policy& policy);
};

} // namespace loopscope
