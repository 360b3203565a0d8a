#include "tests/support/pg_bouncer.h"

#include "app/data/store/postgres/conninfo.h"
#include "app/data/store/postgres/pg_connection.h"
#include "tests/support/free_port.h"

#include <QFile>
#include <QStandardPaths>

#include <pwd.h>
#include <unistd.h>

namespace loopscope::test {

namespace {

/// In double quotes, as in PgBouncer's auth_file; in single quotes, as in a connection string of its ini file.
QString quoted(std::string_view text, QChar quote)
{
    return quote +
           QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).replace(quote, QString(2, quote)) + quote;
}

bool write(const QString& path, const QString& text, const passwd* owner)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 &&
           (owner == nullptr || ::chown(qPrintable(path), owner->pw_uid, owner->pw_gid) == 0);
}

} // namespace

std::unique_ptr<PgBouncer> PgBouncer::before(const std::string& conninfo, QString& reason)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pgbouncer"),
                                                           {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
    if (program.isEmpty()) {
        reason = QStringLiteral("pgbouncer is not installed");
        return nullptr;
    }
    auto server = Conninfo::parse(conninfo);
    if (!server)
        qFatal("%s", server.error().detail.c_str());
    std::unique_ptr<PgBouncer> bouncer(new PgBouncer);
    const passwd* const owner = ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
    if (::geteuid() == 0 &&
        (owner == nullptr || ::chown(qPrintable(bouncer->m_folder.path()), owner->pw_uid, owner->pw_gid) != 0)) {
        reason = QStringLiteral("there is no user postgres for pgbouncer");
        return nullptr;
    }
    const std::string user(server->value("user")), password = server->takePassword();
    const int port = freePort();
    const QString users = bouncer->m_folder.filePath(QStringLiteral("users"));
    const QString settings = bouncer->m_folder.filePath(QStringLiteral("pgbouncer.ini"));
    // One session after the other: nothing of one transaction is left for the next.
    const QString text = QStringLiteral("[databases]\n* = host=%1 port=%2\n[pgbouncer]\nlisten_addr = 127.0.0.1\n"
                                        "listen_port = %3\nunix_socket_dir =\nauth_type = trust\nauth_file = %4\n"
                                        "pool_mode = transaction\ndefault_pool_size = 6\nserver_round_robin = 1\n"
                                        "logfile = %5\nserver_login_retry = 1\n")
                             .arg(QString::fromStdString(std::string(server->value("host"))),
                                  QString::fromStdString(std::string(server->value("port"))), QString::number(port),
                                  users, bouncer->m_folder.filePath(QStringLiteral("log")));
    if (!write(users,
               quoted(user, QLatin1Char('"')) + QLatin1Char(' ') + quoted(password, QLatin1Char('"')) + QLatin1Char('\n'),
               owner) ||
        !write(settings, text, owner)) {
        reason = QStringLiteral("its folder cannot be written");
        return nullptr;
    }
    QStringList command{program, settings};
    if (owner != nullptr)
        command =
            QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid=postgres"),
                        QStringLiteral("--regid=postgres"), QStringLiteral("--init-groups"), QStringLiteral("--")} +
            command;
    bouncer->m_process.setProgram(command.first());
    bouncer->m_process.setArguments(command.mid(1));
    bouncer->m_process.setStandardOutputFile(QProcess::nullDevice());
    bouncer->m_process.setStandardErrorFile(QProcess::nullDevice());
    bouncer->m_conninfo = "host=127.0.0.1 port=" + std::to_string(port) + " user=" + user +
                          " dbname=" + std::string(server->value("dbname"));
    if (!bouncer->start()) {
        reason = QStringLiteral("pgbouncer does not start");
        return nullptr;
    }
    return bouncer;
}

PgBouncer::~PgBouncer()
{
    stop();
}

bool PgBouncer::restart()
{
    stop();
    return start();
}

bool PgBouncer::start()
{
    m_process.start();
    for (int attempt = 0; attempt < 100 && m_process.state() != QProcess::NotRunning; ++attempt) {
        if (PgConnection::open({.kind = StoreKind::Postgres, .conninfo = m_conninfo}, {.purpose = "test"}))
            return true;
        m_process.waitForFinished(50);
    }
    return false;
}

void PgBouncer::stop()
{
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace loopscope::test
