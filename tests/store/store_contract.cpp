#include "tests/store/store_contract.h"

#include "tests/store/result_checks.h"
#include "tests/store/summary_comparison.h"

#include <algorithm>

namespace loopscope {

namespace {
constexpr SummaryParts everything{.cells = true, .histograms = true};
}

void StoreContract::init()
{
    m_place = m_newPlace();
}

void StoreContract::cleanup()
{
    m_place.reset();
}

std::unique_ptr<FeedbackStore> StoreContract::writer(const Policy& policy)
{
    return valueOf(FeedbackStore::open(
        m_place->spec(), {.create = true, .policyOnCreate = policy, .forWriting = true, .purpose = "test"}));
}

std::unique_ptr<FeedbackStore> StoreContract::reader()
{
    return valueOf(FeedbackStore::open(m_place->spec(), {}));
}

std::int64_t StoreContract::import(FeedbackStore& store, ChunkMaker& maker,
                                   const std::vector<std::vector<TestRow>>& chunks, const Policy& policy)
{
    const std::int64_t id = valueOf(store.beginImport("file.csv", {.size = 1, .hash = "h"}, policy));
    std::int64_t number = 0;
    for (const auto& rows : chunks) {
        Chunk chunk = maker.chunk(rows);
        chunk.record.number = number++;
        if (auto stored = store.storeChunk(id, chunk); !stored)
            qFatal("%s", qPrintable(errorText(stored.error())));
    }
    if (auto finished = store.finishImport(id); !finished)
        qFatal("%s", qPrintable(errorText(finished.error())));
    return id;
}

// ---- schema and policy ----

void StoreContract::createsTheSchemaOnce()
{
    auto store = writer();
    const auto status = valueOf(store->schemaStatus());
    QVERIFY(status.hasFeedbackTable);
    QVERIFY(status.isOurs);
    QCOMPARE(status.version, status.newestVersion);
    QVERIFY(status.pending.empty());
    LOOPSCOPE_VERIFY_OK(store->createSchema({}));
    QCOMPARE(m_place->integer("SELECT count(*) FROM loopscope_migration"), std::int64_t{status.newestVersion});
    QCOMPARE(m_place->integer("SELECT length(sha256) FROM loopscope_migration WHERE version = 1"), 64);
}

void StoreContract::refusesAPlaceWithoutFeedback()
{
    m_place->execute("CREATE TABLE something_else (a INT)");
    LOOPSCOPE_VERIFY_ERROR(FeedbackStore::open(m_place->spec(), {}), ErrorCode::NoFeedbackDatabase);
    LOOPSCOPE_VERIFY_OK(FeedbackStore::open(m_place->spec(), {.anySchema = true}));
}

void StoreContract::refusesADatabaseOfANewerProgram()
{
    writer().reset();
    m_place->execute("UPDATE loopscope_migration SET version = 99 WHERE version = 1");
    LOOPSCOPE_VERIFY_ERROR(FeedbackStore::open(m_place->spec(), {}), ErrorCode::SchemaTooNew);
    LOOPSCOPE_VERIFY_ERROR(FeedbackStore::open(m_place->spec(), {.create = true, .forWriting = true}),
                           ErrorCode::SchemaTooNew);
}

void StoreContract::keepsTheStoredPolicy()
{
    const Policy ours{.correctBelow = 0.2, .correctness = Correctness::Relative, .windowSeconds = 60};
    writer(ours).reset();
    auto again = writer(Policy{});
    QVERIFY(valueOf(again->policy()) == ours);
}

void StoreContract::policyChangeDerivesEverythingAnew()
{
    const auto rows = ChunkMaker::manyRows(3000, 4, 5);
    for (const Policy& policy : {Policy{.correctBelow = 0.25, .normalBelow = 0.1, .edgeAbove = 0.2},
                                 Policy{.correctness = Correctness::Signed},
                                 Policy{.correctBelow = 0.3, .correctness = Correctness::Relative}}) {
        m_place = m_newPlace();
        auto store = writer();
        ChunkMaker before;
        import(*store, before, {{rows.begin(), rows.begin() + 1000}, {rows.begin() + 1000, rows.end()}});
        LOOPSCOPE_VERIFY_OK(store->setPolicy(policy));
        QVERIFY(valueOf(store->policy()) == policy);
        ChunkMaker after(policy);
        static_cast<void>(after.chunk(rows));
        QCOMPARE(difference(valueOf(store->summary(everything)), after.total()), QString());
        const Summary expected = after.total();
        std::int64_t correct = 0;
        for (const VersionSummary& version : expected.versions)
            correct += version.tally.correct;
        QCOMPARE(m_place->integer("SELECT sum(CASE WHEN is_correct THEN 1 ELSE 0 END) FROM model_feedback"), correct);
    }
}

void StoreContract::judgesByAnotherPolicyWithoutChangingAnything()
{
    const auto rows = ChunkMaker::manyRows(3000, 4, 5);
    const FeedbackWindow window{.afterUs = 1'700'000'200'000'000, .endUs = 1'700'000'600'000'000};
    auto store = writer();
    ChunkMaker before;
    import(*store, before, {{rows.begin(), rows.begin() + 1000}, {rows.begin() + 1000, rows.end()}});
    for (const Policy& policy : {Policy{.correctBelow = 0.25, .normalBelow = 0.1, .edgeAbove = 0.2},
                                 Policy{.correctness = Correctness::Signed},
                                 Policy{.correctBelow = 0.3, .correctness = Correctness::Relative}}) {
        ChunkMaker after(policy, window);
        static_cast<void>(after.chunk(rows));
        QCOMPARE(difference(valueOf(reader()->summaryUnder(policy, everything, window)), after.total()), QString());
    }
    QCOMPARE(difference(valueOf(store->summary(everything)), before.total()), QString());
    QVERIFY(valueOf(store->policy()) == Policy{});
}

void StoreContract::rowsOfOthersKeepTheirJudgementUnderAnotherPolicy()
{
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker, {{{.device = "ours", .prediction = 0.5, .actual = 0.9}}});
    m_place->execute("INSERT INTO model_feedback (id, model_version, device_id, error, absolute_error, is_correct, "
                     "feedback_type, created_at) VALUES (1000, 1, 'theirs', 0.4, 0.4, (1 = 0), 'edge_case', " +
                     m_place->time(5) + ")");
    const Summary summary = valueOf(store->summaryUnder({.correctBelow = 0.5, .edgeAbove = 0.5}, everything));
    QCOMPARE(summary.devices, (std::vector<std::string>{"ours", "theirs"}));
    QCOMPARE(summary.cells.correct, (std::vector<std::uint32_t>{1, 0}));
    QCOMPARE(summary.cells.edgeCase, (std::vector<std::uint32_t>{0, 1}));
}

