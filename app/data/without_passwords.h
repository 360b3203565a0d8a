#pragma once

#include <string>
#include <string_view>

namespace loopscope {

/// A text without what looks like a password in it, for texts that repeat what people typed: `user:…@` in anything with
/// "://", and the value after `password=`. "…" stands in its place. Takes rather too much than too little: of a URI
/// everything up to the last @ of the line. Thread: any (pure).
[[nodiscard]] std::string withoutPasswords(std::string_view text);

} // namespace loopscope
