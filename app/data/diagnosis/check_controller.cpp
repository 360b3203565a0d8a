#include "app/data/diagnosis/check_controller.h"

#include "app/data/diagnosis/check_runner.h"
#include "app/data/store/wall_clock.h"

#include <QMetaObject>

#include <utility>

namespace loopscope {

CheckController::CheckController(QObject* parent) : QObject(parent) {}

CheckController::~CheckController()
{
    m_reader.reset();
    m_retired.waitForDone();
}

void CheckController::run(const ConnectionSpec& spec)
{
    retire();
    const std::uint64_t asked = ++m_asked;
    const auto here = [this, asked](std::function<void()> function) {
        QMetaObject::invokeMethod(
            this,
            [this, asked, function = std::move(function)] {
                if (asked == m_asked)
                    function();
            },
            Qt::QueuedConnection);
    };
    const auto total = static_cast<int>(loopCheckCount());
    const SqlDialect dialect = spec.kind == StoreKind::Sqlite ? SqlDialect::Sqlite : SqlDialect::Postgres;
    auto found = std::make_shared<std::vector<CheckResult>>();
    m_reader = std::make_unique<StoreReader>([spec](const std::stop_token& stop) {
        return FeedbackStore::open(spec, {.anySchema = true, .purpose = "check", .stop = stop});
    });
    m_reader->post(
        "checks",
        [this, here, found, dialect, total](FeedbackStore& store) -> Result<void> {
            auto results = runLoopChecks(store, dialect, wallClockUs(), [this, here, total](std::size_t done) {
                here([this, done, total] { emit progressed(static_cast<int>(done), total); });
            });
            if (!results)
                return std::unexpected(results.error());
            *found = std::move(*results);
            return {};
        },
        [this, here, found](const Result<void>& ran) {
            here([this, found, ran] {
                retire();
                m_results = ran ? Results(std::move(*found)) : Results(std::unexpected(ran.error()));
                emit finished();
            });
        });
}

void CheckController::cancel()
{
    ++m_asked;
    retire();
}

void CheckController::retire()
{
    if (m_reader)
        m_retired.start([old = std::shared_ptr<StoreReader>(std::move(m_reader))]() mutable { old.reset(); });
}

} // namespace loopscope
