#include "tests/support/postgres_cluster.h"

#include "tests/support/free_port.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <pwd.h>
#include <unistd.h>

#include <csignal>

namespace loopscope::test {

std::unique_ptr<PostgresCluster> PostgresCluster::create(QString& reason)
{
    std::unique_ptr<PostgresCluster> cluster(new PostgresCluster);
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    for (const QString& version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString programs = versions.filePath(version + QStringLiteral("/bin/"));
        if (QFile::exists(programs + QStringLiteral("initdb")))
            cluster->m_programs = programs;
    }
    if (cluster->m_programs.isEmpty()) {
        reason = QStringLiteral("no server is installed under /usr/lib/postgresql");
        return nullptr;
    }
    if (::geteuid() == 0) {
        const passwd* user = ::getpwnam("postgres");
        if (user == nullptr || ::chown(qPrintable(cluster->folder()), user->pw_uid, user->pw_gid) != 0) {
            reason = QStringLiteral("there is no user postgres for the server");
            return nullptr;
        }
    }
    cluster->m_port = freePort();
    if (!cluster->run(QStringLiteral("initdb"),
                      {QStringLiteral("-D"), cluster->data(), QStringLiteral("-U"), QStringLiteral("postgres"),
                       QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("--locale=C.UTF-8"),
                       QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--no-sync")}) ||
        !cluster->start()) {
        reason = QStringLiteral("the server does not start");
        return nullptr;
    }
    return cluster;
}

PostgresCluster::~PostgresCluster()
{
    signalAll(SIGCONT);
    static_cast<void>(stop("immediate"));
}

std::string PostgresCluster::conninfo(int port) const
{
    return "host=127.0.0.1 port=" + std::to_string(port == 0 ? m_port : port) + " user=postgres dbname=postgres";
}

bool PostgresCluster::listenAlsoOn(const std::string& address)
{
    QFile rules(data() + QStringLiteral("/pg_hba.conf"));
    if (!rules.open(QIODevice::Append) || rules.write("host all all samenet trust\n") < 0)
        return false;
    rules.close();
    m_addresses += QLatin1Char(',') + QString::fromStdString(address);
    return stop("fast") && start();
}

bool PostgresCluster::start()
{
    const QString options = QStringLiteral("-p %1 -c listen_addresses=%2 -c unix_socket_directories=%3")
                                .arg(QString::number(m_port), m_addresses, folder());
    // After a kill the old server's processes keep the memory for a moment.
    for (int attempt = 0; attempt < 40; ++attempt) {
        if (run(QStringLiteral("pg_ctl"),
                {QStringLiteral("-D"), data(), QStringLiteral("-w"), QStringLiteral("-l"),
                 m_folder.filePath(QStringLiteral("log")), QStringLiteral("-o"), options, QStringLiteral("start")}))
            return true;
        ::usleep(100'000);
    }
    return false;
}

bool PostgresCluster::stop(const char* mode)
{
    return run(QStringLiteral("pg_ctl"), {QStringLiteral("-D"), data(), QStringLiteral("-w"), QStringLiteral("-m"),
                                          QString::fromLatin1(mode), QStringLiteral("stop")});
}

bool PostgresCluster::waitUntilItAccepts() const
{
    for (int attempt = 0; attempt < 600; ++attempt) {
        if (PgConnection::open({.kind = StoreKind::Postgres, .conninfo = conninfo()}, {.purpose = "test"}))
            return true;
        ::usleep(50'000);
    }
    return false;
}

pid_t PostgresCluster::postmaster() const
{
    QFile file(data() + QStringLiteral("/postmaster.pid"));
    return file.open(QIODevice::ReadOnly) ? static_cast<pid_t>(file.readLine().trimmed().toInt()) : 0;
}

void PostgresCluster::signalAll(int signal) const
{
    const pid_t server = postmaster();
    if (server <= 1)
        return;
    ::kill(server, signal); // first, so that it makes no new ones
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(server));
    if (!children.open(QIODevice::ReadOnly))
        return;
    for (const QByteArray& child : children.readAll().simplified().split(' ')) {
        if (child.toInt() > 1)
            ::kill(child.toInt(), signal);
    }
}

std::unique_ptr<PgSession> PostgresCluster::session() const
{
    auto connection = PgConnection::open({.kind = StoreKind::Postgres, .conninfo = conninfo()}, {.purpose = "test"});
    if (!connection)
        qFatal("no session: %s", connection.error().detail.c_str());
    return std::make_unique<PgSession>(std::move(*connection), *SqlCatalog::of(SqlDialect::Postgres).value());
}

bool PostgresCluster::run(const QString& program, const QStringList& arguments) const
{
    QProcess process;
    process.setWorkingDirectory(folder());
    // The server inherits what its starter writes to: a pipe would never end.
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    QStringList command{m_programs + program};
    if (::geteuid() == 0)
        command = QStringList{QStringLiteral("runuser"), QStringLiteral("-u"), QStringLiteral("postgres"),
                              QStringLiteral("--")} +
                  command;
    command += arguments;
    process.start(command.first(), command.mid(1));
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace loopscope::test
