#include "app/data/replay/replay_job.h"

#include "app/data/replay/chunk_assembler.h"
#include "app/data/replay/import_plan.h"
#include "app/data/replay/persistent_store.h"
#include "app/data/replay/progress_meter.h"
#include "app/data/replay/replay_input.h"
#include "app/data/replay/replay_memory.h"
#include "app/data/replay/upstream_plan.h"
#include "app/data/upstream/upstream_database.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace loopscope {

namespace {

constexpr std::size_t chunksInFlight = 1; ///< one is stored, one waits, one is put together

/// One replay. The caller's thread owns the store; a thread of its own reads.
class ReplayRun {
public:
    ReplayRun(const ReplayRequest& request, ReplayObserver& observer, std::stop_token stop)
        : m_request(request), m_observer(observer), m_stop(std::move(stop)), m_meter(observer, 0)
    {}

    Result<ReplayOutcome> run();

private:
    [[nodiscard]] bool stores() const { return m_request.target.kind != StoreKind::Memory; }
    [[nodiscard]] Result<ReplayInput> openInput();
    [[nodiscard]] Result<ReplayInput> fetchUpstream();
    [[nodiscard]] Result<UpstreamStretch> upstreamStretch(UpstreamEvaluations& evaluations);
    [[nodiscard]] Result<void> openStore();
    [[nodiscard]] Result<void> plan();
    [[nodiscard]] Result<std::optional<FeedbackWindow>> findWindow(const ReplayInput& input);
    [[nodiscard]] Result<IngestReport> read(ByteSource& source, ChunkAssembler& assembler, std::stop_token stop);
    [[nodiscard]] Result<IngestReport> readAndStore(ByteSource& source, ChunkAssembler& assembler,
                                                    BoundedQueue<Chunk>& queue);
    [[nodiscard]] Result<void> storeChunks(BoundedQueue<Chunk>& queue);
    [[nodiscard]] Result<void> beginImport();
    [[nodiscard]] Result<void> storeChunk(const Chunk& chunk);
    [[nodiscard]] Result<std::vector<ImportRecord>> imports();
    [[nodiscard]] Result<void> checkShareOfRejects(const IngestReport& report) const;
    [[nodiscard]] ReadOptions readOptions() const;
    [[nodiscard]] std::unexpected<Error> undone(const Error& error);

