#include "tests/support/black_hole.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStringList>

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

namespace loopscope::test {

namespace {

/// @return what went wrong; empty when nothing did.
QString ip(const QString& arguments)
{
    QProcess process;
    process.start(QStringLiteral("ip"), arguments.split(QLatin1Char(' ')));
    if (!process.waitForStarted())
        return QStringLiteral("there is no program ip");
    process.waitForFinished();
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return QStringLiteral("ip ") + arguments + QStringLiteral(": ") +
           QString::fromUtf8(process.readAllStandardError()).trimmed();
}

} // namespace

std::unique_ptr<BlackHole> BlackHole::create(QString& reason)
{
    if (::geteuid() != 0) {
        reason = QStringLiteral("a network namespace needs root");
        return nullptr;
    }
    std::unique_ptr<BlackHole> hole(new BlackHole);
    const qint64 number = QCoreApplication::applicationPid() % 60'000;
    hole->m_name = QStringLiteral("lsc%1").arg(number);
    const QString network = QStringLiteral("198.18.%1.%2").arg(number / 250 % 250).arg(number % 60 * 4); // RFC 2544
    const QString prefix = network.left(network.lastIndexOf(QLatin1Char('.')) + 1);
    const int last = network.mid(prefix.size()).toInt();
    const QString here = prefix + QString::number(last + 1);
    hole->m_within = prefix + QString::number(last + 2);
    hole->m_address = here.toStdString();
    const QString& name = hole->m_name;
    for (const QString& step :
         {QStringLiteral("netns add ") + name, QStringLiteral("link add %1a type veth peer name %1b netns %1").arg(name),
          QStringLiteral("addr add %1/30 dev %2a").arg(here, name), QStringLiteral("link set %1a up").arg(name),
          QStringLiteral("-n %1 addr add %2/30 dev %1b").arg(name, hole->m_within),
          QStringLiteral("-n %1 link set %1b up").arg(name), QStringLiteral("-n %1 link set lo up").arg(name)}) {
        reason = ip(step);
        if (!reason.isEmpty())
            return nullptr;
    }
    return hole;
}

BlackHole::~BlackHole()
{
    static_cast<void>(swallow(false));
    static_cast<void>(ip(QStringLiteral("link del %1a").arg(m_name)));
    static_cast<void>(ip(QStringLiteral("netns del ") + m_name));
}

void BlackHole::enter() const
{
    const int space = ::open(qPrintable(QStringLiteral("/run/netns/") + m_name), O_RDONLY | O_CLOEXEC);
    if (space < 0 || ::setns(space, CLONE_NEWNET) != 0)
        qFatal("the network namespace cannot be entered");
    ::close(space);
}

bool BlackHole::swallow(bool all)
{
    return ip(QStringLiteral("route %1 blackhole %2/32").arg(all ? QStringLiteral("add") : QStringLiteral("del"), m_within))
        .isEmpty();
}

} // namespace loopscope::test
