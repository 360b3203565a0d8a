#pragma once

#include "app/data/query/workspace.h"

#include <QCoreApplication>
#include <QString>

namespace loopscope {

/// Sentences about what a workspace shows, for the heads of pages.
class PlaceText {
    Q_DECLARE_TR_FUNCTIONS(PlaceText)

public:
    /// "55 versions · 54 devices · 11,880 evaluations · 15 Jan 2022 – 10 Jun 2023 · newest 3 years ago"
    [[nodiscard]] static QString whole(const StoreFacts& facts, std::int64_t nowUs);
    /// "flu.db · 11,880 evaluations · newest 10 Jun 2023", for pictures that leave the window
    [[nodiscard]] static QString source(const StoreFacts& facts);
    /// "216 rows · 54 devices · 15 Jan 2022 – 5 Feb 2022"; @p others as given between the two, may be empty
    [[nodiscard]] static QString part(const Tally& tally, const QString& others);
    /// "15 Jan 2022 – 5 Feb 2022"; empty without times
    [[nodiscard]] static QString period(std::int64_t firstUs, std::int64_t lastUs);
};

} // namespace loopscope
