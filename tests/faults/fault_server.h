#pragma once

#include "app/data/replay/replay_job.h"
#include "tests/e2e/database_dump.h"
#include "tests/faults/running_replay.h"
#include "tests/support/postgres_cluster.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace loopscope::test {

/// How often the long forms are to do it (LOOPSCOPE_FAULTS); else 1.
[[nodiscard]] int faultRounds();

/// A server to be disturbed, an evaluation file, and what an undisturbed replay of the file stores there.
class FaultServer {
public:
    static constexpr int rows = 100'000; ///< of the file
    static constexpr int backSoonMs = 5000; ///< after the server's return
    static constexpr int saysSoonMs = 3500; ///< that a server keeps silent: two seconds, and a busy machine
    static constexpr int saysAtOnceMs = 1500; ///< that a connection was closed or refused

    /// @return null with @p reason where no server can be made.
    [[nodiscard]] static std::unique_ptr<FaultServer> create(QString& reason);

    [[nodiscard]] PostgresCluster& cluster() const { return *m_cluster; }
    [[nodiscard]] QString file() const { return m_file; }
    /// Of the file, ten thousand rows a chunk. @param port of a proxy before the server; 0: its own
    [[nodiscard]] ReplayRequest request(int port = 0) const;
    [[nodiscard]] TestedDatabase database() const;
    void drop() const { database().drop(); }
    /// Whatever a test that failed has left: the server goes on, and holds nothing.
    void recover() const;
    /// What differs from the undisturbed replay; empty when nothing does.
    [[nodiscard]] QString problem(const RunningReplay& replay) const;

private:
    FaultServer() = default;

    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<PostgresCluster> m_cluster;
    QByteArray m_rows, m_ledger;
};

} // namespace loopscope::test

/// Makes @p server, or skips (fails with LOOPSCOPE_REQUIRE_ALL=1) where none can be made. In initTestCase().
#define LOOPSCOPE_MAKE_FAULT_SERVER(server)                                                                            \
    do {                                                                                                               \
        QString reason;                                                                                                \
        (server) = loopscope::test::FaultServer::create(reason);                                                       \
        if ((server) == nullptr && qEnvironmentVariable("LOOPSCOPE_REQUIRE_ALL") == "1")                               \
            QFAIL(qPrintable(reason));                                                                                 \
        if ((server) == nullptr)                                                                                       \
            QSKIP(qPrintable(reason));                                                                                 \
    } while (false)