    ReplayRequest m_request;
    ReplayObserver& m_observer;
    std::stop_token m_stop;
    ProgressMeter m_meter;
    std::optional<PersistentStore> m_store;
    Policy m_policy;
    ContentIdentity m_content;
    ImportPlan m_plan;
    std::optional<std::int64_t> m_importId;
    DeviceDictionary m_devices;
};

Result<ReplayOutcome> ReplayRun::run()
{
    m_meter.enter(ReplayPhase::Opening);
    m_policy = m_request.policy.value_or(Policy{});
    const auto input = openInput();
    if (!input)
        return std::unexpected(input.error());
    auto source = input->source();
    if (!source)
        return std::unexpected(source.error());
    m_meter.setBytesTotal((*source)->bytesTotal());

    if (stores()) {
        auto content = input->identity();
        if (!content)
            return std::unexpected(content.error());
        m_content = std::move(*content);
        if (auto opened = openStore(); !opened)
            return std::unexpected(opened.error());
        if (auto planned = plan(); !planned)
            return std::unexpected(planned.error());
    }
    const auto window = findWindow(*input);
    if (!window)
        return std::unexpected(window.error());

    m_meter.enter(m_plan.committed.empty() ? ReplayPhase::Replaying : ReplayPhase::Checking);
    const bool storing = stores() && !m_plan.complete;
    auto outputs = ReplayOutputs::create(m_request);
    if (!outputs)
        return std::unexpected(outputs.error());
    BoundedQueue<Chunk> queue(chunksInFlight);
    ChunkAssembler assembler({.request = m_request,
                              .policy = m_policy,
                              .window = *window,
                              .committed = m_plan.committed,
                              .queue = storing ? &queue : nullptr,
                              .outputs = *outputs},
                             **source, m_meter);
    auto report = storing ? readAndStore(**source, assembler, queue) : read(**source, assembler, m_stop);
    if (report)
        if (auto allowed = checkShareOfRejects(*report); !allowed)
            report = std::unexpected(allowed.error());
    if (!report)
        return undone(report.error());

    if (storing && m_importId) {
        m_meter.enter(ReplayPhase::Indexing);
        const auto finish = [this](FeedbackStore& store) { return store.finishImport(*m_importId); };
        if (auto finished = m_store->run(finish); !finished)
            return std::unexpected(finished.error());
    }
    m_meter.enter(ReplayPhase::Finished);
    return ReplayOutcome{.file = m_request.file,
                         .policy = m_policy,
                         .ingest = std::move(*report),
                         .summary = std::make_shared<const Summary>(assembler.total().finish(m_devices)),
                         .importId = m_importId,
                         .wasComplete = m_plan.complete.has_value(),
                         .seconds = m_meter.seconds()};
}

Result<ReplayInput> ReplayRun::openInput()
{
    return m_request.upstream ? fetchUpstream() : ReplayInput::open(m_request.file, stores());
}

Result<ReplayInput> ReplayRun::fetchUpstream()
{
    m_request.file = m_request.upstream->name();
    m_request.reading.format = FileFormat::Jsonl;
    if (m_request.reading.labels.empty())
        m_request.reading.labels = upstreamLabels();
    auto evaluations = UpstreamEvaluations::open(*m_request.upstream, m_stop);
    if (!evaluations)
        return std::unexpected(evaluations.error());
    if (stores()) {
        if (!m_request.intoLive) {
            const auto isLive = isUpstreamSchema(m_request.target);
            if (!isLive)
                return std::unexpected(isLive.error());
            if (*isLive) // the running system's own schema
                return failure(ErrorCode::ForeignRows, m_request.target.displayName());
        }
        if (auto opened = openStore(); !opened) // its ledger says which rows are wanted
            return std::unexpected(opened.error());
    }
    const auto stretch = upstreamStretch(*evaluations);
    if (!stretch)
        return std::unexpected(stretch.error());
    m_request.upstream->afterUs = stretch->afterUs;
    m_request.upstream->untilUs = stretch->untilUs;
    m_request.file = m_request.upstream->name();
    m_meter.enter(ReplayPhase::Fetching);
    return ReplayInput::fetch(*evaluations, *stretch);
}

Result<UpstreamStretch> ReplayRun::upstreamStretch(UpstreamEvaluations& evaluations)
{
    const auto newest = evaluations.newestUs();
    if (!newest)
        return std::unexpected(newest.error());
    const auto imports = stores() ? this->imports() : std::vector<ImportRecord>();
    if (!imports)
        return std::unexpected(imports.error());
    const auto planned = planUpstream(*imports, *m_request.upstream, *newest, m_request.resume, m_request.again);
    if (!planned)
        return std::unexpected(planned.error());
    for (const ImportRecord* import : planned->before) {
        const auto before = UpstreamSource::parse(import->fileName, true);
        const auto rows = evaluations.count({before->afterUs, before->untilUs});
        if (!rows)
            return std::unexpected(rows.error());
        if (*rows > import->rows) // never silently left out
            return failure(ErrorCode::FileChanged, import->fileName,
                           "import " + std::to_string(import->id) + " read " + std::to_string(import->rows) +
                               " evaluations, now there are " + std::to_string(*rows));
    }
    if (planned->isStored != nullptr && !m_request.resume)
        return failure(ErrorCode::AlreadyImported, m_request.file, std::to_string(planned->isStored->id));
    return planned->stretch;
}

Result<void> ReplayRun::openStore()
{
    if (m_store)
        return {};
    m_store.emplace(
        PersistentStore::Settings{
            .target = m_request.target,
            .options = {.create = true, .policyOnCreate = m_policy, .forWriting = true, .purpose = "replay"},
            .patience = m_request.patience},
        m_observer, m_meter, m_stop);
    if (auto opened = m_store->open(); !opened)
        return m_stop.stop_requested() ? failure(ErrorCode::Cancelled, m_request.file) : opened;

    Result<Policy> stored = m_policy;
    const auto read = m_store->run([&stored](FeedbackStore& store) -> Result<void> {
        stored = store.policy();
        return stored ? Result<void>() : std::unexpected(stored.error());
    });
    if (!read)
        return read;
    if (m_request.policy && *m_request.policy != *stored)
        return failure(ErrorCode::PolicyDiffers, m_request.target.displayName(), toJson(*stored));
    m_policy = *stored;
    return {};
}

Result<void> ReplayRun::plan()
{
    const auto planned = m_store->run([this](FeedbackStore& store) -> Result<void> {
        auto plan = planImport(store, m_request, m_content);
        if (!plan)
            return std::unexpected(plan.error());
        m_plan = std::move(*plan);
        return {};
    });
    if (!planned)
        return planned;
    m_importId = m_plan.complete ? m_plan.complete : m_plan.continueImport;
    return {};
}

Result<std::optional<FeedbackWindow>> ReplayRun::findWindow(const ReplayInput& input)
{
    if (!m_policy.windowSeconds)
        return std::nullopt;
    std::int64_t end = 0;
    if (const auto* moment = std::get_if<std::int64_t>(&m_request.windowEnd)) {
        end = *moment;
    } else {
        if (input.isPipe())
            return failure(ErrorCode::NotRepeatable, m_request.file);
        m_meter.enter(ReplayPhase::FindingWindow);
        class : public PieceConsumer {
            Result<void> take(Piece&&, const DeviceDictionary&) override { return {}; }
        } nothing;
        const auto source = input.source();
        if (!source)
            return std::unexpected(source.error());
        DeviceDictionary devices;
        const auto report = readEvaluations(**source, readOptions(), nothing, devices, m_stop);
        if (!report)
            return std::unexpected(report.error());
        if (!report->newestTimestamp) // no row has a time: the window is empty
            return FeedbackWindow{};
        end = *report->newestTimestamp;
    }
    const double windowUs = *m_policy.windowSeconds * 1e6;
    // A window that begins before the first time there can be holds everything.
    const double begin = static_cast<double>(end) - windowUs;
    const std::int64_t after =
        begin <= -9.2e18 ? absentTimestamp : end - static_cast<std::int64_t>(std::llround(windowUs));
    return FeedbackWindow{.afterUs = after, .endUs = end};
}

ReadOptions ReplayRun::readOptions() const
{
    ReadOptions options = m_request.reading;
    if (options.threads == 0) {
        const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
        options.threads = stores() ? std::max(1U, cores - 1) : cores;
    }
    return options;
}

Result<IngestReport> ReplayRun::read(ByteSource& source, ChunkAssembler& assembler, std::stop_token stop)
{
    auto report = readEvaluations(source, readOptions(), assembler, m_devices, std::move(stop));
    if (report)
        if (auto finished = assembler.finish(); !finished)
            return std::unexpected(finished.error());
    return report;
}

Result<IngestReport> ReplayRun::readAndStore(ByteSource& source, ChunkAssembler& assembler, BoundedQueue<Chunk>& queue)
{
    std::stop_source readerStop;
    const std::stop_callback onStop(m_stop, [&] {
        readerStop.request_stop();
        queue.abandon();
    });
    Result<IngestReport> report = failure(ErrorCode::Internal);
    std::jthread reading([&] {
        report = read(source, assembler, readerStop.get_token());
        queue.close();
    });
    const auto stored = storeChunks(queue);
    if (!stored) {
        readerStop.request_stop();
        queue.abandon();
    }
    reading.join();
    if (m_stop.stop_requested())
        return failure(ErrorCode::Cancelled, m_request.file);
    if (!stored)
        return std::unexpected(stored.error());
    return report;
}

Result<void> ReplayRun::storeChunks(BoundedQueue<Chunk>& queue)
{
    while (const auto chunk = queue.pop()) {
        if (!m_importId)
            if (auto begun = beginImport(); !begun)
                return begun;
        m_meter.enter(ReplayPhase::Replaying);
        if (auto stored = storeChunk(*chunk); !stored)
            return stored;
        m_meter.stored(static_cast<std::uint64_t>(chunk->record.accepted));
    }
    return {};
}

Result<void> ReplayRun::beginImport()
{
    const auto begin = [this](FeedbackStore& store) -> Result<void> {
        const auto begun = store.beginImport(m_request.file, m_content, m_policy);
        if (!begun)
            return std::unexpected(begun.error());
        m_importId = *begun;
        return {};
    };
    // The plan found no unfinished import of this content: one that is there now is ours, its answer was lost.
    return m_store->run(begin, [this](FeedbackStore& store) -> Result<bool> {
        const auto imports = store.imports();
        if (!imports)
            return std::unexpected(imports.error());
        for (const ImportRecord& import : *imports) {
            if (import.state == ImportState::Unfinished && import.content == m_content)
                m_importId = import.id;
        }
        return m_importId.has_value();
    });
}

Result<void> ReplayRun::storeChunk(const Chunk& chunk)
{
    return m_store->run([&](FeedbackStore& store) { return store.storeChunk(*m_importId, chunk); },
                        [&](FeedbackStore& store) -> Result<bool> {
                            const auto chunks = store.chunks(*m_importId);
                            if (!chunks)
                                return std::unexpected(chunks.error());
                            return std::ranges::any_of(*chunks, [&chunk](const ChunkRecord& stored) {
                                return stored.number == chunk.record.number && stored.hash == chunk.record.hash;
                            });
                        });
}

Result<std::vector<ImportRecord>> ReplayRun::imports()
{
    Result<std::vector<ImportRecord>> imports;
    const auto read = m_store->run([&imports](FeedbackStore& store) -> Result<void> {
        imports = store.imports();
        return imports ? Result<void>() : std::unexpected(imports.error());
    });
    if (!read)
        return std::unexpected(read.error());
    return imports;
}

Result<void> ReplayRun::checkShareOfRejects(const IngestReport& report) const
{
    const auto share = m_request.maxRejects.share;
    if (!share || static_cast<double>(report.rejected) <= *share * static_cast<double>(report.rows))
        return {};
    return failure(ErrorCode::TooManyRejects, m_request.file, std::to_string(report.rejected));
}

std::unexpected<Error> ReplayRun::undone(const Error& error)
{
    if (error.code == ErrorCode::TooManyRejects && m_importId && !m_plan.complete) {
        m_meter.enter(ReplayPhase::Undoing);
        const auto undo = [this](FeedbackStore& store) { return store.undoImport(*m_importId); };
        const auto isUndone = [this](FeedbackStore& store) -> Result<bool> {
            const auto imports = store.imports();
            if (!imports)
                return std::unexpected(imports.error());
            return std::ranges::any_of(*imports, [this](const ImportRecord& import) {
                return import.id == *m_importId && import.state == ImportState::Undone;
            });
        };
        if (auto done = m_store->run(undo, isUndone); !done)
            return std::unexpected(done.error());
    }
    return std::unexpected(error);
}

} // namespace

Result<ReplayOutcome> runReplay(const ReplayRequest& request, ReplayObserver& observer, std::stop_token stop)
{
    const ReplayMemory memory;
    return ReplayRun(request, observer, std::move(stop)).run();
}

} // namespace loopscope
