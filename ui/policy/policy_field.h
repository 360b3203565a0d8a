#pragma once

#include "app/engine/feedback/policy.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace loopscope {

/// One field of a policy as people see it. Thread: UI.
struct PolicyField {
    Q_DECLARE_TR_FUNCTIONS(PolicyField)

public:
    using Member = std::variant<double Policy::*, Correctness Policy::*, std::optional<double> Policy::*,
                                std::optional<std::int32_t> Policy::*>;

    std::string_view name; ///< in documents
    Member member;
    QString title;
    QString explanation;
    QString unit;  ///< behind the number; may be empty
    QString limit; ///< of the check box that says whether there is a number; empty: there always is

    /// The value as it is written in sentences: "0.1", "none", "by the size of the error".
    [[nodiscard]] QString text(const Policy& policy) const;
    [[nodiscard]] bool isSame(const Policy& a, const Policy& b) const;
    void copy(const Policy& from, Policy& to) const;
};

struct PolicyFieldGroup {
    QString title;
    std::vector<PolicyField> fields;
};

/// All fields, by what they are for.
[[nodiscard]] std::vector<PolicyFieldGroup> policyFieldGroups();

/// "by the size of the error": what a rule of correctness is called.
[[nodiscard]] QString correctnessName(Correctness correctness);

/// A number in the locale's form, with as many digits as it needs.
[[nodiscard]] QString shortestNumber(double value);
/// Understands the locale's form and 0.1. @return none when it is no number
[[nodiscard]] std::optional<double> numberOf(const QString& text);

} // namespace loopscope
