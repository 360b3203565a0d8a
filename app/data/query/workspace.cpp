#include "app/data/query/workspace.h"

#include "app/data/error_text.h"
#include "app/data/live/rollup_folder.h"
#include "app/data/query/store_reader.h"
#include "app/data/store/wall_clock.h"
#include "app/engine/feedback/loop.h"

#include <QMetaObject>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>
#include <optional>
#include <utility>

namespace loopscope {

namespace {

const std::string policyEffectKind = "policy effect";

/// What the reader thread hands over with the versions.
struct Loaded {
    StoreFacts facts;
    Policy policy;
    std::shared_ptr<const Summary> versions;
};

struct LoadedCells {
    std::shared_ptr<const Summary> cells;
    std::vector<Workspace::LoopPoint> loop;
};

std::vector<Workspace::LoopPoint> loopPoints(const Summary& cells, const Policy& policy)
{
    std::vector<Workspace::LoopPoint> points;
    for (const LoopVersion& version : loopVersions(cells, policy))
        points.push_back({.version = version.version,
                          .evaluated = version.evaluated,
                          .globalAccuracy = version.globalAccuracy,
                          .hardcodedAccuracy = version.hardcodedAccuracy,
                          .devicesFromFeedback = version.devicesFromFeedback});
    return points;
}

/// From which version on cells are to be read first, so that there is something to see within a second; none where all of
/// them take no longer.
std::optional<std::int32_t> firstOfNewest(const Summary& versions)
{
    constexpr std::int64_t manyCells = 1'000'000;
    constexpr std::int64_t firstCells = 400'000;
    std::int64_t all = 0;
    for (const VersionSummary& version : versions.versions)
        all += version.devices;
    if (all < manyCells)
        return std::nullopt;
    std::int64_t cells = 0;
    for (auto version = versions.versions.rbegin(); version != versions.versions.rend(); ++version) {
        cells += version->devices;
        if (cells >= firstCells)
            return version->version;
    }
    return std::nullopt;
}

StoreFacts factsOf(const QString& name, const Summary& summary)
{
    StoreFacts facts{.name = name.toStdString(), .rows = summary.rows()};
    facts.versions = static_cast<std::int64_t>(summary.versions.size());
    facts.devices = static_cast<std::int64_t>(summary.devices.size());
    for (const VersionSummary& version : summary.versions) {
        if (version.tally.firstTimestamp == absentTimestamp)
            continue;
        facts.firstTimestampUs =
            std::min(facts.firstTimestampUs.value_or(version.tally.firstTimestamp), version.tally.firstTimestamp);
        facts.lastTimestampUs =
            std::max(facts.lastTimestampUs.value_or(version.tally.lastTimestamp), version.tally.lastTimestamp);
    }
    return facts;
}

} // namespace

class Workspace::Private {
public:
    Private(Workspace* owner, Opener open) : q(owner), opener(std::move(open))
    {
        QObject::connect(&live, &LiveFeed::refreshWanted, q, [this] { load(true); });
        QObject::connect(&live, &LiveFeed::came, q,
                         [this](const std::shared_ptr<const NewFeedback>& found) { folder.came(found->rows); });
        QObject::connect(&live, &LiveFeed::looked, q, [this] {
            if (reader)
                reader->release();
        });
        QObject::connect(&live, &LiveFeed::changed, q, [this] {
            const LinkStatus::State link = live.link().state;
            if (reader && (link == LinkStatus::State::Reconnecting || link == LinkStatus::State::Refused))
                reader->hold();
        });
        retired.start([] { FeedbackStore::prepare(); });
    }

    ~Private()
    {
        live.stop();
        reader.reset();
        retired.waitForDone();
    }

    /// Runs @p function in the UI thread, unless something else was opened in the meantime.
    void deliver(std::uint64_t asked, std::function<void()> function)
    {
        QMetaObject::invokeMethod(
            q,
            [this, asked, function = std::move(function)] {
                if (asked == generation)
                    function();
            },
            Qt::QueuedConnection);
    }

