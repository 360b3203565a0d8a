#include "app/data/demo/founding_fleet.h"

#include <algorithm>

namespace loopscope {

namespace {

constexpr int rounds = 12, devices = 40, evaluationsPerDevice = 6;
constexpr std::int64_t second = 1'000'000, minute = 60 * second;
constexpr std::int64_t roundLength = 11 * minute;

/// Numbers that look random and are the same everywhere (Numerical Recipes' linear congruential generator).
class Numbers {
public:
    /// 0 … limit - 1
    std::int64_t below(std::int64_t limit)
    {
        m_state = m_state * 1664525 + 1013904223;
        return static_cast<std::int64_t>(m_state >> 8) % limit;
    }
    double thousandths(std::int64_t from, std::int64_t to)
    {
        return static_cast<double>(from + below(to - from)) / 1000;
    }

private:
    std::uint32_t m_state = 20251107;
};

FoundingEvaluation evaluation(Numbers& numbers, std::int64_t version, const std::string& device)
{
    FoundingEvaluation made{
        .modelVersion = version, .deviceId = device, .prediction = {}, .actual = {}, .confidence = 0.95};
    if (numbers.below(8) == 0) // the evaluation failed and carries no values
        return made;
    const double actual = numbers.thousandths(100, 600);
    const bool wrong = numbers.below(100) < (version < 8 ? 22 : 22 + 9 * (version - 7));
    const double error = wrong ? numbers.thousandths(120, 400) : numbers.thousandths(0, 95);
    const bool tooMuch = numbers.below(10) < (version < 8 ? 5 : 9);
    made.actual = actual;
    made.prediction = tooMuch ? actual + error : actual - error;
    return made;
}

} // namespace

std::vector<FoundingRound> foundingFleet(std::int64_t nowUs)
{
    Numbers numbers;
    std::vector<std::int64_t> localVersions(devices, 0);
    std::vector<FoundingRound> made;
    for (int version = 1; version <= rounds; ++version) {
        FoundingRound round{.version = version, .atUs = nowUs - (rounds - version) * roundLength - 4 * minute};
        double weighted = 0;
        std::int64_t samples = 0;
        for (int device = 0; device < devices; ++device) {
            const std::string name = "device_" + std::to_string(device);
            // Devices train on their own clock, two or three times a round.
            std::int64_t& local = localVersions[static_cast<std::size_t>(device)];
            local += 2 + numbers.below(2);
            FoundingRound::Update update{.deviceId = name,
                                         .localVersion = local,
                                         .accuracy = std::min(0.95, 0.7 + 0.02 * static_cast<double>(local)),
                                         .samples = 50 + numbers.below(51),
                                         .atUs = round.atUs - numbers.below(9 * 60) * second};
            weighted += update.accuracy * static_cast<double>(update.samples);
            samples += update.samples;
            round.updates.push_back(update);
            for (int i = 0; i < evaluationsPerDevice; ++i)
                round.evaluations.push_back(evaluation(numbers, version, name));
        }
        if (version == 7)
            round.evaluations[17].prediction = std::string("anomaly");
        round.devices = devices;
        round.accuracy = weighted / static_cast<double>(samples);
        round.evaluatedAtUs = round.atUs + 2 * minute;
        made.push_back(std::move(round));
    }
    return made;
}

} // namespace loopscope
