#pragma once

#include "app/data/store/postgres/pg_session.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <sys/types.h>

#include <memory>
#include <vector>

namespace loopscope::test {

/// A PostgreSQL server of a test's own, which it may stop, kill and start again; with fsync, as people run it. As root it
/// belongs to the system's user postgres. Thread: one.
class PostgresCluster {
public:
    /// @return null with @p reason where no server can be made.
    [[nodiscard]] static std::unique_ptr<PostgresCluster> create(QString& reason);
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster&) = delete;
    PostgresCluster& operator=(const PostgresCluster&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    /// @param port of a proxy before it; 0: its own
    [[nodiscard]] std::string conninfo(int port = 0) const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// Starts it anew, to be reached at one more address of this machine by everybody.
    [[nodiscard]] bool listenAlsoOn(const std::string& address);
    [[nodiscard]] bool start(); ///< accepts when it returns
    [[nodiscard]] bool stop(const char* mode); ///< fast, immediate
    /// Waits until it takes connections: after a crash of one of its processes it recovers by itself.
    [[nodiscard]] bool waitUntilItAccepts() const;
    [[nodiscard]] pid_t postmaster() const;
    /// SIGSTOP or SIGCONT to the server and each of its processes.
    void signalAll(int signal) const;
    [[nodiscard]] std::unique_ptr<PgSession> session() const;

private:
    PostgresCluster() = default;
    [[nodiscard]] bool run(const QString& program, const QStringList& arguments) const;
    [[nodiscard]] QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    QTemporaryDir m_folder;
    QString m_programs;
    QString m_addresses = QStringLiteral("127.0.0.1");
    int m_port = 0;
};

} // namespace loopscope::test