    /// Forgets everything that is shown. A connection is closed in the background: it may be waiting for a server.
    void clear()
    {
        ++generation;
        live.stop();
        folder.stop();
        if (reader)
            retired.start([old = std::shared_ptr<StoreReader>(std::move(reader))]() mutable { old.reset(); });
        state = State::Empty;
        spec = {};
        facts = {};
        policy = {};
        versions.reset();
        newestCells.reset();
        effects.reset();
        cells.reset();
        loop.clear();
        cellsOf = cellsAsked = dataNumber = 0;
    }

    Result<std::unique_ptr<FeedbackStore>> openStore(const ConnectionSpec& wanted,
                                                     const FeedbackStore::OpenOptions& options) const
    {
        return opener ? opener(wanted) : FeedbackStore::open(wanted, options);
    }
    /// Begins to follow what was opened, once it is there.
    void follow()
    {
        if (!watching || live.isOn() || spec.kind == StoreKind::Memory)
            return;
        // A lost connection to a server is looked after; a file is there or not.
        if (spec.kind == StoreKind::Postgres)
            reader->holdOnLoss([this, asked = generation] { deliver(asked, [this] { live.wake(); }); });
        const LiveLink::Opener opens = [this, wanted = spec](const FeedbackStore::OpenOptions& options) {
            return openStore(wanted, options);
        };
        live.start(opens, facts.newestCreatedAtUs);
        // Rollups that do not hold are built anew from all rows: not beside somebody's back.
        if (spec.kind == StoreKind::Postgres && !facts.readOnly && !facts.fromRows)
            folder.start(opens);
    }

    void load(bool isGrowth = false); ///< @param isGrowth because feedback came in
    void loadCells();
    void fail(const Error& reason)
    {
        if (reason.code == ErrorCode::Cancelled)
            return;
        error = reason;
        state = State::Failed;
        emit q->changed();
    }
    void takeCells(LoadedCells loaded)
    {
        cellsOf = std::exchange(cellsAsked, 0);
        newestCells.reset();
        cells = std::move(loaded.cells);
        loop = std::move(loaded.loop);
        emit q->cellsLoaded();
    }

    /// A request whose answer goes into a future.
    template <class T>
    QFuture<Result<T>> request(std::string kind, std::function<Result<T>(FeedbackStore&)> ask)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const auto answer = [promise](Result<T> result) {
            promise->addResult(std::move(result));
            promise->finish();
        };
        if (reader == nullptr) {
            answer(failure(ErrorCode::NoFeedbackDatabase, facts.name));
            return promise->future();
        }
        auto value = std::make_shared<std::optional<T>>();
        reader->post(
            std::move(kind),
            [value, ask = std::move(ask)](FeedbackStore& store) -> Result<void> {
                auto result = ask(store);
                if (!result)
                    return std::unexpected(result.error());
                *value = std::move(*result);
                return {};
            },
            [value, answer](const Result<void>& result) {
                if (result)
                    answer(std::move(**value));
                else
                    answer(std::unexpected(result.error()));
            });
        return promise->future();
    }

    Workspace* q;
    Opener opener;
    State state = State::Empty;
    Error error;
    ConnectionSpec spec;
    StoreFacts facts;
    Policy policy;
    std::shared_ptr<const Summary> versions;
    std::shared_ptr<const Summary> cells;
    std::shared_ptr<const Summary> newestCells;
    std::vector<LoopPoint> loop;
    std::shared_ptr<PolicyEffectReader> effects; ///< used in the thread that reads; null until somebody asks
    std::uint64_t dataNumber = 0; ///< grows with each load()
    std::uint64_t cellsOf = 0, cellsAsked = 0; ///< of which load the cells are, and those being read; 0: none
    bool watching = false;
    LiveFeed live;
    RollupFolder folder;
    std::uint64_t generation = 0; ///< grows with everything that is opened or closed
    QThreadPool retired; ///< closes old connections; computes the loop of a replay that stored nothing
    std::unique_ptr<StoreReader> reader;
};

