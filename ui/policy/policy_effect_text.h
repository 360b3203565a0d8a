#pragma once

#include "app/engine/feedback/policy_effect.h"
#include "ui/widgets/fact_list.h"

#include <QCoreApplication>

#include <vector>

namespace loopscope {

/// What is said of another policy's effect: facts "now → then". Thread: UI.
class PolicyEffectText {
    Q_DECLARE_TR_FUNCTIONS(PolicyEffectText)

public:
    /// @param unknown what stands in the place of a figure that is not known
    [[nodiscard]] static std::vector<FactList::Fact> figures(const PolicyEffect& effect, const QString& unknown);
    [[nodiscard]] static std::vector<FactList::Fact> versions(const PolicyEffect& effect, const QString& unknown);
};

} // namespace loopscope
