#include "app/cli/commands/imports_command.h"

#include "app/cli/console.h"
#include "app/cli/store_session.h"
#include "app/data/report/store_document.h"

#include <charconv>

namespace loopscope {

namespace {

constexpr OptionSpec specs[] = {storeOption, schemaOption, jsonOption};

Result<std::int64_t> importId(std::string_view text)
{
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error != std::errc() || end != text.data() + text.size())
        return failure(ErrorCode::InvalidArgument, "ID", "“" + std::string(text) + "” is no number of an import");
    return id;
}

int list(const Arguments& arguments)
{
    const auto store = StoreSession::open(arguments, {.purpose = "imports"});
    if (!store)
        return fail(store.error());
    const auto imports = (*store)->imports();
    if (!imports)
        return fail(imports.error());
    if (arguments.has("json"))
        return finish(standardOutput()(importsJson(*imports)));
    return finish(writeImportsText(*imports, standardOutput()));
}

int undo(const Arguments& arguments, std::string_view text)
{
    const auto id = importId(text);
    if (!id)
        return fail(id.error());
    const auto store = StoreSession::open(arguments, {.forWriting = true, .purpose = "undo"});
    if (!store)
        return fail(store.error());
    if (const auto undone = (*store)->undoImport(*id); !undone)
        return fail(undone.error());
    if (!arguments.has("json")) {
        message("import " + std::to_string(*id) + " of " + store->spec().displayName() + " is undone.");
        return exitFine;
    }
    const auto imports = (*store)->imports();
    return imports ? finish(standardOutput()(importsJson(*imports))) : fail(imports.error());
}

} // namespace

Manual ImportsCommand::manual() const
{
    return {.arguments = "list [OPTIONS]\nloopscope-cli imports undo ID [OPTIONS]",
            .summary = "list the imports of a feedback database, or undo one",
            .description =
                "Every replay of a file into a feedback database is an import. “list” shows them, the newest\n"
                "first; “undo” removes the rows of one, its rejects, and their part in every sum.",
            .options = specs,
            .examples = "  loopscope-cli imports list --store sqlite:feedback.db\n"
                        "  loopscope-cli imports undo 3 --store sqlite:feedback.db\n"};
}

int ImportsCommand::run(const Arguments& arguments)
{
    const auto& words = arguments.positional();
    if (words == std::vector<std::string>{"list"})
        return list(arguments);
    if (words.size() == 2 && words[0] == "undo")
        return undo(arguments, words[1]);
    return fail({ErrorCode::InvalidArgument, "imports", "expected “list” or “undo ID”"});
}

} // namespace loopscope
