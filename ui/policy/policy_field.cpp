#include "ui/policy/policy_field.h"

#include <QCoreApplication>
#include <QLocale>

#include <type_traits>

namespace loopscope {

namespace {

/// Gives the words their context.
struct PolicyWords {
    Q_DECLARE_TR_FUNCTIONS(PolicyField)
};

} // namespace

QString correctnessName(Correctness correctness)
{
    switch (correctness) {
    case Correctness::Signed:
        return PolicyWords::tr("signed error (historical)");
    case Correctness::Relative:
        return PolicyWords::tr("relative to the actual value");
    case Correctness::Absolute:
        break;
    }
    return PolicyWords::tr("size of the error");
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
                return value ? shortestNumber(static_cast<double>(*value)) : PolicyWords::tr("none");
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
        {PolicyWords::tr("What is correct"),
         {{"correct_below",
           &Policy::correctBelow,
           PolicyWords::tr("Correct below"),
           PolicyWords::tr("A prediction is correct when its error is below this."),
           {},
           {}},
          {"correctness",
           &Policy::correctness,
           PolicyWords::tr("Error that is compared"),
           PolicyWords::tr(
               "Its size, its size as a share of the actual value, or, as the historical rule did, the signed error: "
               "then "
               "every prediction that is too high is correct."),
           {},
           {}}}},
        {PolicyWords::tr("Feedback types"),
         {{"normal_below",
           &Policy::normalBelow,
           PolicyWords::tr("Normal below"),
           PolicyWords::tr("Feedback is normal when the size of the error is below this."),
           {},
           {}},
          {"edge_above",
           &Policy::edgeAbove,
           PolicyWords::tr("Edge case above"),
           PolicyWords::tr(
               "Feedback is an edge case when the size of the error is above this; between the two it is an anomaly."),
           {},
           {}}}},
        {PolicyWords::tr("Which feedback counts"),
         {{"window_seconds", &Policy::windowSeconds, PolicyWords::tr("Time window"),
           PolicyWords::tr("Only feedback of the last seconds before the newest counts for the real accuracy."),
           PolicyWords::tr("seconds"), PolicyWords::tr("Only the last")},
          {"history_versions", &Policy::historyVersions, PolicyWords::tr("Versions that count"),
           PolicyWords::tr(
               "Only feedback on the newest versions counts. Without it old versions never fade, and the loop lags."),
           PolicyWords::tr("versions"), PolicyWords::tr("Only the newest")}}},
        {PolicyWords::tr("Real accuracy from feedback"),
         {{"error_cap",
           &Policy::errorCap,
           PolicyWords::tr("Error cap"),
           PolicyWords::tr("The mean size of the error from which on the penalty is the largest."),
           {},
           {}},
          {"penalty_weight",
           &Policy::penaltyWeight,
           PolicyWords::tr("Penalty weight"),
           PolicyWords::tr("The share of the accuracy that the largest penalty takes away."),
           {},
           {}},
          {"floor",
           &Policy::floor,
           PolicyWords::tr("Floor"),
           PolicyWords::tr("The real accuracy is never reported below this."),
           {},
           {}},
          {"cap", &Policy::cap, PolicyWords::tr("Cap"), PolicyWords::tr("No accuracy is reported above this."), {}, {}}}},
        {PolicyWords::tr("Accuracy without feedback"),
         {{"fallback_base",
           &Policy::fallbackBase,
           PolicyWords::tr("Base"),
           PolicyWords::tr("The accuracy that is assumed for version 0."),
           {},
           {}},
          {"fallback_slope",
           &Policy::fallbackSlope,
           PolicyWords::tr("Slope"),
           PolicyWords::tr("What every further version is assumed to add to it."),
           {},
           {}}}},
        {PolicyWords::tr("Verdicts"),
         {{"verdict_margin",
           &Policy::verdictMargin,
           PolicyWords::tr("Smallest difference that matters"),
           PolicyWords::tr("Versions closer than this are called equal. To be chosen before looking."),
           {},
           {}}}},
    };
}

} // namespace loopscope
