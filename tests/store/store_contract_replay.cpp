#include "tests/store/store_contract.h"

#include "tests/store/result_checks.h"
#include "tests/store/summary_comparison.h"

#include <atomic>
#include <thread>

namespace loopscope {

namespace {

constexpr SummaryParts everything{.cells = true, .histograms = true};

std::vector<std::vector<TestRow>> split(const std::vector<TestRow>& rows, std::size_t size)
{
    std::vector<std::vector<TestRow>> parts;
    for (std::size_t begin = 0; begin < rows.size(); begin += size) {
        const auto from = rows.begin() + static_cast<std::ptrdiff_t>(begin);
        parts.emplace_back(from, from + static_cast<std::ptrdiff_t>(std::min(size, rows.size() - begin)));
    }
    return parts;
}

} // namespace

void StoreContract::storesRowsAsTheTableDefinesThem()
{
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker,
           {{{.version = 3,
              .device = "d'1",
              .prediction = 0.25,
              .actual = 0.5,
              .confidence = 0.75,
              .timestamp = 1'700'000'000'123'456},
             {.version = 2, .device = "d2", .prediction = 1, .actual = 1}}});
    QCOMPARE(m_place->integer(
                 "SELECT count(*) FROM model_feedback WHERE model_version = 3 AND aggregation_round IS NULL AND "
                 "device_id = 'd''1' AND prediction = 0.25 AND actual_value = 0.5 AND error = 0.25 AND "
                 "absolute_error = 0.25 AND NOT is_correct AND confidence = 0.75 AND "
                 "feedback_type = 'anomaly' AND timestamp = " +
                 m_place->time(1'700'000'000'123'456)),
             1);
    QCOMPARE(m_place->integer("SELECT count(*) FROM model_feedback WHERE model_version = 2 AND confidence IS NULL AND "
                              "timestamp IS NULL AND is_correct AND feedback_type = 'normal' AND error = 0"),
             1);
}

void StoreContract::keepsOneCreationTimePerChunk()
{
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker, split(ChunkMaker::manyRows(300, 2, 2), 100));
    QVERIFY(m_place->integer("SELECT count(DISTINCT created_at) FROM model_feedback") <= 3);
    QCOMPARE(m_place->integer("SELECT count(*) FROM replay_chunk c JOIN model_feedback f ON f.id BETWEEN c.first_id "
                              "AND c.last_id AND f.created_at = c.created_at"),
             300);
}

void StoreContract::summaryEqualsTheReplaysOwn()
{
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker, split(ChunkMaker::manyRows(20000, 7, 30), 3000));
    QCOMPARE(difference(valueOf(store->summary(everything)), maker.total()), QString());
    QCOMPARE(difference(valueOf(reader()->summary(everything)), maker.total()), QString());
    QCOMPARE(m_place->integer("SELECT sum(n) FROM rollup_version_hour"), 20000);
}

void StoreContract::summaryHoldsWhatWasAskedFor()
{
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker, {ChunkMaker::manyRows(100, 2, 2)});
    const Summary versions = valueOf(store->summary({}));
    QCOMPARE(versions.versions.size(), 2U);
    QCOMPARE(versions.rows(), 100);
    QVERIFY(!versions.hasCells());
    QVERIFY(versions.versions.front().errors.empty());
    QVERIFY(valueOf(store->summary({.cells = true})).hasCells());
    QVERIFY(!valueOf(store->summary({.histograms = true})).versions.front().errors.empty());
}

void StoreContract::summaryHoldsTheVersionsAskedFor()
{
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker, {ChunkMaker::manyRows(200, 5, 4)});
    const Summary part = valueOf(store->summary({.cells = true, .versionsFrom = 4}));
    QCOMPARE(part.versions.size(), 2U);
    QCOMPARE(part.versions.front().version, 4);
    QCOMPARE(part.cellStart.size(), 3U);
    const Summary all = maker.total();
    const std::size_t first = all.cellStart[3];
    QCOMPARE(part.cells.size(), all.cells.size() - first);
    for (std::size_t cell = 0; cell < part.cells.size(); ++cell) {
        QCOMPARE(part.cells.count[cell], all.cells.count[first + cell]);
        QCOMPARE(part.devices[part.cells.device[cell]], all.devices[all.cells.device[first + cell]]);
    }
}

void StoreContract::windowComesFromTheRows()
{
    const FeedbackWindow window{.afterUs = 1'700'000'200'000'000, .endUs = 1'700'000'600'000'000};
    auto store = writer();
    ChunkMaker maker({}, window);
    auto rows = ChunkMaker::manyRows(2000, 3, 9);
    rows.push_back({.device = "edge", .timestamp = window.afterUs}); // outside
    rows.push_back({.device = "edge", .timestamp = window.endUs});   // inside
    import(*store, maker, split(rows, 700));
    QCOMPARE(difference(valueOf(store->summary(everything, window)), maker.total()), QString());
}