void Workspace::Private::load(bool isGrowth)
{
    auto loaded = std::make_shared<Loaded>();
    reader->post(
        "versions",
        [loaded](FeedbackStore& store) -> Result<void> {
            auto policyResult = store.policy();
            if (!policyResult)
                return std::unexpected(policyResult.error());
            auto factsResult = store.facts();
            if (!factsResult)
                return std::unexpected(factsResult.error());
            auto summary = store.summary({.cells = false, .histograms = false});
            if (!summary)
                return std::unexpected(summary.error());
            *loaded = {std::move(*factsResult), *policyResult, std::make_shared<const Summary>(std::move(*summary))};
            return {};
        },
        [this, loaded, isGrowth, asked = generation](const Result<void>& result) {
            deliver(asked, [this, loaded, isGrowth, result] {
                live.refreshed(result ? std::nullopt : std::optional(result.error()));
                if (!result) {
                    if (!isGrowth || state != State::Ready) // else what is shown stays, and live() says how old it is
                        fail(result.error());
                    return;
                }
                const bool wasReady = state == State::Ready && dataNumber > 0;
                facts = std::move(loaded->facts);
                policy = loaded->policy;
                versions = std::move(loaded->versions);
                ++dataNumber;
                newestCells.reset();
                effects.reset();
                state = State::Ready;
                if (isGrowth && wasReady)
                    emit q->grew();
                else
                    emit q->changed();
                follow();
            });
        });
}

void Workspace::Private::loadCells()
{
    auto loaded = std::make_shared<LoadedCells>();
    reader->post(
        "cells",
        [this, loaded, asPolicy = policy, window = windowOf(policy, facts.lastTimestampUs),
         newest = facts.fromRows ? std::nullopt : firstOfNewest(*versions),
         asked = generation](FeedbackStore& store) -> Result<void> {
            if (newest) {
                auto early = store.summary({.cells = true, .versionsFrom = *newest});
                if (!early)
                    return std::unexpected(early.error());
                deliver(asked, [this, early = std::make_shared<const Summary>(std::move(*early))] {
                    if (cells == nullptr) {
                        newestCells = early;
                        emit q->newestCellsLoaded();
                    }
                });
            }
            auto summary = store.summary({.cells = true, .histograms = false}, window);
            if (!summary)
                return std::unexpected(summary.error());
            loaded->cells = std::make_shared<const Summary>(std::move(*summary));
            loaded->loop = loopPoints(*loaded->cells, asPolicy);
            return {};
        },
        [this, loaded, asked = generation](const Result<void>& result) {
            deliver(asked, [this, loaded, result] {
                if (result) {
                    takeCells(std::move(*loaded));
                } else if (result.error().code != ErrorCode::Cancelled) {
                    cellsAsked = 0; // the next call tries again
                    emit q->cellsFailed(errorText(result.error()));
                }
            });
        });
}

Workspace::Workspace(QObject* parent, Opener opener)
    : QObject(parent), m_d(std::make_unique<Private>(this, std::move(opener)))
{}

Workspace::~Workspace() = default;

void Workspace::open(const ConnectionSpec& spec)
{
    m_d->clear();
    m_d->spec = spec;
    m_d->facts.name = spec.displayName();
    m_d->state = State::Loading;
    m_d->reader = std::make_unique<StoreReader>([d = m_d.get(), spec](const std::stop_token& stop) {
        return d->openStore(spec, {.purpose = "read", .stop = stop});
    });
    m_d->load();
    emit changed();
}

void Workspace::show(const QString& name, const Policy& policy, std::shared_ptr<const Summary> summary)
{
    m_d->clear();
    m_d->facts = factsOf(name, *summary);
    m_d->policy = policy;
    m_d->versions = std::move(summary);
    m_d->dataNumber = 1;
    m_d->state = State::Ready;
    emit changed();
}

void Workspace::refresh()
{
    if (m_d->reader == nullptr)
        return;
    if (m_d->state == State::Failed) {
        m_d->state = State::Loading;
        emit changed();
    }
    m_d->load();
}

void Workspace::close()
{
    m_d->clear();
    emit changed();
}

void Workspace::cancel()
{
    if (m_d->reader == nullptr)
        return;
    m_d->reader->cancel();
    if (m_d->state == State::Loading)
        close();
}

void Workspace::watch()
{
    m_d->watching = true;
    if (m_d->state == State::Ready && m_d->reader != nullptr)
        m_d->follow();
}

LiveFeed& Workspace::live()
{
    return m_d->live;
}

const LiveFeed& Workspace::live() const
{
    return m_d->live;
}

Workspace::State Workspace::state() const
{
    return m_d->state;
}

const Error& Workspace::error() const
{
    return m_d->error;
}

const ConnectionSpec& Workspace::spec() const
{
    return m_d->spec;
}

