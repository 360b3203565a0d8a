#pragma once

#include "app/engine/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope {

/// How is_correct follows from the error (SPEC 4).
enum class Correctness : std::uint8_t {
    Absolute, ///< absolute_error < correct_below
    Signed,   ///< error < correct_below, the historical rule
    Relative, ///< absolute_error < correct_below * |actual|
};

/// The numbers and choices that turn evaluations into feedback and feedback into an accuracy (SPEC 4). Data, not code.
struct Policy {
    double correctBelow = 0.1;
    Correctness correctness = Correctness::Absolute;
    double normalBelow = 0.05;
    double edgeAbove = 0.3;
    std::optional<double> windowSeconds;        ///< none: the whole history counts
    std::optional<std::int32_t> historyVersions; ///< none: every earlier version counts
    double errorCap = 0.3;
    double penaltyWeight = 0.2;
    double floor = 0.5;
    double cap = 0.95;
    double fallbackBase = 0.7;
    double fallbackSlope = 0.01;
    double verdictMargin = 0.01;

    bool operator==(const Policy&) const = default;
};

/// What is wrong with the values of a policy: InvalidPolicy with the field's name in documents as subject, "must …" as detail.
/// In SPEC order, at most one per field; empty for a policy that parsePolicy() could give.
[[nodiscard]] std::vector<Error> policyErrors(const Policy& policy);

/// Reads a policy document: a JSON object whose fields left out have their default.
/// @return InvalidPolicy with the field as subject for unknown fields, wrong types, values out of range.
[[nodiscard]] Result<Policy> parsePolicy(std::string_view json);

/// Reads a policy file. @return also FileNotFound, FileUnreadable.
[[nodiscard]] Result<Policy> readPolicyFile(const std::string& path);

/// The document with every field, in SPEC order; parsePolicy() gives the same policy back, bit for bit.
[[nodiscard]] std::string toJson(const Policy& policy);

} // namespace loopscope
