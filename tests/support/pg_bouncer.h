#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <string>

namespace loopscope::test {

/// A PgBouncer of a test's own in transaction mode, which gives every transaction the server's next session. As root it runs
/// as the system's user postgres, since it refuses root. Thread: one.
class PgBouncer {
public:
    /// @param conninfo of the server behind it, with host, port, user and, where it wants one, password
    /// @return null with @p reason where none can be started.
    [[nodiscard]] static std::unique_ptr<PgBouncer> before(const std::string& conninfo, QString& reason);
    ~PgBouncer();
    PgBouncer(const PgBouncer&) = delete;
    PgBouncer& operator=(const PgBouncer&) = delete;

    [[nodiscard]] const std::string& conninfo() const { return m_conninfo; } ///< through it
    [[nodiscard]] bool restart(); ///< every connection through it ends

private:
    PgBouncer() = default;
    [[nodiscard]] bool start();
    void stop();

    QTemporaryDir m_folder;
    QProcess m_process;
    std::string m_conninfo;
};

} // namespace loopscope::test
