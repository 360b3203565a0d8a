#pragma once

#include "app/data/store/postgres/connection_probe.h"

#include <QCoreApplication>
#include <QString>

namespace loopscope {

/// What the test of a connection says of its steps.
class ConnectionTestText {
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)

public:
    [[nodiscard]] static QString title(ProbeStep step); ///< "TLS"
    /// What a step found or why it failed, in one sentence, and what to do where it failed.
    [[nodiscard]] static QString sentence(const ProbeReport& report, const ProbeFacts& facts);
    [[nodiscard]] static QString word(ProbeState state); ///< "done", "note", …
    /// What a link lacks: "unverified TLS", "not encrypted"; empty: nothing.
    [[nodiscard]] static QString weakness(LinkSecurity security);
    /// Why a database cannot be written; empty: it can.
    [[nodiscard]] static QString whyReadOnly(ReadOnlyReason reason);

private:
    [[nodiscard]] static QString found(ProbeStep step, const ProbeFacts& facts);
    [[nodiscard]] static QString problem(ProbeStep step, const ProbeFacts& facts, const Error& error);
};

} // namespace loopscope