void StoreContract::keepsDeviceIdsOfAnyLengthAndContent()
{
    auto store = writer();
    ChunkMaker maker;
    const std::string huge(1'000'000, 'x');
    const std::vector<TestRow> rows{{.device = huge},        {.device = huge + "y"},
                                    {.device = "Device"},    {.device = "device"},
                                    {.device = " device"},   {.device = "\xc3\xa9"},
                                    {.device = "e\xcc\x81"}, {.device = "'; DROP TABLE model_feedback; --"}};
    import(*store, maker, {rows, rows});
    QCOMPARE(difference(valueOf(store->summary(everything)), maker.total()), QString());
    QCOMPARE(m_place->integer("SELECT count(DISTINCT device_id) FROM model_feedback"), 8);
    const QueryResult result = query(*store, "device_accuracy", {{"device_id", huge}, {"model_version", "2"}});
    QVERIFY(result.rows.front().front() == SqlValue(std::int64_t{2}));
}

void StoreContract::keepsRejectsWithTheirBytes()
{
    auto store = writer();
    ChunkMaker maker;
    const std::int64_t id = valueOf(store->beginImport("f", {}, {}));
    std::vector<Reject> rejects{
        {.line = 7,
         .byteOffset = 70,
         .reason = {.code = RejectCode::NotNumber, .column = Column::PredictionResult},
         .raw = std::string("a\0b\xff\"'", 6)},
        {.line = 3, .byteOffset = 30, .reason = {.code = RejectCode::FieldCount}, .raw = ""},
        {.line = 9, .byteOffset = 90, .reason = {.code = RejectCode::TooLong}, .raw = std::string(rejectRawLimit, 'r')}};
    LOOPSCOPE_VERIFY_OK(store->storeChunk(id, maker.chunk({}, rejects)));
    const auto kept = valueOf(store->rejects(id, 10));
    QCOMPARE(kept.size(), 3U);
    QCOMPARE(kept[0].line, 3U);
    QVERIFY(kept[0].raw.empty());
    QCOMPARE(kept[1].line, 7U);
    QCOMPARE(kept[1].byteOffset, 70U);
    QCOMPARE(toString(kept[1].reason), std::string("not_number:prediction_result"));
    QVERIFY(kept[1].reason == rejects[0].reason);
    QCOMPARE(kept[1].raw, rejects[0].raw);
    QCOMPARE(kept[2].raw.size(), rejectRawLimit);
    QCOMPARE(valueOf(store->rejects(id, 2)).size(), 2U);
    QCOMPARE(valueOf(store->imports()).front().rejected, 3);
}

void StoreContract::listsImportsAndChunks()
{
    auto store = writer();
    ChunkMaker maker;
    const Policy policy{.correctBelow = 0.2};
    const std::int64_t first = import(*store, maker, split(ChunkMaker::manyRows(25, 1, 1), 10), policy);
    const std::int64_t second = valueOf(store->beginImport("other.csv", {.size = 12, .hash = "abc"}, {}));
    const auto imports = valueOf(store->imports());
    QCOMPARE(imports.size(), 2U);
    QCOMPARE(imports[0].id, second);
    QCOMPARE(imports[0].fileName, std::string("other.csv"));
    QVERIFY((imports[0].content == ContentIdentity{.size = 12, .hash = "abc"}));
    QCOMPARE(imports[0].state, ImportState::Unfinished);
    QVERIFY(!imports[0].finishedAtUs);
    QCOMPARE(imports[0].rows, 0);
    QCOMPARE(imports[1].id, first);
    QCOMPARE(imports[1].state, ImportState::Complete);
    QVERIFY(imports[1].finishedAtUs && *imports[1].finishedAtUs >= imports[1].startedAtUs);
    QCOMPARE(imports[1].accepted, 25);
    QCOMPARE(imports[1].chunks, 3);
    QCOMPARE(imports[1].bytesDone, 300);
    QVERIFY(valueOf(parsePolicy(imports[1].policyJson)) == policy);
    const auto chunks = valueOf(store->chunks(first));
    QCOMPARE(chunks.size(), 3U);
    QCOMPARE(chunks[2].number, 2);
    QCOMPARE(chunks[2].accepted, 5);
    QCOMPARE(chunks[2].byteBegin, 200U);
    QCOMPARE(chunks[2].byteEnd, 300U);
    QCOMPARE(chunks[2].lineBegin, 21U);
    QCOMPARE(chunks[2].lineEnd, 26U);
    QCOMPARE(chunks[2].hash, 0xfedcba9876543210U);
}

