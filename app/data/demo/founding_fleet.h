#pragma once

#include "app/data/demo/founding_writer.h"

#include <cstdint>
#include <string>
#include <vector>

namespace loopscope {

/// What a made-up federated system does around one global version, in the way of the founding text's time: accuracies from
/// a formula, local versions that run ahead of the global one, evaluations that partly carry no values.
struct FoundingRound {
    struct Update {
        std::string deviceId;
        std::int64_t localVersion = 0;
        double accuracy = 0; ///< min(0.95, 0.7 + 0.02 · local version)
        std::int64_t samples = 0;
        std::int64_t atUs = 0;
    };
    std::int64_t version = 0;
    std::int64_t atUs = 0; ///< when the version was made, microseconds UTC
    std::int64_t devices = 0;
    double accuracy = 0; ///< claimed: the sample-weighted mean of the updates' accuracies
    std::vector<Update> updates; ///< received for the version
    std::vector<FoundingEvaluation> evaluations;
    std::int64_t evaluatedAtUs = 0;
};

/// Twelve rounds of 40 devices, the last made shortly before @p nowUs. The same every time but for the times: whole numbers
/// from a fixed seed. The model over-predicts more and more from version 8 on; version 7's batch holds one text label.
[[nodiscard]] std::vector<FoundingRound> foundingFleet(std::int64_t nowUs);

} // namespace loopscope
