#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace loopscope::test {

/// A PostgreSQL server of its own in a temporary folder, with certificates, whose TLS can be changed. Users: ann (password
/// `sesame-4711`, in the clear, so that a server that gets it has it), machine (client certificate).
class TlsServer {
public:
    TlsServer();
    ~TlsServer();
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;

    /// Why there is none; empty: it can be started.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Starts anew with one of the certificates of make_certificates.sh, an empty log, and more settings.
    void start(const QString& certificate, const QStringList& settings = {});
    void stop();

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); } ///< of a certificate
    [[nodiscard]] QString log() const;
    [[nodiscard]] QString socketFolder() const { return m_folder.path(); }

private:
    bool run(const QString& program, const QStringList& arguments, bool asServer);
    void prepare();
    QTemporaryDir m_folder;
    QString m_programs; ///< folder of initdb and pg_ctl
    QString m_problem;
    int m_port = 0;
    bool m_isRunning = false;
};

} // namespace loopscope::test
