#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace loopscope {

/// Appends one field of a CSV record (RFC 4180): quoted where it has to be, bytes as they are.
void appendCsvField(std::string& out, std::string_view text);

/// Appends the shortest text that reads back as the same number.
void appendCsvNumber(std::string& out, double number);
void appendCsvNumber(std::string& out, std::uint64_t number);
void appendCsvNumber(std::string& out, std::int32_t number);

} // namespace loopscope
