#pragma once

#include "app/engine/result.h"

#include <QString>

namespace loopscope {

/// The sentence for people: what happened, to which file, line or query, and what to do. Translated.
[[nodiscard]] QString errorText(const Error& error);

/// Exit status of the command line for an error (SPEC 7): 2 usage, 3 connection or database, 4 input file, 130 interrupted.
[[nodiscard]] int exitStatus(const Error& error);

} // namespace loopscope
