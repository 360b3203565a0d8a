#include "app/cli/command.h"
#include "app/cli/commands/grafana_command.h"
#include "app/cli/commands/imports_command.h"
#include "app/cli/commands/query_command.h"
#include "app/cli/commands/replay_command.h"
#include "app/cli/commands/schema_command.h"
#include "app/cli/commands/upstream_command.h"
#include "app/cli/commands/verify_command.h"
#include "app/cli/console.h"
#include "app/cli/help.h"
#include "app/data/core_file.h"

#include <QCoreApplication>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace loopscope {

namespace {

struct CommandEntry {
    std::string_view name;
    std::unique_ptr<Command> (*make)();
};

template <class Class>
std::unique_ptr<Command> make()
{
    return std::make_unique<Class>();
}

constexpr CommandEntry commandEntries[] = {
#define LOOPSCOPE_COMMAND(name, class) {#name, &make<class>},
#include "app/cli/commands.def"
#undef LOOPSCOPE_COMMAND
};

std::string helpOfProgram()
{
    std::vector<ListedCommand> listed;
    for (const auto& [name, makeCommand] : commandEntries)
        listed.push_back({name, makeCommand()->manual().summary});
    return programHelp(listed);
}

int runCommand(const CommandEntry& entry, std::span<const std::string> words)
{
    const auto command = entry.make();
    const Manual manual = command->manual();
    for (const std::string& word : words) {
        if (word == "--")
            break;
        if (word == "--help" || word == "-h")
            return finish(standardOutput()(commandHelp(entry.name, manual)));
    }
    const auto arguments = Arguments::parse(manual.options, words);
    if (!arguments) {
        const int status = fail(arguments.error());
        message("“loopscope-cli " + std::string(entry.name) + " --help” lists the options.");
        return status;
    }
    return command->run(*arguments);
}

int unknownCommand(std::string_view word)
{
    std::vector<std::string_view> known;
    for (const CommandEntry& entry : commandEntries)
        known.push_back(entry.name);
    std::string text = "there is no command “" + std::string(word) + "”";
    if (const auto meant = nearest(word, known))
        text += "; did you mean “" + *meant + "”?";
    message(text);
    message("“loopscope-cli --help” lists the commands.");
    return exitUsage;
}

int run(std::span<const std::string> words)
{
    if (words.empty()) {
        message("say what to do; “loopscope-cli --help” lists the commands.");
        return exitUsage;
    }
    const std::string& word = words.front();
    if (word == "--help" || word == "-h")
        return finish(standardOutput()(helpOfProgram()));
    if (word == "--version")
        return finish(standardOutput()("loopscope-cli " LOOPSCOPE_VERSION "\n"));
    for (const CommandEntry& entry : commandEntries) {
        if (entry.name == word)
            return runCommand(entry, words.subspan(1));
    }
    return unknownCommand(word);
}

} // namespace

} // namespace loopscope

int main(int argc, char* argv[])
{
    loopscope::leaveNoCoreFile();
    const QCoreApplication application(argc, argv);
    const std::vector<std::string> words(argv + 1, argv + argc);
    return loopscope::run(words);
}
