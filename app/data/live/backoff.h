#pragma once

#include <chrono>
#include <random>

namespace loopscope {

/// How long to wait before the next attempt: twice as long each time, up to a limit, less up to a fifth by chance, so that
/// many who lost the same server do not come back all at once.
struct Backoff {
    std::chrono::milliseconds first{500};
    std::chrono::milliseconds longest{30'000};

    /// @param attempt that failed, from 1
    template <class Random>
    [[nodiscard]] std::chrono::milliseconds after(int attempt, Random& random) const
    {
        std::chrono::milliseconds delay = first;
        for (int i = 1; i < attempt && delay < longest; ++i)
            delay *= 2;
        if (delay > longest)
            delay = longest;
        return delay -
               std::chrono::milliseconds(std::uniform_int_distribution<std::int64_t>(0, delay.count() / 5)(random));
    }
};

} // namespace loopscope
