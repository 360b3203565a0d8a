#pragma once

#include "app/data/store/feedback_store.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace loopscope {

/// The steps of a test of a connection, in their order.
enum class ProbeStep : std::uint8_t { Name, Reach, Tls, Login, Server, Rights, Timescale, Schema, Clock };
inline constexpr int probeSteps = 9;

enum class ProbeState : std::uint8_t {
    Done,
    Note,   ///< works, and there is something to know
    Failed, ///< nothing after it is tried
    Skipped ///< there is nothing to do: no name, no TLS on this machine
};

/// What a test has found so far; later steps fill in later fields.
struct ProbeFacts {
    std::string host, port;               ///< as looked for
    std::vector<std::string> addresses;   ///< of the name
    std::string address;                  ///< that answered
    LinkSecurity security = LinkSecurity::ThisMachine;
    std::string tlsMode, tlsProtocol, cipher;
    std::string rootCertificates;         ///< file that the certificate was verified against
    std::string user, database;
    bool usedPassword = false;
    std::string server;                   ///< "15.8 (Debian …)"
    int serverVersion = 0;                ///< 150008
    bool isPooled = false;                ///< a connection pooler stands before the server
    bool isSuperuser = false;
    bool canRead = false, canInsert = false, canCreate = false; ///< in the schema, of model_feedback
    ReadOnlyReason readOnly = ReadOnlyReason::None;
    std::string timescale;                ///< installed version; empty: not in this database
    bool timescaleOffered = false;        ///< the server could install it
    std::string schema;
    bool schemaExists = false;
    SchemaStatus status;
    double clockOffsetSeconds = 0;        ///< the server's clock minus this machine's
    double clockErrorSeconds = 0;         ///< half of the round trip
};

struct ProbeReport {
    ProbeStep step = ProbeStep::Name;
    ProbeState state = ProbeState::Done;
    double seconds = 0;
    Error error = {}; ///< when Failed
};

/// Tries a connection step by step and tells of each as it ends. Changes nothing on the server. Of several hosts each is tried
/// until one lets in. Deadlines: 5 s for a name, an address, a statement; 10 s for the login. Blocks; ends within 100 ms when
/// asked to stop, then without a report. Thread: a worker, in which @p report is called.
void probeConnection(const ConnectionSpec& spec, const std::stop_token& stop,
                     const std::function<void(const ProbeReport&, const ProbeFacts&)>& report);

} // namespace loopscope
