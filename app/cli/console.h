#pragma once

#include "app/data/report/text_sink.h"
#include "app/engine/result.h"

#include <string_view>

namespace loopscope {

/// Writes to standard output. @return CannotWrite (a full disk behind a redirection).
[[nodiscard]] TextSink standardOutput();

/// A line on standard error.
void message(std::string_view text);

/// Tells the error on standard error. @return its exit status.
[[nodiscard]] int fail(const Error& error);

/// @return 0, or what fail() says.
[[nodiscard]] int finish(const Result<void>& result);

} // namespace loopscope
