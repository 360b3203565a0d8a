#pragma once

#include "app/data/store/connection_spec.h"

#include <QString>

#include <cstdint>

namespace loopscope {

/// An empty place for one feedback database, made anew for each test, and other programs' access to it.
class StorePlace {
public:
    virtual ~StorePlace() = default;
    [[nodiscard]] virtual ConnectionSpec spec() const = 0;
    /// Runs SQL of another program there; it must succeed.
    virtual void execute(const QString& sql) = 0;
    /// The one integer that a query of another program returns.
    [[nodiscard]] virtual std::int64_t integer(const QString& sql) = 0;
    /// A model_feedback with the founding text's columns and nothing of ours.
    [[nodiscard]] virtual QString foundingTable() const = 0;
    /// A moment in the type of the column timestamp.
    [[nodiscard]] virtual QString time(std::int64_t microseconds) const = 0;
    /// Whether the rollups cover the rows of other writers here, so that summaries need not come from the rows.
    [[nodiscard]] virtual bool coversOthers() const { return false; }
    /// Whether a connection can hold a lock against another one here.
    [[nodiscard]] virtual bool hasSessions() const { return true; }
    /// Whether the writer's place is taken for each transaction instead of for a connection: behind a pooler.
    [[nodiscard]] virtual bool writersTakeTurns() const { return false; }
    /// How many indexes model_feedback has, but for that of its key.
    [[nodiscard]] virtual std::int64_t indexes() = 0;
    /// Leaves no space for more than a few pages, or frees it again. @return false where that cannot be arranged.
    virtual bool setDiskFull(bool full) = 0;
};

} // namespace loopscope
