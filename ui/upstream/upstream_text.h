#pragma once

#include "app/data/upstream/upstream_report.h"

#include <QCoreApplication>
#include <QString>

namespace loopscope {

/// Sentences and words about the federated system's tables and rounds. Thread: UI.
class UpstreamText {
    Q_DECLARE_TR_FUNCTIONS(UpstreamText)

public:
    /// "G4 · 4 versions · newest round 3 days ago"
    [[nodiscard]] static QString hint(const UpstreamReport& report, std::int64_t nowUs);
    /// "v1–v4 · 1 May 2026 10:00 – 10:03 · 4 rounds"
    [[nodiscard]] static QString run(const UpstreamRun& run);
    /// What the newest version claims beside what feedback and held-out rows say of it.
    [[nodiscard]] static QString verdict(const UpstreamReport& report);
    /// What keeps the picture from being whole; empty: nothing.
    [[nodiscard]] static QString gaps(const UpstreamReport& report);
    /// "rollback", "claims more than its feedback"; empty where there is nothing to say.
    [[nodiscard]] static QString note(const UpstreamVersion& version);
    [[nodiscard]] static QString generation(const UpstreamTableFacts& table);
    /// What the table holds, in a few words.
    [[nodiscard]] static QString purpose(UpstreamTable table);
    /// Whether all generations agree, and what that means.
    [[nodiscard]] static QString tables(const UpstreamFacts& facts);
};

/// How a claim lies to the Wilson interval of the feedback.
enum class ClaimVerdict { Unknown, Within, TooHigh, TooLow };
[[nodiscard]] ClaimVerdict claimVerdict(const UpstreamVersion& version);

} // namespace loopscope
