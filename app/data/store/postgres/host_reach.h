#pragma once

#include "app/engine/result.h"

#include <chrono>
#include <stop_token>
#include <string>
#include <vector>

namespace loopscope {

/// The addresses of a host's name, as the system's resolver gives them. The resolver cannot be stopped: past the deadline it is
/// left alone.
/// @return CannotConnect with the resolver's words; Cancelled.
[[nodiscard]] Result<std::vector<std::string>> lookUpHost(const std::string& host, std::chrono::milliseconds timeout,
                                                          const std::stop_token& stop);

/// Whether something listens at a port: the first address that takes a connection, which is closed at once.
/// @param addresses numeric ones, or a single folder of a Unix socket
/// @return CannotConnect with what the system said of the last one; Cancelled.
[[nodiscard]] Result<std::string> reachHost(const std::vector<std::string>& addresses, const std::string& port,
                                            std::chrono::milliseconds timeout, const std::stop_token& stop);

} // namespace loopscope
