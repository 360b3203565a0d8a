#include "ui/connection/connection_test_text.h"

#include "app/data/error_text.h"

#include <QLocale>

namespace loopscope {

namespace {

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

QString tidied(const std::string& detail)
{
    QString words = text(detail).simplified();
    while (words.endsWith(QLatin1Char('.')))
        words.chop(1);
    return words;
}

} // namespace

QString ConnectionTestText::title(ProbeStep step)
{
    switch (step) {
    case ProbeStep::Name:
        return tr("Name");
    case ProbeStep::Reach:
        return tr("Address");
    case ProbeStep::Tls:
        return tr("TLS");
    case ProbeStep::Login:
        return tr("Login");
    case ProbeStep::Server:
        return tr("Server");
    case ProbeStep::Rights:
        return tr("Rights");
    case ProbeStep::Timescale:
        return tr("TimescaleDB");
    case ProbeStep::Schema:
        return tr("Schema");
    case ProbeStep::Clock:
        return tr("Clock");
    }
    return {};
}

QString ConnectionTestText::word(ProbeState state)
{
    switch (state) {
    case ProbeState::Done:
        return tr("fine");
    case ProbeState::Note:
        return tr("note");
    case ProbeState::Failed:
        return tr("failed");
    case ProbeState::Skipped:
        return tr("not needed");
    }
    return {};
}

QString ConnectionTestText::weakness(LinkSecurity security)
{
    switch (security) {
    case LinkSecurity::NameUnverified:
        return tr("host name not verified");
    case LinkSecurity::Unverified:
        return tr("unverified TLS");
    case LinkSecurity::NotEncrypted:
        return tr("not encrypted");
    default:
        return {};
    }
}

QString ConnectionTestText::whyReadOnly(ReadOnlyReason reason)
{
    switch (reason) {
    case ReadOnlyReason::None:
        return {};
    case ReadOnlyReason::Asked:
        return tr("The connection is for reading only.");
    case ReadOnlyReason::NoRight:
        return tr("You have no right to write into it.");
    case ReadOnlyReason::ServerSetting:
        return tr("The server makes transactions read only (default_transaction_read_only).");
    case ReadOnlyReason::Standby:
        return tr("The server is a standby, which only follows another.");
    }
    return {};
}

QString ConnectionTestText::sentence(const ProbeReport& report, const ProbeFacts& facts)
{
    switch (report.state) {
    case ProbeState::Failed:
        return problem(report.step, facts, report.error);
    case ProbeState::Skipped:
        return report.step == ProbeStep::Tls     ? tr("This machine: nothing travels over a network.")
               : report.step == ProbeStep::Reach ? tr("A local socket.")
                                                 : tr("There is no name to look up.");
    default:
        return found(report.step, facts);
    }
}

QString ConnectionTestText::found(ProbeStep step, const ProbeFacts& facts)
{
    const QLocale locale;
    switch (step) {
    case ProbeStep::Name: {
        QStringList addresses;
        for (const std::string& address : facts.addresses)
            addresses << text(address);
        return tr("%1 is %2.").arg(text(facts.host), addresses.mid(0, 3).join(QStringLiteral(", ")));
    }
    case ProbeStep::Reach:
        return tr("%1, port %2 answers.").arg(text(facts.address), text(facts.port));
    case ProbeStep::Tls:
        switch (facts.security) {
        case LinkSecurity::Verified:
            return facts.rootCertificates.empty()
                       ? tr("%1, certificate and host name verified.").arg(text(facts.tlsProtocol))
                       : tr("%1, certificate and host name verified against %2.")
                             .arg(text(facts.tlsProtocol), text(facts.rootCertificates));
        case LinkSecurity::NameUnverified:
            return tr("%1, the certificate is verified, but not that it is this host's.").arg(text(facts.tlsProtocol));
        case LinkSecurity::Unverified:
            return tr("%1 with whoever answered: nothing is verified.").arg(text(facts.tlsProtocol));
        case LinkSecurity::NotEncrypted:
            return tr("Not encrypted: others on the way can read and change everything.");
        case LinkSecurity::ThisMachine:
            break;
        }
        return tr("%1, on this machine.").arg(text(facts.tlsProtocol));
    case ProbeStep::Login:
        return (facts.usedPassword ? tr("As %1 in the database %2, with a password.")
                                   : tr("As %1 in the database %2, without a password."))
            .arg(text(facts.user), text(facts.database));
    case ProbeStep::Server:
        return facts.serverVersion < 130000
                   ? tr("PostgreSQL %1. Loopscope is made for version 13 and later.").arg(text(facts.server))
                   : tr("PostgreSQL %1.").arg(text(facts.server));
    case ProbeStep::Rights: {
        QStringList rights;
        if (facts.canRead)
            rights << tr("read feedback");
        if (facts.canInsert)
            rights << tr("insert feedback");
        if (facts.canCreate)
            rights << tr("create tables");
        QString sentence = tr("This role may %1.").arg(rights.isEmpty() ? tr("do nothing here") : rights.join(tr(", ")));
        if (facts.isSuperuser)
            sentence += QLatin1Char(' ') + tr("It is a superuser; Loopscope needs none.");
        if (const QString reason = whyReadOnly(facts.readOnly); !reason.isEmpty())
            sentence += QLatin1Char(' ') + reason;
        if (facts.isPooled)
            sentence += QLatin1Char(' ') + tr("A connection pooler stands before the server.");
        return sentence;
    }
    case ProbeStep::Timescale:
        return !facts.timescale.empty() ? tr("Version %1 in this database.").arg(text(facts.timescale))
               : facts.timescaleOffered ? tr("Not in this database; the server could install it.")
                                        : tr("Not on this server. Loopscope works without it.");
    case ProbeStep::Schema:
        if (!facts.schemaExists)
            return tr("There is no schema “%1” yet; a replay can make it.").arg(text(facts.schema));
        if (!facts.status.hasFeedbackTable)
            return tr("%1 holds no feedback yet; a replay can make its tables.").arg(text(facts.schema));
        if (!facts.status.isOurs)
            return tr("%1 holds model_feedback that Loopscope did not make; it is read as it is.").arg(text(facts.schema));
        if (facts.status.version < facts.status.newestVersion)
            return tr("%1 was made by an older Loopscope and can be brought up to date.").arg(text(facts.schema));
        if (facts.status.version > facts.status.newestVersion)
            return tr("%1 was made by a newer Loopscope. Update this program.").arg(text(facts.schema));
        return tr("%1 is a feedback database, up to date.").arg(text(facts.schema));
    case ProbeStep::Clock: {
        const QString offset = locale.toString(std::abs(facts.clockOffsetSeconds), 'f', 3);
        const QString error = locale.toString(facts.clockErrorSeconds, 'f', 3);
        return (facts.clockOffsetSeconds < 0 ? tr("The server's clock is %1 s behind this machine's (± %2 s).")
                                             : tr("The server's clock is %1 s ahead of this machine's (± %2 s)."))
            .arg(offset, error);
    }
    }
    return {};
}

QString ConnectionTestText::problem(ProbeStep step, const ProbeFacts& facts, const Error& error)
{
    const QString why = tidied(error.detail);
    if (error.code == ErrorCode::WeakTls)
        return tr("sslmode=%1 does not verify another machine. Choose verify-full, or allow it below.").arg(why);
    if (error.code == ErrorCode::PasswordNeeded)
        return why.isEmpty() ? tr("The server asks for a password. Give it above, or put it into ~/.pgpass.")
                             : tr("%1. Check user and password.").arg(why);
    switch (step) {
    case ProbeStep::Name:
        return facts.host.empty()
                   ? errorText(error)
                   : tr("%1 is not found (%2). Check the spelling, or the network.").arg(text(facts.host), why);
    case ProbeStep::Reach:
        return tr("%1, port %2: %3. Check the port, that the server runs, and the firewall.")
            .arg(text(error.subject), text(facts.port), why);
    case ProbeStep::Tls:
        return tr("%1. Nothing was sent. Ask for the server's certificate authority, and name its file as sslrootcert.")
            .arg(why);
    case ProbeStep::Login:
        return tr("%1. Check database and user.").arg(why);
    case ProbeStep::Rights:
        return error.code == ErrorCode::ReadOnly
                   ? tr("This role may neither read nor create feedback in “%1”. Ask its owner for SELECT.")
                         .arg(text(error.subject))
                   : errorText(error);
    default:
        return errorText(error);
    }
}

} // namespace loopscope
