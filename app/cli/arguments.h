#pragma once

#include "app/engine/result.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope {

/// One option of a command.
struct OptionSpec {
    std::string_view name;  ///< without dashes; one letter is written with one dash, a word with two
    std::string_view value; ///< what stands for its value in the help; empty: a switch
    std::string_view help;
    bool repeatable = false;
};

/// `--store`, `-o`
[[nodiscard]] std::string withDashes(std::string_view option);

/// The arguments of a command: options (`--name`, `--name VALUE`, `--name=VALUE`) before, between or after the others;
/// `--` ends the options, `-` is an ordinary argument (standard input).
class Arguments {
public:
    /// @return InvalidArgument with the option as subject: unknown (with the nearest known one), without its value, twice.
    [[nodiscard]] static Result<Arguments> parse(std::span<const OptionSpec> options,
                                                 std::span<const std::string> words);

    [[nodiscard]] bool has(std::string_view option) const { return m_values.contains(option); }
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
    [[nodiscard]] const std::vector<std::string>& positional() const { return m_positional; }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
    std::vector<std::string> m_positional;
};

/// The one of @p known that @p word was probably meant to be.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word, std::span<const std::string_view> known);

} // namespace loopscope
