#pragma once

#include <cstdint>
#include <string>

namespace loopscope {

/// What of TimescaleDB a database can use. The extension is probed at every connection and never created.
enum class TimescaleTier : std::uint8_t {
    None,      ///< not installed in this database
    Apache,    ///< hypertables
    Timescale, ///< and compression and retention
};

struct TimescaleFacts {
    TimescaleTier tier = TimescaleTier::None;
    std::string version;   ///< installed in this database; empty: not
    std::string available; ///< version that the server could install; empty: none, or not known
    bool isPreloaded = false; ///< the server loads it at its start; without, creating it would end the connection
    std::string functionSchema; ///< quoted, where create_hypertable() is

    [[nodiscard]] bool canMakeHypertables() const { return tier != TimescaleTier::None; }
    /// INSERT into a hypertable with a statement trigger that reads its new rows: from version 2.18 on.
    [[nodiscard]] bool canTriggerOnHypertables() const;
    /// "TimescaleDB 2.28.3", "TimescaleDB 2.28.3 (Apache licence)"; empty without it.
    [[nodiscard]] std::string text() const;
};

} // namespace loopscope
