#pragma once

#include "app/engine/result.h"

#include <functional>
#include <string_view>

namespace loopscope {

/// Takes a text as it is made, piece by piece, so that a large document needs no memory. An error ends the writing.
using TextSink = std::function<Result<void>(std::string_view)>;

/// Texts are handed on when they have grown to this many bytes.
inline constexpr std::size_t sinkPieceBytes = 64 * 1024;

} // namespace loopscope
