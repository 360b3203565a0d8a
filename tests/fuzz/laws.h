#pragma once

#include "app/engine/files/evaluation_reader.h"

#include <cstddef>
#include <string>

namespace loopscope {

/// Reads the bytes in one piece, then in tiny ones from reads of a few bytes. Aborts when the readings differ or break a
/// law: no line lost, rows = accepted + rejected, pieces without gap.
/// @param pick chooses the size of pieces and reads, and one thread or three
/// @param mayBeGzip inflate the bytes, at most a little of what they hold, where they are gzip
void checkLaws(const std::string& bytes, ReadOptions options, std::size_t pick, bool mayBeGzip = false);

} // namespace loopscope
