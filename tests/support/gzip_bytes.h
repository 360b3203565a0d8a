#pragma once

#include <string>
#include <string_view>

namespace loopscope {

/// One gzip member that holds @p text.
[[nodiscard]] std::string gzipped(std::string_view text);

/// The same without compression: every byte of the text has its place in the member, the last one 8 bytes before the
/// end (CRC and length). @param isWhole false: without end; the next byte begins a deflate block
[[nodiscard]] std::string gzipStored(std::string_view text, bool isWhole = true);

} // namespace loopscope
