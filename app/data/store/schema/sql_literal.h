#pragma once

#include "app/data/store/feedback_store.h"

#include <span>
#include <string>
#include <string_view>

namespace loopscope {

/// A statement with its parameters $1, $2, … written out, to be read and copied; it runs with them bound.
[[nodiscard]] std::string writtenOut(std::string_view sql, std::span<const SqlValue> values);

} // namespace loopscope
