#pragma once

#include "app/engine/result.h"

#include <chrono>
#include <optional>

namespace loopscope {

/// How the connection of a window to its database is. The way round: Connected → Suspect → Reconnecting → Connected.
struct LinkStatus {
    enum class State {
        Connecting,   ///< for the first time
        Connected,
        Suspect,      ///< the server has not answered for a while; it may be slow
        Reconnecting, ///< the connection is lost; it is being made anew, again and again
        Refused ///< the server wants something of a person: a password, another database. Tried once, then only on demand
    };
    using Clock = std::chrono::steady_clock;

    State state = State::Connecting;
    int attempt = 0; ///< of Reconnecting, from 1
    Clock::time_point since; ///< when the state, or for Reconnecting the loss, began
    std::optional<Clock::time_point> nextTry; ///< none: an attempt is under way
    std::optional<Error> error; ///< why the connection was lost or could not be made
    std::optional<Error> tailError; ///< Connected, but new feedback cannot be followed
};

} // namespace loopscope
