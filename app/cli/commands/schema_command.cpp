#include "app/cli/commands/schema_command.h"

#include "app/cli/console.h"
#include "app/cli/store_session.h"
#include "app/data/report/store_document.h"
#include "app/data/store/role_script.h"

#include <utility>

namespace loopscope {

namespace {

constexpr OptionSpec specs[] = {storeOption, schemaOption, jsonOption};

/// How far back the real accuracy of a live system looks: what `schema create` on a server writes (SPEC 4).
constexpr double liveWindowSeconds = 3600;

int report(const Arguments& arguments, StoreSession& store)
{
    const auto status = store->schemaStatus();
    if (!status)
        return fail(status.error());
    std::optional<Policy> policy;
    if (status->isOurs && status->version > 0) {
        const auto stored = store->policy();
        if (!stored)
            return fail(stored.error());
        policy = *stored;
    }
    const SchemaReport schema{.store = store.spec(), .status = *status, .policy = policy};
    return finish(standardOutput()(arguments.has("json") ? schemaJson(schema) : schemaText(schema)));
}

int create(const Arguments& arguments)
{
    const auto spec = neededStore(arguments);
    if (!spec)
        return fail(spec.error());
    Policy policy;
    if (spec->kind == StoreKind::Postgres)
        policy.windowSeconds = liveWindowSeconds;
    auto store =
        StoreSession::open(*spec, {.create = true, .policyOnCreate = policy, .forWriting = true, .purpose = "schema"});
    if (!store)
        return fail(store.error());
    if (const auto created = (*store)->createSchema(policy); !created)
        return fail(created.error());
    return report(arguments, *store);
}

int inspect(const Arguments& arguments)
{
    auto store = StoreSession::open(arguments, {.anySchema = true, .purpose = "schema"});
    return store ? report(arguments, *store) : fail(store.error());
}

int upgrade(const Arguments& arguments)
{
    auto store = StoreSession::open(arguments, {.anySchema = true, .forWriting = true, .purpose = "schema"});
    if (!store)
        return fail(store.error());
    if (const auto upgraded = (*store)->upgradeSchema(); !upgraded)
        return fail(upgraded.error());
    return report(arguments, *store);
}

int setPolicy(const Arguments& arguments, const std::string& path)
{
    const auto policy = readPolicyFile(path);
    if (!policy)
        return fail(policy.error());
    auto store = StoreSession::open(arguments, {.forWriting = true, .purpose = "schema"});
    if (!store)
        return fail(store.error());
    if (const auto set = (*store)->setPolicy(*policy); !set)
        return fail(set.error());
    return report(arguments, *store);
}

int drop(const Arguments& arguments)
{
    auto store = StoreSession::open(arguments, {.anySchema = true, .forWriting = true, .purpose = "schema"});
    if (!store)
        return fail(store.error());
    if (const auto dropped = (*store)->dropSchema(); !dropped)
        return fail(dropped.error());
    return report(arguments, *store);
}

int roles(const Arguments& arguments)
{
    if (arguments.has("store")) {
        const auto spec = neededStore(arguments);
        if (!spec)
            return fail(spec.error());
        if (spec->kind != StoreKind::Postgres)
            return fail({ErrorCode::InvalidArgument, "schema roles", "only a PostgreSQL server has roles"});
    }
    return finish(standardOutput()(roleScript(arguments.value("schema").value_or(""))));
}

} // namespace

Manual SchemaCommand::manual() const
{
    return {.arguments = "create|status|upgrade|drop|roles [OPTIONS]\nloopscope-cli schema set-policy P.json [OPTIONS]",
            .summary = "make, inspect, upgrade or drop the tables of a feedback database; set its policy",
            .description =
                "create      makes model_feedback and what belongs to it; no error where it is there already.\n"
                "            On a PostgreSQL server the policy gets a window of an hour\n"
                "status      says what is there\n"
                "upgrade     runs the migrations of newer program versions\n"
                "set-policy  changes the policy and derives rows and sums anew\n"
                "drop        removes all of it; refused where model_feedback has rows of another origin\n"
                "roles       prints the SQL of two roles for a server, one that reads and one that replays; it runs\n"
                "            nothing",
            .options = specs,
            .examples = "  loopscope-cli schema create --store sqlite:feedback.db\n"
                        "  loopscope-cli schema status --store service=fleet --schema trial --json\n"
                        "  loopscope-cli schema set-policy strict.json --store sqlite:feedback.db\n"
                        "  loopscope-cli schema roles --schema trial | psql service=fleet\n"};
}

int SchemaCommand::run(const Arguments& arguments)
{
    const auto& words = arguments.positional();
    if (words.size() == 2 && words[0] == "set-policy")
        return setPolicy(arguments, words[1]);
    constexpr std::pair<std::string_view, int (*)(const Arguments&)> actions[] = {
        {"create", &create}, {"status", &inspect}, {"upgrade", &upgrade}, {"drop", &drop}, {"roles", &roles}};
    for (const auto& [name, act] : actions) {
        if (words.size() == 1 && words[0] == name)
            return act(arguments);
    }
    return fail(
        {ErrorCode::InvalidArgument, "schema", "expected create, status, upgrade, drop, roles, or set-policy P.json"});
}

} // namespace loopscope
