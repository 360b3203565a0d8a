#pragma once

#include "app/data/query/workspace.h"
#include "ui/widgets/fact_list.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace loopscope {

/// One station of the loop and what happens there.
struct LoopStation {
    QString title;
    QString value;
};
inline constexpr std::size_t loopStations = 5;

/// What is said of one version of the loop. Sentences and facts, nothing drawn.
class PlayText {
    Q_DECLARE_TR_FUNCTIONS(PlayText)

public:
    /// @param index into versions.versions   @param loop empty while it is not known
    PlayText(const Summary& versions, const std::vector<Workspace::LoopPoint>& loop, const Policy& policy,
             std::size_t index);

    /// Devices, global model, evaluation, feedback, real accuracy: in the order of the loop.
    [[nodiscard]] std::array<LoopStation, loopStations> stations() const;
    [[nodiscard]] std::vector<FactList::Fact> facts() const;
    /// Why the loop is far from what is observed; empty where it differs by less than 20 points, or is not known.
    [[nodiscard]] QString lagSentence() const;
    /// How many of the newest versions are worth trying as the policy's history; none where the loop does not lag, or the
    /// policy has a history already.
    [[nodiscard]] std::optional<std::int32_t> historyToTry() const;

private:
    [[nodiscard]] double observed(std::size_t index) const;
    [[nodiscard]] bool lags() const;
    /// The versions whose feedback counts for this one: [first, index).
    [[nodiscard]] std::size_t firstCounting() const;
    [[nodiscard]] QString span(std::size_t first, std::size_t last) const;

    const Summary& m_versions;
    const Policy& m_policy;
    std::size_t m_index;
    std::optional<double> m_reported;
    std::optional<double> m_next;
    std::int64_t m_nextVersion = 0;
    std::int64_t m_devicesFromFeedback = 0;
};

} // namespace loopscope
