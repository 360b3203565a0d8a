#include "ui/policy/policy_effect_text.h"

#include "ui/models/number_text.h"

namespace loopscope {

namespace {

FactList::Fact changeFact(const QString& label, const QString& before, const std::optional<QString>& after,
                          const QString& unknown)
{
    if (after == before)
        return {.label = label, .value = PolicyEffectText::tr("%1, as now").arg(before), .tone = TextTone::Muted};
    return {.label = label, .value = PolicyEffectText::tr("%1 → %2", "now, then").arg(before, after.value_or(unknown))};
}

std::optional<QString> countText(const std::optional<std::int64_t>& count)
{
    return count ? std::optional(NumberText::count(*count)) : std::nullopt;
}

QString percentOf(std::int64_t correct, std::int64_t rows)
{
    return NumberText::percent(shareOf(correct, rows), 1);
}

std::optional<QString> percentOf(const std::optional<std::int64_t>& correct, std::int64_t rows)
{
    return correct ? std::optional(percentOf(*correct, rows)) : std::nullopt;
}

std::optional<QString> percentText(const std::optional<double>& share)
{
    return share ? std::optional(NumberText::percent(*share, 1)) : std::nullopt;
}

} // namespace

std::vector<FactList::Fact> PolicyEffectText::figures(const PolicyEffect& effect, const QString& unknown)
{
    const auto type = [&](std::int64_t TypeCounts::* member) {
        return effect.types.after ? std::optional((*effect.types.after).*member) : std::nullopt;
    };
    const QString devices = NumberText::devices(effect.devices);
    return {
        changeFact(tr("Correct of %1").arg(NumberText::rows(effect.rows)), NumberText::count(effect.correct.before),
                   countText(effect.correct.after), unknown),
        changeFact(tr("Observed accuracy"), percentOf(effect.correct.before, effect.rows),
                   percentOf(effect.correct.after, effect.rows), unknown),
        changeFact(tr("Observed accuracy of %1, the newest").arg(NumberText::version(effect.newestVersion)),
                   percentOf(effect.newestCorrect.before, effect.newestRows),
                   percentOf(effect.newestCorrect.after, effect.newestRows), unknown),
        changeFact(tr("The loop reports for %1, the next").arg(NumberText::version(effect.nextVersion)),
                   NumberText::percent(effect.nextReported.before, 1), percentText(effect.nextReported.after), unknown),
        {.label = tr("Devices from another source, or clamped otherwise"),
         .value = effect.devicesOtherwise ? tr("%1 of %2").arg(NumberText::count(*effect.devicesOtherwise), devices)
                                          : unknown,
         .tone = effect.devicesOtherwise == 0 ? TextTone::Muted : TextTone::Plain},
        changeFact(tr("Normal"), NumberText::count(effect.types.before.normal), countText(type(&TypeCounts::normal)),
                   unknown),
        changeFact(tr("Middle"), NumberText::count(effect.types.before.anomaly), countText(type(&TypeCounts::anomaly)),
                   unknown),
        changeFact(tr("Edge case"), NumberText::count(effect.types.before.edgeCase),
                   countText(type(&TypeCounts::edgeCase)), unknown),
    };
}

std::vector<FactList::Fact> PolicyEffectText::versions(const PolicyEffect& effect, const QString& unknown)
{
    std::vector<FactList::Fact> facts;
    for (const PolicyEffect::VersionChange& version : effect.changedMost) {
        const auto change = [&](const QString& before, const std::optional<QString>& after) {
            return after == before ? before : tr("%1 → %2", "now, then").arg(before, after.value_or(unknown));
        };
        QStringList parts;
        if (version.rows > 0)
            parts << tr("observed %1")
                         .arg(change(percentOf(version.correct.before, version.rows),
                                     percentOf(version.correct.after, version.rows)));
        parts << tr("loop %1").arg(
            change(NumberText::percent(version.reported.before, 1), percentText(version.reported.after)));
        facts.push_back({.label = NumberText::version(version.version), .value = parts.join(QStringLiteral("\n"))});
    }
    return facts;
}

} // namespace loopscope