void StoreContract::refusesChunksOfAnImportThatIsOver()
{
    auto store = writer();
    ChunkMaker maker;
    const std::int64_t id = import(*store, maker, {ChunkMaker::manyRows(5, 1, 1)});
    LOOPSCOPE_VERIFY_ERROR(store->storeChunk(id, maker.chunk({{}})), ErrorCode::NotFound);
    LOOPSCOPE_VERIFY_ERROR(store->storeChunk(id + 1, maker.chunk({{}})), ErrorCode::NotFound);
    LOOPSCOPE_VERIFY_OK(store->finishImport(id)); // again is no harm
    LOOPSCOPE_VERIFY_OK(store->undoImport(id));
    LOOPSCOPE_VERIFY_ERROR(store->undoImport(id), ErrorCode::NotFound);
    LOOPSCOPE_VERIFY_ERROR(store->finishImport(id), ErrorCode::NotFound);
}

void StoreContract::takesTheSameChunkOnlyOnce()
{
    auto store = writer();
    ChunkMaker maker;
    const std::int64_t id = valueOf(store->beginImport("f", {}, {}));
    Chunk chunk = maker.chunk(ChunkMaker::manyRows(30, 2, 2));
    LOOPSCOPE_VERIFY_OK(store->storeChunk(id, chunk));
    LOOPSCOPE_VERIFY_ERROR(store->storeChunk(id, chunk), ErrorCode::Busy); // stored by another: the ledger tells
    chunk.record.hash = 1;
    LOOPSCOPE_VERIFY_ERROR(store->storeChunk(id, chunk), ErrorCode::UnfinishedImport);
    QCOMPARE(m_place->integer("SELECT count(*) FROM model_feedback"), 30);
    QCOMPARE(difference(valueOf(store->summary(everything)), maker.total()), QString());
}

void StoreContract::goesOnWithAnImportAfterReopening()
{
    ChunkMaker maker;
    std::int64_t id = 0;
    {
        auto store = writer();
        id = valueOf(store->beginImport("f", {}, {}));
        LOOPSCOPE_VERIFY_OK(store->storeChunk(id, maker.chunk(ChunkMaker::manyRows(100, 3, 4))));
    }
    auto store = writer();
    QCOMPARE(valueOf(store->imports()).front().state, ImportState::Unfinished);
    LOOPSCOPE_VERIFY_OK(store->storeChunk(id, maker.chunk(ChunkMaker::manyRows(100, 3, 6, 2))));
    LOOPSCOPE_VERIFY_OK(store->finishImport(id));
    QCOMPARE(difference(valueOf(store->summary(everything)), maker.total()), QString());
    QCOMPARE(m_place->integer("SELECT count(DISTINCT id) FROM model_feedback"), 200);
}

void StoreContract::undoLeavesWhatTheOthersStored()
{
    auto store = writer();
    ChunkMaker kept;
    ChunkMaker undone;
    import(*store, kept, split(ChunkMaker::manyRows(1000, 4, 6), 400));
    const std::int64_t second = import(*store, undone, split(ChunkMaker::manyRows(1000, 6, 9, 2), 400));
    import(*store, kept, split(ChunkMaker::manyRows(500, 5, 6, 3), 400));
    LOOPSCOPE_VERIFY_OK(store->undoImport(second));
    QCOMPARE(m_place->integer("SELECT count(*) FROM model_feedback"), 1500);
    QCOMPARE(difference(valueOf(store->summary(everything)), kept.total()), QString());
    QCOMPARE(m_place->integer("SELECT sum(n) FROM rollup_version_hour"), 1500);
    QCOMPARE(valueOf(store->facts()).devices, 6);
    QVERIFY(!valueOf(store->hasForeignRows()));
    const auto imports = valueOf(store->imports());
    QCOMPARE(imports[1].state, ImportState::Undone);
    QCOMPARE(imports[1].chunks, 0);
}

