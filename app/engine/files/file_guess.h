#pragma once

#include "app/engine/files/evaluation_reader.h"

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope {

// How somebody's file is probably to be read, from its first bytes (inflated). Guesses: people correct them. Thread: any.

/// JSON Lines where the first character is a brace, CSV where it is not, as named where there is none.
[[nodiscard]] FileFormat guessFormat(std::string_view head, FileFormat named);
/// The one of comma, semicolon and tab that parts the first line into most fields.
[[nodiscard]] char guessSeparator(std::string_view head);

/// The columns that a file has: the fields of a CSV header, trimmed, or the keys of the first JSON objects; each once.
[[nodiscard]] std::vector<std::string> fileColumns(std::string_view head, FileFormat format, char separator);
/// For ReadOptions::sourceColumn: which of them serve as our columns, by our names and by names that are common. Empty where
/// our own name is there, or nothing fits.
[[nodiscard]] std::array<std::string, columnCount> guessColumns(const std::vector<std::string>& columns);

/// A column's value in a record, trimmed; empty where there is none, and for JSON that is no text.
[[nodiscard]] std::string recordText(std::string_view record, FileFormat format, char separator,
                                     const std::vector<std::string>& columns, std::string_view column);
/// Numbers for text labels: 0 and 1 where they are words for no and yes, else 0, 1, 2, … by code point.
[[nodiscard]] std::map<std::string, double, std::less<>> guessLabels(const std::set<std::string>& texts);

} // namespace loopscope
