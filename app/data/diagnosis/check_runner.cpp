#include "app/data/diagnosis/check_runner.h"

#include "all_checks.h"
#include "app/data/diagnosis/check_context.h"
#include "app/data/error_text.h"

#include <QCoreApplication>

#include <chrono>
#include <memory>

namespace loopscope {

namespace {

struct NamedCheck {
    std::string id;
    std::unique_ptr<LoopCheck> check;
};

const std::vector<NamedCheck>& allChecks()
{
    static const std::vector<NamedCheck> checks = [] {
        std::vector<NamedCheck> list;
#define LOOPSCOPE_CHECK(id, Class) list.push_back({#id, std::make_unique<Class>()});
#include "app/data/diagnosis/checks.def"
#undef LOOPSCOPE_CHECK
        return list;
    }();
    return checks;
}

/// Gives the sentences their context.
class WhyUnknown {
    Q_DECLARE_TR_FUNCTIONS(LoopCheck)

public:
    static QString of(const Error& error)
    {
        const QString subject = QString::fromStdString(error.subject);
        if (error.code == ErrorCode::NotFound && error.detail == "table")
            return tr("There is no table %1 in this database.").arg(subject);
        if (error.code == ErrorCode::NotFound && error.detail == "column")
            return tr("There is no column %1 in this database.").arg(subject);
        if (error.code == ErrorCode::EmptySample)
            return tr("There are no rows in %1 yet.").arg(subject);
        return errorText(error);
    }
};

Result<CheckContext::About> lookAt(FeedbackStore& store, SqlDialect dialect, std::int64_t nowUs)
{
    CheckContext::About about{.dialect = dialect, .policy = {}, .nowUs = nowUs};
    const auto status = store.schemaStatus();
    if (!status)
        return std::unexpected(status.error());
    about.isOurs = status->isOurs;
    if (!about.isOurs)
        return about;
    const auto policy = store.policy();
    if (!policy)
        return std::unexpected(policy.error());
    about.policy = *policy;
    const auto foreign = store.hasForeignRows();
    if (!foreign)
        return std::unexpected(foreign.error());
    about.fromRows = *foreign;
    return about;
}

Result<CheckResult> runOne(const NamedCheck& named, CheckContext& context)
{
    const auto begin = std::chrono::steady_clock::now();
    auto finding = named.check->look(context);
    if (!finding) {
        const ErrorCode code = finding.error().code;
        if (code == ErrorCode::Cancelled || code == ErrorCode::CannotConnect)
            return std::unexpected(finding.error());
        finding = CheckContext::unknown(WhyUnknown::of(finding.error()));
    }
    return CheckResult{.id = named.id,
                       .title = named.check->title(),
                       .finding = std::move(*finding),
                       .seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count()};
}

} // namespace

std::size_t loopCheckCount()
{
    return allChecks().size();
}

Result<std::vector<CheckResult>> runLoopChecks(FeedbackStore& store, SqlDialect dialect, std::int64_t nowUs,
                                               const std::function<void(std::size_t)>& done)
{
    const auto catalog = SqlCatalog::of(dialect);
    if (!catalog)
        return std::unexpected(catalog.error());
    auto about = lookAt(store, dialect, nowUs);
    if (!about)
        return std::unexpected(about.error());
    std::vector<CheckResult> results;
    const auto ran = store.diagnose([&](const CheckQuery& query) -> Result<void> {
        CheckContext context(*about, query, **catalog);
        for (const NamedCheck& named : allChecks()) {
            auto result = runOne(named, context);
            if (!result)
                return std::unexpected(result.error());
            results.push_back(std::move(*result));
            if (done)
                done(results.size());
        }
        return {};
    });
    if (!ran)
        return std::unexpected(ran.error());
    return results;
}

CheckTotals totalsOf(std::span<const CheckResult> results)
{
    CheckTotals totals;
    for (const CheckResult& result : results) {
        if (result.finding.outcome == CheckOutcome::Fine)
            ++totals.fine;
        else if (result.finding.outcome == CheckOutcome::Unknown)
            ++totals.unknown;
        else if (result.finding.severity == CheckSeverity::Error)
            ++totals.errors;
        else if (result.finding.severity == CheckSeverity::Warning)
            ++totals.warnings;
        else
            ++totals.notes;
    }
    return totals;
}

} // namespace loopscope
