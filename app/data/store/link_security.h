#pragma once

#include <cstdint>

namespace loopscope {

/// How what travels between this program and a database is protected, from nothing to be said to nothing done.
enum class LinkSecurity : std::uint8_t {
    ThisMachine,    ///< a file, a Unix socket or a loopback address: no network in between
    Verified,       ///< TLS, certificate and host name verified; or GSSAPI, which verifies both sides
    NameUnverified, ///< TLS, certificate verified, but not that it is this host's
    Unverified,     ///< TLS with whoever answered
    NotEncrypted,
};

} // namespace loopscope