const StoreFacts& Workspace::facts() const
{
    return m_d->facts;
}

const Policy& Workspace::policy() const
{
    return m_d->policy;
}

std::shared_ptr<const Summary> Workspace::versions() const
{
    return m_d->versions;
}

std::shared_ptr<const Summary> Workspace::cells()
{
    const bool areOld = m_d->cells == nullptr || m_d->cellsOf != m_d->dataNumber;
    if (areOld && m_d->state == State::Ready && m_d->cellsAsked == 0) {
        m_d->cellsAsked = m_d->dataNumber;
        if (m_d->reader != nullptr) {
            m_d->loadCells();
        } else {
            m_d->retired.start([d = m_d.get(), asked = m_d->generation, summary = m_d->versions, policy = m_d->policy] {
                LoadedCells loaded{summary, loopPoints(*summary, policy)};
                d->deliver(asked, [d, loaded = std::move(loaded)] { d->takeCells(loaded); });
            });
        }
    }
    return m_d->cells;
}

std::shared_ptr<const Summary> Workspace::newestCells() const
{
    return m_d->newestCells;
}

const std::vector<Workspace::LoopPoint>& Workspace::loop() const
{
    return m_d->loop;
}

QFuture<Result<QueryResult>> Workspace::run(const std::string& queryId,
                                            const std::map<std::string, std::string>& parameters)
{
    return m_d->request<QueryResult>(
        "query " + queryId, [queryId, parameters](FeedbackStore& store) { return store.run(queryId, parameters); });
}

QFuture<Result<std::vector<FeedbackRow>>> Workspace::feedbackPage(const std::string& kind,
                                                                  const FeedbackPageRequest& request)
{
    return m_d->request<std::vector<FeedbackRow>>(
        "rows " + kind, [request](FeedbackStore& store) { return store.feedbackPage(request); });
}

QFuture<Result<std::int64_t>> Workspace::countFeedback(const std::string& kind, const FeedbackFilter& filter)
{
    return m_d->request<std::int64_t>("count " + kind,
                                      [filter](FeedbackStore& store) { return store.countFeedback(filter); });
}

QFuture<Result<std::shared_ptr<const Summary>>> Workspace::histograms()
{
    using Shared = std::shared_ptr<const Summary>;
    if (m_d->reader == nullptr && m_d->versions != nullptr)
        return QtFuture::makeReadyFuture(Result<Shared>(m_d->versions));
    return m_d->request<Shared>("histograms", [](FeedbackStore& store) -> Result<Shared> {
        auto summary = store.summary({.cells = false, .histograms = true});
        if (!summary)
            return std::unexpected(summary.error());
        return std::make_shared<const Summary>(std::move(*summary));
    });
}

QFuture<Result<PolicyEffect>> Workspace::policyEffect(const Policy& other, EffectSource source)
{
    auto& effects = m_d->effects;
    if (m_d->reader == nullptr) {
        if (effects == nullptr)
            effects = std::make_shared<PolicyEffectReader>(m_d->policy, m_d->versions);
        return QtConcurrent::run([effects = m_d->effects, other] { return effects->fromSummary(other); });
    }
    if (effects == nullptr)
        effects = std::make_shared<PolicyEffectReader>(m_d->policy, m_d->facts);
    return m_d->request<PolicyEffect>(policyEffectKind, [effects, other, source](FeedbackStore& store) {
        return effects->read(store, other, source);
    });
}

void Workspace::cancelPolicyEffect()
{
    if (m_d->reader != nullptr)
        m_d->reader->cancel(policyEffectKind);
}

QFuture<Result<LoopEvidence>> Workspace::loopEvidence()
{
    return m_d->request<LoopEvidence>("evidence",
                                      [](FeedbackStore& store) { return gatherLoopEvidence(store, wallClockUs()); });
}

QFuture<Result<std::vector<ImportRecord>>> Workspace::imports()
{
    return m_d->request<std::vector<ImportRecord>>("imports", [](FeedbackStore& store) { return store.imports(); });
}

QFuture<Result<std::vector<Reject>>> Workspace::rejects(std::int64_t importId, std::int64_t limit)
{
    return m_d->request<std::vector<Reject>>(
        "rejects", [importId, limit](FeedbackStore& store) { return store.rejects(importId, limit); });
}

} // namespace loopscope
