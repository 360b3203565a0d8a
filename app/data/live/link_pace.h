#pragma once

#include "app/data/live/backoff.h"

#include <chrono>

namespace loopscope {

/// How often a link looks, and how patient it is. A silent server is noticed within look + lostAfter.
struct LinkPace {
    std::chrono::milliseconds look{1000};         ///< from the end of a look to the next; longer where looks are long
    std::chrono::milliseconds suspectAfter{2500}; ///< without an answer to a statement
    std::chrono::milliseconds lostAfter{6000};    ///< likewise; over the four seconds that a statement may take
    Backoff backoff;                              ///< between attempts to connect
};

} // namespace loopscope