void StoreContract::healthyDatabaseHasNothingToRepair()
{
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker, {ChunkMaker::manyRows(50, 2, 3)});
    const SchemaPlan plan = valueOf(store->schemaPlan());
    QCOMPARE(plan.steps.size(), std::size_t{0});
    QVERIFY(plan.obstacle == SchemaObstacle::None);
    LOOPSCOPE_VERIFY_ERROR(store->applySchemaSteps({"no_such_step"}), ErrorCode::NotFound);
}

void StoreContract::foundingTableIsRepairedWithoutLosingARow()
{
    m_place->execute(m_place->foundingTable());
    // Over by 4 and called correct, stored without a time.
    for (int i = 0; i < 3; ++i)
        m_place->execute("INSERT INTO model_feedback (model_version, device_id, prediction, actual_value, error, "
                         "absolute_error, is_correct, feedback_type, created_at) VALUES (1, 'device_1', 5, 1, -4, 4, "
                         "TRUE, 'edge_case', NULL)");
    auto store =
        valueOf(FeedbackStore::open(m_place->spec(), {.anySchema = true, .forWriting = true, .purpose = "test"}));
    std::vector<std::string> ids;
    for (const SchemaStep& step : valueOf(store->schemaPlan()).steps) {
        QVERIFY2(!step.statements.empty(), step.id.c_str());
        ids.push_back(step.id);
    }
    for (const char* const expected : {"created_at_not_null", "ours", "indexes", "is_correct_absolute"})
        QVERIFY2(std::ranges::find(ids, expected) != ids.end(), expected);
    LOOPSCOPE_VERIFY_OK(store->applySchemaSteps(ids));
    QCOMPARE(valueOf(store->schemaPlan()).steps.size(), std::size_t{0});
    QCOMPARE(m_place->integer("SELECT count(*) FROM model_feedback"), 3);
    QCOMPARE(m_place->integer("SELECT count(DISTINCT id) FROM model_feedback"), 3);
    QCOMPARE(m_place->integer("SELECT count(*) FROM model_feedback WHERE is_correct"), 0);
    QCOMPARE(m_place->integer("SELECT count(*) FROM model_feedback WHERE created_at IS NULL"), 0);
    QCOMPARE(valueOf(store->facts()).rows, 3);
}

