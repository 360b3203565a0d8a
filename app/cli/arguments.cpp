#include "app/cli/arguments.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace loopscope {

namespace {

/// How many letters to insert, delete or replace to make @p b of @p a (Levenshtein 1966).
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

std::unexpected<Error> unknownOption(std::string_view name, std::span<const OptionSpec> options)
{
    std::vector<std::string_view> known;
    for (const OptionSpec& option : options)
        known.push_back(option.name);
    std::string detail = "there is no such option";
    if (const auto meant = nearest(name, known))
        detail += ", perhaps " + withDashes(*meant) + " is meant";
    return failure(ErrorCode::InvalidArgument, "--" + std::string(name), detail);
}

} // namespace

std::optional<std::string> nearest(std::string_view word, std::span<const std::string_view> known)
{
    std::optional<std::string> best;
    std::size_t bestDistance = std::max<std::size_t>(word.size() / 3, 1) + 1;
    for (const std::string_view candidate : known) {
        const std::size_t edits = distance(word, candidate);
        const bool isBeginning = word.size() >= 3 && candidate.starts_with(word);
        if (edits < bestDistance || (isBeginning && !best)) {
            best = std::string(candidate);
            bestDistance = std::min(bestDistance, edits);
        }
    }
    return best;
}

std::string withDashes(std::string_view option)
{
    return (option.size() == 1 ? "-" : "--") + std::string(option);
}

Result<Arguments> Arguments::parse(std::span<const OptionSpec> options, std::span<const std::string> words)
{
    Arguments arguments;
    bool optionsEnded = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (optionsEnded || word == "-" || !word.starts_with('-')) {
            arguments.m_positional.emplace_back(word);
            continue;
        }
        if (word == "--") {
            optionsEnded = true;
            continue;
        }
        const std::string_view text = word.substr(word.starts_with("--") ? 2 : 1);
        const std::size_t equals = text.find('=');
        const std::string_view name = text.substr(0, equals);
        const auto option = std::ranges::find(options, name, &OptionSpec::name);
        if (option == options.end() || !word.starts_with(withDashes(name)))
            return unknownOption(name, options);

        const std::string subject = withDashes(name);
        std::string value;
        if (option->value.empty()) {
            if (equals != std::string_view::npos)
                return failure(ErrorCode::InvalidArgument, subject, "it takes no value");
        } else if (equals != std::string_view::npos) {
            value = text.substr(equals + 1);
        } else if (i + 1 < words.size()) {
            value = words[++i];
        } else {
            return failure(ErrorCode::InvalidArgument, subject, "it needs a value, " + std::string(option->value));
        }
        auto& values = arguments.m_values[std::string(name)];
        if (!values.empty() && !option->repeatable)
            return failure(ErrorCode::InvalidArgument, subject, "it is given twice");
        values.push_back(std::move(value));
    }
    return arguments;
}

std::optional<std::string> Arguments::value(std::string_view option) const
{
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::nullopt : std::optional(found->second.front());
}

std::vector<std::string> Arguments::values(std::string_view option) const
{
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::vector<std::string>() : found->second;
}

} // namespace loopscope
