#pragma once

#include "app/data/store/connection_spec.h"
#include "app/data/upstream/upstream_facts.h"
#include "app/engine/feedback/summary.h"
#include "app/engine/result.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace loopscope {

/// A stretch of federated_models in which versions only grow; where they restart, a run ends. Times are microseconds UTC.
struct UpstreamRun {
    std::int64_t firstUs = 0, lastUs = 0; ///< created_at of its first and last row
    std::int64_t firstVersion = 0, lastVersion = 0;
    std::int64_t rows = 0;
};

/// What the aggregator stored of one version; the newest row where there are several. Absent: NULL, or no such column.
struct UpstreamRound {
    std::int64_t createdAtUs = 0;
    std::optional<std::int64_t> round, devices, samples;
    std::optional<double> claimed; ///< mean training accuracy of its devices, 0 … 1: the accuracy that the system claims
    bool isRollback = false; ///< parameters of an older version, published again
    std::optional<double> updateNorm, meanCosine, epsilon;
    std::int64_t rows = 1; ///< rows of this version in the run
};

/// What devices sent while the version before this one was current, that is what this version is made from.
struct UpstreamLocalUpdates {
    std::int64_t updates = 0, devices = 0, samples = 0;
    std::optional<double> meanAccuracy; ///< weighted by samples
};

/// How a version did on rows that it was not trained with.
struct UpstreamHeldOut {
    std::int64_t atUs = 0;
    std::optional<double> accuracy, f1, precision, recall;
    std::optional<std::int64_t> count, correct;
    std::optional<double> baseline; ///< accuracy of always saying “normal”
};

struct UpstreamFeedback {
    std::int64_t count = 0, correct = 0; ///< count > 0
};

/// Everything that is known of one version in a run.
struct UpstreamVersion {
    std::int64_t version = 0;
    std::optional<UpstreamRound> round;
    std::optional<UpstreamLocalUpdates> local;
    std::optional<UpstreamFeedback> feedback;
    std::optional<UpstreamHeldOut> heldOut;

    /// Feedback accuracy minus claimed accuracy; none where one of them is missing.
    [[nodiscard]] std::optional<double> difference() const;
};

/// What the picture is made from was more than is read; then its oldest versions are not complete.
struct UpstreamLimits {
    bool runs = false, rounds = false, local = false, heldOut = false;
    [[nodiscard]] bool any() const { return runs || rounds || local || heldOut; }
};

struct UpstreamReport {
    UpstreamFacts facts;
    std::vector<UpstreamRun> runs; ///< newest first
    std::size_t run = 0; ///< the one shown; 0 also where there are none
    std::vector<UpstreamVersion> versions; ///< ascending
    UpstreamLimits limits;
    /// Parts that could not be read, by table, with what the server said.
    std::vector<Error> problems;
};

/// How much is read at most: enough for days of the federated system at its full rate.
struct UpstreamBounds {
    std::int64_t runRows = 200'000; ///< rows of federated_models in which runs are looked for
    std::int64_t rounds = 2'000; ///< newest rows of the run
    std::int64_t localRows = 200'000;
    std::int64_t evaluationRows = 200'000; ///< where each is one row; one fleet row a version needs far fewer
};

struct UpstreamQuestion {
    ConnectionSpec database;
    std::size_t run = 0; ///< 0: the newest; more than there are: the oldest
    /// Feedback of all versions, for a database with one run; of a run among several it is counted from rows.
    std::shared_ptr<const Summary> feedback;
    UpstreamBounds bounds;
};

/// Reads the rounds of one run with what is known of its versions. Read-only; each part costs what UpstreamBounds allow.
/// @return what UpstreamDatabase::open() returns; Cancelled. Thread: blocks the caller.
[[nodiscard]] Result<UpstreamReport> readUpstream(const UpstreamQuestion& question, std::stop_token stop = {});

} // namespace loopscope
