#pragma once

#include "app/data/diagnosis/loop_check.h"
#include "app/engine/feedback/json_writer.h"

#include <span>
#include <string>
#include <string_view>

namespace loopscope {

/// `[{id, title, outcome: fires|fine|unknown, severity: error|warning|note, finding, certainty: {level, reason}, evidence:
/// {query, sql, parameters, columns, timing, data}, fixes: [{language, title, code}], repair_step, seconds}]`. severity,
/// certainty and evidence are null where they say nothing. As one value.
void writeChecks(JsonWriter& json, std::span<const CheckResult> checks);

/// `{"loopscope": 1, "store", "checks": […]}`.
[[nodiscard]] std::string checksJson(std::string_view store, std::span<const CheckResult> checks);

/// For people and issue trackers: what fires, gravest first, with evidence and fixes; then one line for each other check.
[[nodiscard]] std::string checksMarkdown(std::string_view store, std::span<const CheckResult> checks);
/// One check of that document.
[[nodiscard]] std::string checkMarkdown(const CheckResult& check);

/// For a terminal: a line or two for each check, gravest first, and the totals.
[[nodiscard]] std::string checksText(std::span<const CheckResult> checks);

/// "3 faults, 2 warnings, 1 note, 21 fine, 4 cannot be known here", translated.
[[nodiscard]] QString checksSentence(std::span<const CheckResult> checks);

/// In the order for people: faults, warnings, notes, fine, unknown; each in the order of the list.
[[nodiscard]] std::vector<CheckResult> gravestFirst(std::span<const CheckResult> checks);

} // namespace loopscope
