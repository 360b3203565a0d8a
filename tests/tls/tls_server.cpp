#include "tests/tls/tls_server.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace loopscope::test {

namespace {

/// A port that nobody uses at the moment.
int freePort()
{
    const int handle = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{.sin_family = AF_INET, .sin_port = 0, .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)}};
    socklen_t length = sizeof address;
    auto* const general = reinterpret_cast<sockaddr*>(&address);
    const bool bound = bind(handle, general, length) == 0 && getsockname(handle, general, &length) == 0;
    close(handle);
    return bound ? ntohs(address.sin_port) : 0;
}

QString folderOfServer()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    for (const QString& version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString programs = versions.filePath(version + QStringLiteral("/bin"));
        if (QFile::exists(programs + QStringLiteral("/pg_ctl")))
            return programs;
    }
    return {};
}

void write(const QString& path, const QString& text, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file(path);
    if (!file.open(mode) || file.write(text.toUtf8()) < 0)
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace

TlsServer::TlsServer() : m_programs(folderOfServer())
{
    if (m_programs.isEmpty())
        m_problem = QStringLiteral("no PostgreSQL server is installed");
    else
        prepare();
}

TlsServer::~TlsServer()
{
    stop();
}

void TlsServer::prepare()
{
    const QString script = QStringLiteral(LOOPSCOPE_SOURCE_DIR "/tests/tls/make_certificates.sh");
    if (!run(QStringLiteral("bash"), {script, m_folder.path()}, false)) {
        m_problem = QStringLiteral("openssl makes no certificates");
        return;
    }
    if (geteuid() == 0 && !run(QStringLiteral("chown"), {"-R", "postgres:", m_folder.path()}, false)) {
        m_problem = QStringLiteral("there is no user postgres");
        return;
    }
    m_port = freePort();
    const QString data = file(QStringLiteral("data"));
    if (!run(m_programs + "/initdb", {"-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"},
             true)) {
        m_problem = QStringLiteral("initdb failed");
        return;
    }
    write(data + "/pg_hba.conf", "local all all trust\nhostssl all machine all cert\nhost all ann all password\n");
    write(data + "/postgresql.conf",
          QStringLiteral("\nlisten_addresses='127.0.0.1'\nport=%1\nunix_socket_directories='%2'\nfsync=off\n"
                         "log_connections=on\nlog_min_messages=log\ninclude_if_exists='tls.conf'\n")
              .arg(m_port)
              .arg(m_folder.path()),
          QIODevice::Append);
    start(QStringLiteral("good"));
    for (const char* sql : {"CREATE ROLE ann LOGIN PASSWORD 'sesame-4711'", "CREATE ROLE machine LOGIN"})
        if (!run(QStringLiteral("psql"),
                 {"-h", m_folder.path(), "-p", QString::number(m_port), "-U", "postgres", "-c", sql}, false))
            m_problem = QStringLiteral("the users cannot be made");
}

void TlsServer::start(const QString& certificate, const QStringList& settings)
{
    stop();
    QFile::remove(file(QStringLiteral("log")));
    QStringList lines{QStringLiteral("ssl=on"), QStringLiteral("ssl_ca_file='%1'").arg(file("authority.crt")),
                      QStringLiteral("ssl_cert_file='%1'").arg(file(certificate + ".crt")),
                      QStringLiteral("ssl_key_file='%1'").arg(file(certificate + ".key"))};
    lines += settings;
    write(file(QStringLiteral("data/tls.conf")), lines.join('\n') + '\n');
    m_isRunning =
        run(m_programs + "/pg_ctl",
            {"-D", file(QStringLiteral("data")), "-l", file(QStringLiteral("log")), "-w", "-s", "start"}, true);
    if (!m_isRunning)
        m_problem = QStringLiteral("the server does not start: ") + log();
}

void TlsServer::stop()
{
    if (m_isRunning)
        run(m_programs + "/pg_ctl", {"-D", file(QStringLiteral("data")), "-m", "immediate", "-w", "-s", "stop"}, true);
    m_isRunning = false;
}

QString TlsServer::log() const
{
    QFile text(file(QStringLiteral("log")));
    return text.open(QIODevice::ReadOnly) ? QString::fromUtf8(text.readAll()) : QString();
}

bool TlsServer::run(const QString& program, const QStringList& arguments, bool asServer)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice()); // a server would hold a pipe open
    process.setStandardErrorFile(file(QStringLiteral("errors")), QIODevice::Append);
    process.setWorkingDirectory(QStringLiteral("/"));
    if (asServer && geteuid() == 0)
        process.start(QStringLiteral("runuser"), QStringList{"-u", "postgres", "--", program} + arguments);
    else
        process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace loopscope::test