void StoreContract::undoOfAllLeavesNothing()
{
    auto store = writer();
    ChunkMaker maker;
    const std::int64_t id = valueOf(store->beginImport("f", {}, {}));
    LOOPSCOPE_VERIFY_OK(
        store->storeChunk(id, maker.chunk(ChunkMaker::manyRows(100, 3, 4),
                                          {{.line = 1, .reason = {.code = RejectCode::FieldCount}, .raw = "x"}})));
    LOOPSCOPE_VERIFY_OK(store->undoImport(id)); // unfinished
    for (const char* table :
         {"model_feedback", "replay_chunk", "replay_reject", "feedback_device", "rollup_version", "rollup_version_hour",
          "rollup_version_device", "rollup_version_error", "rollup_version_confidence"})
        QCOMPARE(m_place->integer(QStringLiteral("SELECT count(*) FROM %1").arg(QString::fromLatin1(table))), 0);
    QVERIFY(valueOf(store->summary(everything)).versions.empty());
    ChunkMaker again;
    import(*store, again, {ChunkMaker::manyRows(100, 3, 4)});
    QCOMPARE(difference(valueOf(store->summary(everything)), again.total()), QString());
}

void StoreContract::factsNeedNoRows()
{
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker,
           {{{.version = 4, .device = "a", .timestamp = 5'000'000}, {.version = 9, .device = "b"}},
            {{.version = 9, .device = "a", .timestamp = 2'000'000}}});
    const StoreFacts facts = valueOf(store->facts());
    QCOMPARE(facts.rows, 3);
    QCOMPARE(facts.versions, 2);
    QCOMPARE(facts.devices, 2);
    QCOMPARE(facts.firstTimestampUs, std::optional<std::int64_t>(2'000'000));
    QCOMPARE(facts.lastTimestampUs, std::optional<std::int64_t>(5'000'000));
    QVERIFY(facts.newestCreatedAtUs && *facts.newestCreatedAtUs > 1'700'000'000'000'000);
    QVERIFY(!facts.fromRows);
    QVERIFY(!facts.readOnly);
    QVERIFY(facts.backend.find(' ') != std::string::npos);
    QCOMPARE(facts.name, m_place->spec().displayName());
}

void StoreContract::fullDiskLosesNothing()
{
    auto store = writer();
    ChunkMaker maker;
    const std::int64_t id = valueOf(store->beginImport("f", {}, {}));
    LOOPSCOPE_VERIFY_OK(store->storeChunk(id, maker.chunk(ChunkMaker::manyRows(100, 2, 2))));
    if (!m_place->setDiskFull(true))
        QSKIP("a full disk cannot be arranged here");
    const Summary before = maker.total();
    const Chunk chunk = maker.chunk(ChunkMaker::manyRows(50000, 3, 40, 2));
    LOOPSCOPE_VERIFY_ERROR(store->storeChunk(id, chunk), ErrorCode::DiskFull);
    QCOMPARE(difference(valueOf(store->summary(everything)), before), QString());
    LOOPSCOPE_VERIFY_ERROR(store->storeChunk(id, chunk), ErrorCode::DiskFull);
    QVERIFY(m_place->setDiskFull(false));
    LOOPSCOPE_VERIFY_OK(store->storeChunk(id, chunk));
    LOOPSCOPE_VERIFY_OK(store->finishImport(id));
    QCOMPARE(difference(valueOf(store->summary(everything)), maker.total()), QString());
}

void StoreContract::indexesAreThereAfterALoad()
{
    auto store = writer();
    const std::int64_t all = m_place->indexes();
    QVERIFY(all >= 3);
    ChunkMaker maker;
    import(*store, maker, {ChunkMaker::manyRows(100, 2, 2)});
    QCOMPARE(m_place->indexes(), all);
    const std::int64_t second = valueOf(store->beginImport("f", {}, {}));
    LOOPSCOPE_VERIFY_OK(store->storeChunk(second, maker.chunk(ChunkMaker::manyRows(100, 2, 2))));
    QCOMPARE(m_place->indexes(), all); // others are reading by them
    LOOPSCOPE_VERIFY_OK(store->undoImport(second));
    QCOMPARE(m_place->indexes(), all);
}

void StoreContract::cancelEndsARunningCall()
{
    auto store = writer();
    ChunkMaker maker;
    const std::int64_t id = valueOf(store->beginImport("f", {}, {}));
    const Chunk chunk = maker.chunk(ChunkMaker::manyRows(200000, 20, 500));
    // Asks again and again, since nobody can tell from outside when the call has begun.
    std::atomic<bool> ended = false;
    std::thread asking([&] {
        while (!ended)
            store->cancel();
    });
    const auto stored = store->storeChunk(id, chunk);
    ended = true;
    asking.join();
    LOOPSCOPE_VERIFY_ERROR(stored, ErrorCode::Cancelled);
    QCOMPARE(valueOf(store->facts()).rows, 0); // and an old cancel does not end this
    LOOPSCOPE_VERIFY_OK(store->storeChunk(id, chunk));
    QCOMPARE(difference(valueOf(store->summary(everything)), maker.total()), QString());
}

} // namespace loopscope
