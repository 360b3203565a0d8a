#include "ui/play/play_text.h"

#include "app/engine/feedback/real_accuracy.h"
#include "ui/charts/story_data.h"
#include "ui/models/number_text.h"

#include <algorithm>
#include <cmath>

namespace loopscope {

namespace {

constexpr std::int32_t worthTrying = 4; // versions; enough rows in most fleets, and soon forgotten

} // namespace

PlayText::PlayText(const Summary& versions, const std::vector<Workspace::LoopPoint>& loop, const Policy& policy,
                   std::size_t index)
    : m_versions(versions), m_policy(policy), m_index(index)
{
    if (loop.size() != versions.versions.size() + 1)
        return;
    m_reported = loop[index].globalAccuracy;
    m_devicesFromFeedback = loop[index].devicesFromFeedback;
    m_next = loop[index + 1].globalAccuracy;
    m_nextVersion = loop[index + 1].version;
}

std::array<LoopStation, loopStations> PlayText::stations() const
{
    const VersionSummary& version = m_versions.versions[m_index];
    const Tally& tally = version.tally;
    return {{
        {tr("Devices train"),
         tr("%1 local model(s)", nullptr, NumberText::plural(version.devices)).arg(NumberText::count(version.devices))},
        {tr("Global model"), tr("%1, FedAvg").arg(NumberText::version(version.version))},
        {tr("Evaluation"),
         tr("%1 prediction(s)", nullptr, NumberText::plural(tally.count)).arg(NumberText::count(tally.count))},
        {tr("Feedback"), tr("%1 correct of %2").arg(NumberText::count(tally.correct), NumberText::count(tally.count))},
        {tr("Real accuracy"), m_next ? tr("%1 → for %2", "accuracy, then the version it is for")
                                           .arg(NumberText::percent(*m_next), NumberText::version(m_nextVersion))
                                     : tr("computing…")},
    }};
}

std::vector<FactList::Fact> PlayText::facts() const
{
    const VersionSummary& version = m_versions.versions[m_index];
    const Tally& tally = version.tally;
    const double formula = hardcodedAccuracy(version.version);
    const auto interval = wilsonOf(tally.correct, tally.count);
    const QString share = NumberText::percent(observed(m_index), 1);
    const bool wrong = std::max(formula, m_reported.value_or(0)) - observed(m_index) > stretchThreshold;
    return {
        {tr("The formula says"), NumberText::percent(formula)},
        {tr("The loop reports"), m_reported ? NumberText::percent(*m_reported, 1) : tr("computing…")},
        {tr("Observed"),
         interval ? tr("%1 (%2)").arg(share, NumberText::percentRange(interval->lower, interval->upper)) : share,
         wrong ? TextTone::Bad : TextTone::Plain},
        {tr("Evaluations"), tr("%1 on %2", "evaluations, then devices")
                                .arg(NumberText::count(tally.count), NumberText::devices(version.devices))},
        {tr("Normal / middle / edge case"), tr("%1 / %2 / %3")
                                                .arg(NumberText::count(tally.normal), NumberText::count(tally.anomaly()),
                                                     NumberText::count(tally.edgeCase))},
    };
}

double PlayText::observed(std::size_t index) const
{
    const Tally& tally = m_versions.versions[index].tally;
    return shareOf(tally.correct, tally.count);
}

bool PlayText::lags() const
{
    return m_reported && std::abs(observed(m_index) - *m_reported) > stretchThreshold;
}

std::size_t PlayText::firstCounting() const
{
    const auto history = static_cast<std::size_t>(m_policy.historyVersions.value_or(0));
    return history > 0 && history < m_index ? m_index - history : 0;
}

QString PlayText::span(std::size_t first, std::size_t last) const
{
    const QString from = NumberText::version(m_versions.versions[first].version);
    const QString to = NumberText::version(m_versions.versions[last].version);
    return first == last ? from : tr("%1 – %2").arg(from, to);
}

QString PlayText::lagSentence() const
{
    if (!lags())
        return {};
    if (m_devicesFromFeedback == 0)
        return tr("No feedback counts yet: what the loop reports is the policy's formula.");

    // The longest run of counting versions that pulls the average away from what is observed now; of equal ones the newest.
    const bool collapsed = observed(m_index) < *m_reported;
    std::size_t longest = 0;
    std::size_t longestEnd = 0;
    std::size_t length = 0;
    for (std::size_t i = firstCounting(); i < m_index; ++i) {
        length = (observed(i) >= *m_reported) == collapsed ? length + 1 : 0;
        if (length >= longest && length > 0) {
            longest = length;
            longestEnd = i;
        }
    }
    const QString averaged = span(firstCounting(), m_index - 1);
    if (longest == 0) {
        if (collapsed && *m_reported <= m_policy.floor)
            return tr("The loop reports no less than its floor of %1.").arg(NumberText::percent(m_policy.floor));
        return tr("The loop lags: it averages %1.").arg(averaged);
    }
    const QString run = span(longestEnd + 1 - longest, longestEnd);
    const bool one = longest == 1;
    if (collapsed)
        return one ? tr("The loop lags: it averages %1, and %2 was good.").arg(averaged, run)
                   : tr("The loop lags: it averages %1, and %2 were good.").arg(averaged, run);
    return one ? tr("The loop lags: it averages %1, and %2 was worse.").arg(averaged, run)
               : tr("The loop lags: it averages %1, and %2 were worse.").arg(averaged, run);
}

std::optional<std::int32_t> PlayText::historyToTry() const
{
    const bool useful = lags() && !m_policy.historyVersions && m_devicesFromFeedback > 0 &&
                        m_index > static_cast<std::size_t>(worthTrying);
    return useful ? std::optional(worthTrying) : std::nullopt;
}

} // namespace loopscope
