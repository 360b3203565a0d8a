#include "ui/policy/policy_field.h"

#include <QLocale>

#include <type_traits>

namespace loopscope {

QString correctnessName(Correctness correctness)
{
    switch (correctness) {
    case Correctness::Signed:
        return PolicyField::tr("signed error (historical)");
    case Correctness::Relative:
        return PolicyField::tr("relative to the actual value");
    case Correctness::Absolute:
        break;
    }
    return PolicyField::tr("size of the error");
}

QString shortestNumber(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

std::optional<double> numberOf(const QString& text)
{
    bool isNumber = false;
    const QString trimmed = text.trimmed();
    double value = QLocale().toDouble(trimmed, &isNumber);
    if (!isNumber)
        value = QLocale::c().toDouble(trimmed, &isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

QString PolicyField::text(const Policy& policy) const
{
    return std::visit(
        [&policy](auto pointer) -> QString {
            const auto& value = policy.*pointer;
            using Value = std::remove_cvref_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, double>)
                return shortestNumber(value);
            else if constexpr (std::is_same_v<Value, Correctness>)
                return correctnessName(value);
            else
                return value ? shortestNumber(static_cast<double>(*value)) : PolicyField::tr("none");
        },
        member);
}

bool PolicyField::isSame(const Policy& a, const Policy& b) const
{
    return std::visit([&](auto pointer) { return a.*pointer == b.*pointer; }, member);
}

void PolicyField::copy(const Policy& from, Policy& to) const
{
    std::visit([&](auto pointer) { to.*pointer = from.*pointer; }, member);
}

std::vector<PolicyFieldGroup> policyFieldGroups()
{
    return {
        {PolicyField::tr("What is correct"),
         {{"correct_below",
           &Policy::correctBelow,
           PolicyField::tr("Correct below"),
           PolicyField::tr("A prediction is correct when its error is below this."),
           {},
           {}},
          {"correctness",
           &Policy::correctness,
           PolicyField::tr("Error that is compared"),
           PolicyField::tr(
               "Its size, its size as a share of the actual value, or, as the historical rule did, the signed error: "
               "then "
               "every prediction that is too high is correct."),
           {},
           {}}}},
        {PolicyField::tr("Feedback types"),
         {{"normal_below",
           &Policy::normalBelow,
           PolicyField::tr("Normal below"),
           PolicyField::tr("Feedback is normal when the size of the error is below this."),
           {},
           {}},
          {"edge_above",
           &Policy::edgeAbove,
           PolicyField::tr("Edge case above"),
           PolicyField::tr("Feedback is an edge case when the size of the error is above this; between the two it is "
                           "in the middle (stored as “anomaly”)."),
           {},
           {}}}},
        {PolicyField::tr("Which feedback counts"),
         {{"window_seconds", &Policy::windowSeconds, PolicyField::tr("Time window"),
           PolicyField::tr("Only feedback of the last seconds before the newest counts for the real accuracy."),
           PolicyField::tr("seconds"), PolicyField::tr("Only the last")},
          {"history_versions", &Policy::historyVersions, PolicyField::tr("Versions that count"),
           PolicyField::tr(
               "Only feedback on the newest versions counts. Without it old versions never fade, and the loop lags."),
           PolicyField::tr("versions"), PolicyField::tr("Only the newest")}}},
        {PolicyField::tr("Real accuracy from feedback"),
         {{"error_cap",
           &Policy::errorCap,
           PolicyField::tr("Error cap"),
           PolicyField::tr("The mean size of the error from which on the penalty is the largest."),
           {},
           {}},
          {"penalty_weight",
           &Policy::penaltyWeight,
           PolicyField::tr("Penalty weight"),
           PolicyField::tr("The share of the accuracy that the largest penalty takes away."),
           {},
           {}},
          {"floor",
           &Policy::floor,
           PolicyField::tr("Floor"),
           PolicyField::tr("The real accuracy is never reported below this."),
           {},
           {}},
          {"cap", &Policy::cap, PolicyField::tr("Cap"), PolicyField::tr("No accuracy is reported above this."), {}, {}}}},
        {PolicyField::tr("Accuracy without feedback"),
         {{"fallback_base",
           &Policy::fallbackBase,
           PolicyField::tr("Base"),
           PolicyField::tr("The accuracy that is assumed for version 0."),
           {},
           {}},
          {"fallback_slope",
           &Policy::fallbackSlope,
           PolicyField::tr("Slope"),
           PolicyField::tr("What every further version is assumed to add to it."),
           {},
           {}}}},
        {PolicyField::tr("Verdicts"),
         {{"verdict_margin",
           &Policy::verdictMargin,
           PolicyField::tr("Smallest difference that matters"),
           PolicyField::tr("Versions closer than this are called equal. To be chosen before looking."),
           {},
           {}}}},
    };
}

} // namespace loopscope
