#include "app/data/query/policy_effect_reader.h"

#include <utility>

namespace loopscope {

namespace {

constexpr int attempts = 3; // while somebody writes

bool haveSameRows(const Summary& a, const Summary& b)
{
    const auto counts = [](const Summary& summary) {
        std::vector<std::pair<std::int32_t, std::int64_t>> versions;
        for (const VersionSummary& version : summary.versions)
            versions.emplace_back(version.version, version.tally.count);
        return versions;
    };
    return a.devices == b.devices && counts(a) == counts(b);
}

} // namespace

std::optional<FeedbackWindow> windowOf(const Policy& policy, std::optional<std::int64_t> lastTimestampUs)
{
    if (!policy.windowSeconds || !lastTimestampUs)
        return std::nullopt;
    return FeedbackWindow{.afterUs = *lastTimestampUs - static_cast<std::int64_t>(*policy.windowSeconds * 1e6),
                          .endUs = *lastTimestampUs};
}

PolicyEffectReader::PolicyEffectReader(const Policy& stored, const StoreFacts& facts) : m_stored(stored), m_facts(facts)
{}

PolicyEffectReader::PolicyEffectReader(const Policy& stored, std::shared_ptr<const Summary> summary)
    : m_stored(stored), m_before(std::move(summary))
{}

Result<PolicyEffect> PolicyEffectReader::read(FeedbackStore& store, const Policy& other, EffectSource source)
{
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (m_before == nullptr) {
            if (auto loaded = load(store); !loaded)
                return std::unexpected(loaded.error());
        }
        if (source == EffectSource::Summary)
            return fromSummary(other);
        const SummaryParts parts{.cells = true, .histograms = false};
        const auto window = windowOf(other, m_facts.lastTimestampUs);
        const auto after =
            judgesAlike(m_stored, other) ? store.summary(parts, window) : store.summaryUnder(other, parts, window);
        if (!after)
            return std::unexpected(after.error());
        if (haveSameRows(*m_before, *after))
            return effectFromRows(*m_before, m_stored, *after, other);
        m_before.reset(); // rows came or went
    }
    return failure(ErrorCode::Busy, m_facts.name);
}

Result<void> PolicyEffectReader::load(FeedbackStore& store)
{
    auto summary = store.summary({.cells = true, .histograms = true}, windowOf(m_stored, m_facts.lastTimestampUs));
    if (!summary)
        return std::unexpected(summary.error());
    if (summary->versions.empty())
        return failure(ErrorCode::EmptySample, m_facts.name);
    m_before = std::make_shared<const Summary>(std::move(*summary));
    return {};
}

Result<PolicyEffect> PolicyEffectReader::fromSummary(const Policy& other) const
{
    PolicyEffect effect = effectFromSummary(*m_before, m_stored, other);
    if (m_facts.fromRows && !judgesAlike(m_stored, other)) {
        // The histograms do not tell the rows of other writers apart, which keep their judgement.
        effect.correct.after.reset();
        effect.newestCorrect.after.reset();
        effect.types.after.reset();
        effect.changedMost.clear();
    }
    return effect;
}

} // namespace loopscope
