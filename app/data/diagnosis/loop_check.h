#pragma once

#include "app/data/store/feedback_store.h"
#include "app/engine/result.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace loopscope {

class CheckContext;

enum class CheckSeverity : std::uint8_t { Note, Warning, Error };
enum class CheckOutcome : std::uint8_t {
    Fires,
    Fine,
    Unknown, ///< cannot be known in this database, and the finding says why
};
enum class Certainty : std::uint8_t { Certain, Likely, Hint };

/// What mends a finding, to be copied.
struct CheckFix {
    std::string language; ///< sql, python
    QString title;
    std::string code;
};

/// What a check found, in words with numbers. Translated.
struct CheckFinding {
    CheckOutcome outcome = CheckOutcome::Fine;
    CheckSeverity severity = CheckSeverity::Warning; ///< when it fires
    QString text;
    Certainty certainty = Certainty::Certain;
    QString reason; ///< why it is so sure
    std::optional<CheckAnswer> evidence; ///< up to ten rows that show it, with the query that found them
    std::vector<CheckFix> fixes;
    std::string repairStep; ///< id of the SchemaStep that mends it; empty: none
};

/// One named question to a feedback loop. Stateless. Thread: any.
class LoopCheck {
public:
    virtual ~LoopCheck() = default;
    /// What is asked, in a few words, translated.
    [[nodiscard]] virtual QString title() const = 0;
    /// Looks in the database. @return an error where it could not: NotFound and EmptySample become Unknown with a sentence,
    /// Cancelled and CannotConnect end the other checks too. Thread: the store's.
    [[nodiscard]] virtual Result<CheckFinding> look(CheckContext& context) const = 0;
};

/// A check and how it went.
struct CheckResult {
    std::string id;
    QString title;
    CheckFinding finding;
    double seconds = 0;
};

} // namespace loopscope
