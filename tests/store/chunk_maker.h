#pragma once

#include "app/data/store/feedback_store.h"

#include <optional>
#include <string>
#include <vector>

namespace loopscope {

struct TestRow {
    std::int32_t version = 1;
    std::string device = "device_1";
    double prediction = 0;
    double actual = 0;
    std::optional<double> confidence = std::nullopt;
    std::optional<std::int64_t> timestamp = std::nullopt; ///< microseconds UTC
};

/// Makes chunks as a replay does, one piece each, and sums up what it made.
class ChunkMaker {
public:
    explicit ChunkMaker(Policy policy = {}, std::optional<FeedbackWindow> window = std::nullopt)
        : m_policy(policy), m_total(window)
    {}

    [[nodiscard]] Chunk chunk(const std::vector<TestRow>& rows, std::vector<Reject> rejects = {});
    /// Many rows over versions 1 … versions and devices device_0 … in a fixed order that looks random.
    [[nodiscard]] static std::vector<TestRow> manyRows(std::size_t count, int versions, int devices, unsigned seed = 1);

    [[nodiscard]] Summary total() const { return m_total.finish(m_devices); }

private:
    Policy m_policy;
    DeviceDictionary m_devices;
    SummaryBuilder m_total;
    std::int64_t m_number = 0;
    std::uint64_t m_byte = 0;
    std::uint64_t m_line = 1;
};

} // namespace loopscope