void StoreContract::dropRefusesForeignRows()
{
    auto store = writer();
    m_place->execute("INSERT INTO model_feedback (model_version, created_at) VALUES (1, " + m_place->time(5) + ")");
    LOOPSCOPE_VERIFY_ERROR(store->dropSchema(), ErrorCode::ForeignRows);
    QCOMPARE(m_place->integer("SELECT count(*) FROM model_feedback"), 1);
}

void StoreContract::dropLeavesNothing()
{
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker, {ChunkMaker::manyRows(10, 2, 2)});
    LOOPSCOPE_VERIFY_OK(store->dropSchema());
    const auto status = valueOf(store->schemaStatus());
    QVERIFY(!status.hasFeedbackTable);
    QVERIFY(!status.isOurs);
    LOOPSCOPE_VERIFY_OK(store->createSchema({}));
    QCOMPARE(valueOf(store->facts()).rows, 0);
}

// ---- others at the same place ----

void StoreContract::foreignRowsAreSeenAndCounted()
{
    auto store = writer();
    ChunkMaker maker;
    const auto rows = ChunkMaker::manyRows(100, 3, 3);
    import(*store, maker, {rows});
    QVERIFY(!valueOf(store->hasForeignRows()));
    QVERIFY(!valueOf(store->facts()).fromRows);
    m_place->execute(
        "INSERT INTO model_feedback (id, model_version, device_id, prediction, actual_value, error, absolute_error, "
        "is_correct, feedback_type, timestamp, created_at) VALUES (1000, 9, 'spark', 1, 1.5, 0.5, 0.5, "
        "(1 = 0), 'edge_case', NULL, " +
        m_place->time(1'600'000'000'000'000) + ")");
    m_place->execute("INSERT INTO model_feedback (id, model_version, created_at) VALUES (1001, 9, " +
                     m_place->time(1'600'000'000'000'000) + ")");
    QVERIFY(valueOf(store->hasForeignRows()));
    const StoreFacts facts = valueOf(store->facts());
    QCOMPARE(facts.fromRows, !m_place->coversOthers());
    QCOMPARE(facts.rows, 102);
    QCOMPARE(facts.versions, 4);
    const Summary summary = valueOf(store->summary(everything));
    QCOMPARE(summary.versions.back().version, 9);
    QCOMPARE(summary.versions.back().tally.count, 2);
    QCOMPARE(summary.versions.back().tally.correct, 0);
    QCOMPARE(summary.versions.back().tally.absoluteError.value(), 0.5);
    QCOMPARE(summary.versions.back().devices, 2); // 'spark', and the device that was left out
}

void StoreContract::writesAmongForeignRows()
{
    m_place->execute(m_place->foundingTable());
    m_place->execute("INSERT INTO model_feedback (id, model_version, device_id, error, absolute_error, created_at) "
                     "VALUES (1, 1, 'a', 0.5, 0.5, " +
                     m_place->time(7) + ")");
    auto store = writer();
    QVERIFY(!valueOf(store->schemaStatus()).isOurs); // nobody agreed yet
    QVERIFY(valueOf(store->hasForeignRows()));
    QVERIFY(valueOf(store->policy()) == Policy{});
    QVERIFY(valueOf(store->imports()).empty());
    ChunkMaker maker;
    const std::int64_t id = import(*store, maker, {{{.device = "b", .prediction = 1, .actual = 1.25}}});
    QCOMPARE(m_place->integer("SELECT count(*) FROM model_feedback"), 2);
    QCOMPARE(valueOf(store->summary({})).versions.front().tally.count, 2);
    LOOPSCOPE_VERIFY_OK(store->undoImport(id));
    QCOMPARE(m_place->integer("SELECT min(id) + max(id) FROM model_feedback"), 2);
}

void StoreContract::deletesOfForeignRowsLeaveTheRollupsRight()
{
    auto store = writer();
    ChunkMaker kept;
    ChunkMaker undone;
    const auto rows = ChunkMaker::manyRows(200, 3, 3);
    import(*store, kept, {rows});
    m_place->execute("INSERT INTO model_feedback (id, model_version, device_id, error, absolute_error, created_at) "
                     "VALUES (100000, 1, 'other', 9, 9, " +
                     m_place->time(7) + ")");
    const std::int64_t second = import(*store, undone, {ChunkMaker::manyRows(200, 3, 3, 2)});
    LOOPSCOPE_VERIFY_OK(store->undoImport(second));
    m_place->execute("DELETE FROM model_feedback WHERE id = 100000");
    QVERIFY(!valueOf(store->hasForeignRows()));
    QCOMPARE(difference(valueOf(store->summary(everything)), kept.total()), QString());
}

void StoreContract::secondWriterIsToldBusy()
{
    if (!m_place->hasSessions())
        QSKIP("the connections of this server share one session, which holds every lock");
    auto first = writer();
    if (m_place->writersTakeTurns())
        LOOPSCOPE_VERIFY_OK(FeedbackStore::open(m_place->spec(), {.forWriting = true}));
    else
        LOOPSCOPE_VERIFY_ERROR(FeedbackStore::open(m_place->spec(), {.forWriting = true}), ErrorCode::Busy);
    LOOPSCOPE_VERIFY_OK(FeedbackStore::open(m_place->spec(), {}));
    first.reset();
    LOOPSCOPE_VERIFY_OK(FeedbackStore::open(m_place->spec(), {.forWriting = true}));
}

void StoreContract::readerSeesWhatTheWriterCommitted()
{
    auto store = writer();
    auto other = reader();
    const std::int64_t id = valueOf(store->beginImport("f", {}, {}));
    ChunkMaker maker;
    for (int chunk = 1; chunk <= 3; ++chunk) {
        LOOPSCOPE_VERIFY_OK(
            store->storeChunk(id, maker.chunk(ChunkMaker::manyRows(50, 2, 3, static_cast<unsigned>(chunk)))));
        QCOMPARE(valueOf(other->facts()).rows, 50 * chunk);
        QCOMPARE(difference(valueOf(other->summary(everything)), maker.total()), QString());
    }
}

void StoreContract::readOnlyStoresRefuseToWrite()
{
    writer().reset();
    auto store = reader();
    LOOPSCOPE_VERIFY_ERROR(store->beginImport("f", {}, {}), ErrorCode::ReadOnly);
    LOOPSCOPE_VERIFY_ERROR(store->setPolicy({}), ErrorCode::ReadOnly);
    LOOPSCOPE_VERIFY_ERROR(store->dropSchema(), ErrorCode::ReadOnly);
    ConnectionSpec readOnly = m_place->spec();
    readOnly.readOnly = true;
    LOOPSCOPE_VERIFY_ERROR(FeedbackStore::open(readOnly, {.forWriting = true}), ErrorCode::ReadOnly);
    QVERIFY(valueOf(valueOf(FeedbackStore::open(readOnly, {}))->facts()).readOnly);
}

} // namespace loopscope
