#include "app/cli/commands/schema_command.h"

#include "app/cli/console.h"
#include "app/cli/store_session.h"
#include "app/data/report/store_document.h"
#include "app/data/store/role_script.h"
#include "app/engine/feedback/json_writer.h"

#include <utility>

namespace loopscope {

namespace {

constexpr OptionSpec specs[] = {storeOption, schemaOption, jsonOption};

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

void printStep(std::string& text, const SchemaStep& step, bool isOffer)
{
    text += "-- " + std::string(isOffer ? "offered: " : "") + step.id;
    if (step.rowsTouched >= 0)
        text += " (" + std::to_string(step.rowsTouched) + " rows)";
    text += '\n';
    for (const std::string& statement : step.statements)
        text += statement + ";\n";
    text += '\n';
}

void writeSteps(JsonWriter& json, const char* name, const std::vector<SchemaStep>& steps)
{
    json.key(name).beginArray();
    for (const SchemaStep& step : steps) {
        json.beginObject().member("id", step.id).member("transactional", step.transactional).key("rows_touched");
        if (step.rowsTouched >= 0)
            json.value(step.rowsTouched);
        else
            json.null();
        json.key("statements").beginArray();
        for (const std::string& statement : step.statements)
            json.value(statement);
        json.endArray().endObject();
    }
    json.endArray();
}

/// What would run, as SQL that can be read and copied.
int showPlan(const Arguments& arguments)
{
    auto store = StoreSession::open(arguments, {.anySchema = true, .purpose = "schema"});
    if (!store)
        return fail(store.error());
    const auto plan = (*store)->schemaPlan();
    if (!plan)
        return fail(plan.error());
    const std::string obstacle = obstacleText(plan->obstacle, plan->obstacleDetail);
    std::string text;
    if (arguments.has("json")) {
        JsonWriter json(text);
        json.beginObject().member("loopscope", 1).key("obstacle");
        if (obstacle.empty())
            json.null();
        else
            json.value(obstacle);
        writeSteps(json, "steps", plan->steps);
        writeSteps(json, "offers", plan->offers);
        json.endObject();
        text += '\n';
    } else {
        if (!obstacle.empty())
            text += "-- cannot be changed from here: " + obstacle + "\n\n";
        else if (plan->steps.empty())
            text += "-- nothing to do\n\n";
        for (const SchemaStep& step : plan->steps)
            printStep(text, step, false);
        for (const SchemaStep& step : plan->offers)
            printStep(text, step, true);
    }
    return finish(standardOutput()(text));
}

/// Every step of the plan, or those that are named; offers only when they are.
int repair(const Arguments& arguments, std::vector<std::string> steps)
{
    auto store = StoreSession::open(arguments, {.anySchema = true, .forWriting = true, .purpose = "schema"});
    if (!store)
        return fail(store.error());
    if (steps.empty()) {
        const auto plan = (*store)->schemaPlan();
        if (!plan)
            return fail(plan.error());
        for (const SchemaStep& step : plan->steps)
            steps.push_back(step.id);
    }
    if (const auto applied = (*store)->applySchemaSteps(steps); !applied)
        return fail(applied.error());
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
    return {
        .arguments =
            "create|status|plan|upgrade|drop|roles [OPTIONS]\nloopscope-cli schema repair [STEP...] [OPTIONS]\n"
            "loopscope-cli schema set-policy P.json [OPTIONS]",
        .summary = "make, inspect, repair, upgrade or drop the tables of a feedback database; set its policy",
        .description =
            "create      makes model_feedback and what belongs to it; no error where it is there already.\n"
            "            On a PostgreSQL server the policy gets a window of an hour\n"
            "status      says what is there\n"
            "plan        prints the SQL that would create, upgrade or repair them; changes nothing\n"
            "repair      runs the steps of the plan, or those that are named; each keeps every row, or is taken back\n"
            "upgrade     runs the migrations of newer program versions\n"
            "set-policy  changes the policy and derives rows and sums anew\n"
            "drop        removes all of it; refused where model_feedback has rows of another origin\n"
            "roles       prints the SQL of two roles for a server, one that reads and one that replays; it runs\n"
            "            nothing",
        .options = specs,
        .examples = "  loopscope-cli schema create --store sqlite:feedback.db\n"
                    "  loopscope-cli schema status --store service=fleet --schema trial --json\n"
                    "  loopscope-cli schema plan --store service=fleet\n"
                    "  loopscope-cli schema repair created_at_not_null indexes --store service=fleet\n"
                    "  loopscope-cli schema set-policy strict.json --store sqlite:feedback.db\n"
                    "  loopscope-cli schema roles --schema trial | psql service=fleet\n"};
}

int SchemaCommand::run(const Arguments& arguments)
{
    const auto& words = arguments.positional();
    if (words.size() == 2 && words[0] == "set-policy")
        return setPolicy(arguments, words[1]);
    if (!words.empty() && words[0] == "repair")
        return repair(arguments, {words.begin() + 1, words.end()});
    constexpr std::pair<std::string_view, int (*)(const Arguments&)> actions[] = {
        {"create", &create},   {"status", &inspect}, {"plan", &showPlan},
        {"upgrade", &upgrade}, {"drop", &drop},      {"roles", &roles}};
    for (const auto& [name, act] : actions) {
        if (words.size() == 1 && words[0] == name)
            return act(arguments);
    }
    return fail({ErrorCode::InvalidArgument, "schema",
                 "expected create, status, plan, repair, upgrade, drop, roles, or set-policy P.json"});
}

} // namespace loopscope
