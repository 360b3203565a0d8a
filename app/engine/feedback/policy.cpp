#include "app/engine/feedback/policy.h"

#include "app/engine/feedback/json_writer.h"

#include <simdjson.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <limits>
#include <set>
#include <system_error>
#include <utility>

namespace loopscope {

namespace {

using Element = simdjson::dom::element;

/// Longest window: ten thousand years fit into microseconds of 64 bits.
constexpr double longestWindowSeconds = 3.2e11;
constexpr std::size_t longestDocument = 1024 * 1024;

/// Where a number may lie.
struct Range {
    double low = 0;
    double high = 0;
    bool lowExcluded = false;
    std::string_view text;
};
constexpr double unlimited = std::numeric_limits<double>::max();
constexpr Range positive{.low = 0, .high = unlimited, .lowExcluded = true, .text = "must be above 0"};
constexpr Range notNegative{.low = 0, .high = unlimited, .text = "must not be below 0"};
constexpr Range share{.low = 0, .high = 1, .text = "must be between 0 and 1"};
constexpr Range window{
    .low = 0, .high = longestWindowSeconds, .lowExcluded = true, .text = "must be above 0 and at most 3.2e11, or null"};
constexpr std::string_view historyText = "must be an integer from 1 to 2147483647, or null";

struct NumberField {
    std::string_view name;
    double Policy::* member;
    const Range* range;
};
/// In SPEC order.
constexpr NumberField numberFields[] = {
    {"correct_below", &Policy::correctBelow, &positive},
    {"normal_below", &Policy::normalBelow, &notNegative},
    {"edge_above", &Policy::edgeAbove, &notNegative},
    {"error_cap", &Policy::errorCap, &positive},
    {"penalty_weight", &Policy::penaltyWeight, &share},
    {"floor", &Policy::floor, &share},
    {"cap", &Policy::cap, &share},
    {"fallback_base", &Policy::fallbackBase, &share},
    {"fallback_slope", &Policy::fallbackSlope, &share},
    {"verdict_margin", &Policy::verdictMargin, &share},
};

std::unexpected<Error> invalid(std::string_view field, std::string_view detail)
{
    return failure(ErrorCode::InvalidPolicy, std::string(field), std::string(detail));
}

/// Not so for a NaN.
bool contains(const Range& range, double number)
{
    return number >= range.low && number <= range.high && !(range.lowExcluded && number == range.low);
}

Result<double> readNumber(std::string_view field, const Element& element, const Range& range)
{
    double number = 0;
    if (element.get_double().get(number) != simdjson::SUCCESS)
        return invalid(field, "must be a number");
    if (!contains(range, number))
        return invalid(field, range.text);
    return number;
}

Result<void> readInto(double& target, std::string_view field, const Element& element, const Range& range)
{
    const auto number = readNumber(field, element, range);
    if (!number)
        return std::unexpected(number.error());
    target = *number;
    return {};
}

Result<void> readWindow(Policy& policy, std::string_view field, const Element& element)
{
    policy.windowSeconds.reset();
    if (element.is_null())
        return {};
    return readInto(policy.windowSeconds.emplace(), field, element, window);
}

Result<void> readHistory(Policy& policy, std::string_view field, const Element& element)
{
    policy.historyVersions.reset();
    if (element.is_null())
        return {};
    std::int64_t versions = 0;
    if (element.get_int64().get(versions) != simdjson::SUCCESS || versions < 1 ||
        versions > std::numeric_limits<std::int32_t>::max())
        return invalid(field, historyText);
    policy.historyVersions = static_cast<std::int32_t>(versions);
    return {};
}

constexpr std::pair<Correctness, std::string_view> correctnessNames[] = {
    {Correctness::Absolute, "absolute"},
    {Correctness::Signed, "signed"},
    {Correctness::Relative, "relative"},
};

Result<void> readCorrectness(Policy& policy, std::string_view field, const Element& element)
{
    std::string_view text;
    if (element.get_string().get(text) == simdjson::SUCCESS) {
        for (const auto& [value, name] : correctnessNames) {
            if (name == text) {
                policy.correctness = value;
                return {};
            }
        }
    }
    return invalid(field, "must be “absolute”, “signed” or “relative”");
}

Result<void> readField(Policy& policy, std::string_view field, const Element& element)
{
    for (const NumberField& number : numberFields) {
        if (number.name == field)
            return readInto(policy.*number.member, field, element, *number.range);
    }
    if (field == "correctness")
        return readCorrectness(policy, field, element);
    if (field == "window_seconds")
        return readWindow(policy, field, element);
    if (field == "history_versions")
        return readHistory(policy, field, element);
    return invalid(field, "is not a field of a policy");
}

} // namespace

std::vector<Error> policyErrors(const Policy& policy)
{
    std::vector<Error> errors;
    const auto add = [&errors](std::string_view field, std::string_view detail) {
        errors.push_back({ErrorCode::InvalidPolicy, std::string(field), std::string(detail)});
    };
    const auto has = [&errors](std::string_view field) {
        return std::ranges::any_of(errors, [field](const Error& error) { return error.subject == field; });
    };
    for (const NumberField& number : numberFields) {
        if (number.name == "error_cap") { // before it in SPEC order
            if (policy.windowSeconds && !contains(window, *policy.windowSeconds))
                add("window_seconds", window.text);
            if (policy.historyVersions && *policy.historyVersions < 1)
                add("history_versions", historyText);
        }
        if (!contains(*number.range, policy.*number.member))
            add(number.name, number.range->text);
    }
    // What does not fit together is told at the first of the two, where that has nothing else to say.
    if (policy.normalBelow > policy.edgeAbove && !has("normal_below") && !has("edge_above"))
        add("normal_below", "must not be above edge_above");
    if (policy.floor > policy.cap && !has("floor") && !has("cap"))
        add("floor", "must not be above cap");
    return errors;
}

Result<Policy> parsePolicy(std::string_view json)
{
    simdjson::dom::parser parser(longestDocument);
    Element document;
    if (const auto error = parser.parse(simdjson::padded_string(json)).get(document); error != simdjson::SUCCESS)
        return invalid("document", simdjson::error_message(error));
    simdjson::dom::object object;
    if (document.get_object().get(object) != simdjson::SUCCESS)
        return invalid("document", "must be a JSON object");
    Policy policy;
    std::set<std::string_view> seen;
    for (const auto& [field, element] : object) {
        if (!seen.insert(field).second)
            return invalid(field, "is there twice");
        if (const auto read = readField(policy, field, element); !read)
            return std::unexpected(read.error());
    }
    if (const auto errors = policyErrors(policy); !errors.empty())
        return std::unexpected(errors.front());
    return policy;
}

Result<Policy> readPolicyFile(const std::string& path)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return failure(ErrorCode::FileNotFound, path);
    if (std::filesystem::is_directory(path, ignored))
        return failure(ErrorCode::FileIsDirectory, path);
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return failure(ErrorCode::FileUnreadable, path, std::generic_category().message(errno));
    std::string text(longestDocument + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad())
        return failure(ErrorCode::FileUnreadable, path, std::generic_category().message(errno));
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (text.size() > longestDocument)
        return invalid("document", "is longer than 1 MiB");
    return parsePolicy(text);
}

std::string toJson(const Policy& policy)
{
    std::string text;
    JsonWriter json(text);
    json.beginObject()
        .member("correct_below", policy.correctBelow)
        .member("correctness", correctnessNames[static_cast<std::size_t>(policy.correctness)].second)
        .member("normal_below", policy.normalBelow)
        .member("edge_above", policy.edgeAbove)
        .member("window_seconds", policy.windowSeconds)
        .member("history_versions", policy.historyVersions)
        .member("error_cap", policy.errorCap)
        .member("penalty_weight", policy.penaltyWeight)
        .member("floor", policy.floor)
        .member("cap", policy.cap)
        .member("fallback_base", policy.fallbackBase)
        .member("fallback_slope", policy.fallbackSlope)
        .member("verdict_margin", policy.verdictMargin)
        .endObject();
    return text;
}

} // namespace loopscope
