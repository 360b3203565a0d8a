#include "app/cli/help.h"

#include <algorithm>

namespace loopscope {

namespace {

constexpr std::size_t helpColumn = 24; ///< where the explanations of options begin

void appendIndented(std::string& out, std::string_view text, std::size_t column)
{
    for (const char character : text) {
        out += character;
        if (character == '\n')
            out.append(column, ' ');
    }
}

void appendOption(std::string& out, const OptionSpec& option)
{
    std::string head = "  " + withDashes(option.name);
    if (!option.value.empty())
        head += ' ' + std::string(option.value);
    out += head;
    if (head.size() + 2 > helpColumn)
        out += '\n' + std::string(helpColumn, ' ');
    else
        out.append(helpColumn - head.size(), ' ');
    appendIndented(out, option.help, helpColumn);
    out += '\n';
}

} // namespace

std::string programHelp(std::span<const ListedCommand> commands)
{
    std::string text = "loopscope-cli sees whether a model feedback loop really learns: it replays evaluation\n"
                       "files (one prediction and the value that really came per row) into accuracies per model\n"
                       "version and device, and asks feedback databases. The desktop program is loopscope.\n"
                       "\n"
                       "Usage: loopscope-cli COMMAND [ARGUMENTS]\n"
                       "       loopscope-cli COMMAND --help\n"
                       "       loopscope-cli --version\n"
                       "\n"
                       "Commands:\n";
    for (const auto& [name, summary] : commands) {
        text += "  " + std::string(name);
        text.append(12 - std::min<std::size_t>(name.size(), 10), ' ');
        text += std::string(summary) + '\n';
    }
    text += "\n"
            "Results go to standard output, messages to standard error.\n"
            "\n"
            "Exit status:\n"
            "  0    fine, rejected rows included\n"
            "  1    verify found an error (with --strict a warning)\n"
            "  2    the command line is not understood, or asks for what is refused\n"
            "  3    the connection or the database failed\n"
            "  4    the input file is faulty, has too many rejected rows, or is imported already\n"
            "  130  interrupted; what is stored stays, and can be resumed\n"
            "\n"
            "Environment:\n"
            "  LOOPSCOPE_STORE  the feedback database of every command but replay when --store is\n"
            "                   left out; here a password is allowed\n"
            "\n"
            "Try it:\n"
            "  loopscope-cli replay evaluations.csv\n"
            "  loopscope-cli replay evaluations.csv --store sqlite:feedback.db\n"
            "  loopscope-cli query improvement_trend --store sqlite:feedback.db\n";
    return text;
}

std::string commandHelp(std::string_view name, const Manual& manual)
{
    std::string text = "Usage: loopscope-cli " + std::string(name) + ' ';
    appendIndented(text, manual.arguments, 7);
    text += "\n\n" + std::string(manual.description) + "\n\nOptions:\n";
    for (const OptionSpec& option : manual.options)
        appendOption(text, option);
    appendOption(text, {"help", "", "print this and end"});
    text += "\nExamples:\n" + std::string(manual.examples);
    return text;
}

} // namespace loopscope
