#pragma once

#include "app/data/store/connection_spec.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace loopscope {

/// Rows with after < evaluation_timestamp <= until, microseconds UTC; absent: no limit.
struct UpstreamStretch {
    std::optional<std::int64_t> afterUs, untilUs;
    bool operator==(const UpstreamStretch&) const = default;
};

/// Evaluations in the table model_evaluations of a federated system, where a replay else reads a file. Its name stands where
/// a file's name would, in the ledger of imports too, and never holds a password:
///     upstream:postgresql://flead@db/flead
///     upstream:service=flead#schema=public&after=2026-01-01T00:00:00Z&until=2026-01-02T00:00:00Z
struct UpstreamSource {
    ConnectionSpec database; ///< its schema: looked into before those of the search_path
    std::optional<std::int64_t> afterUs; ///< only rows whose evaluation_timestamp is later; microseconds UTC
    std::optional<std::int64_t> untilUs; ///< and not later than this

    /// Whether a file's name means such a source.
    [[nodiscard]] static bool isName(std::string_view file);
    /// @param trusted as for ConnectionSpec::parse() @return InvalidArgument, PasswordInUrl.
    [[nodiscard]] static Result<UpstreamSource> parse(std::string_view name, bool trusted);

    [[nodiscard]] std::string name() const;
    /// The name without after and until: which table, whatever the stretch.
    [[nodiscard]] std::string tableName() const;
    /// For people: `model_evaluations of flead at db`.
    [[nodiscard]] std::string displayName() const;
};

} // namespace loopscope
