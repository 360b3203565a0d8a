#include "tests/security/canary.h"

#include "tests/support/postgres_server.h"

#include <QDebug>
#include <QDirIterator>
#include <QSettings>

#include <sys/resource.h>

namespace loopscope::test {

namespace {

const QByteArray core = QByteArrayLiteral("Zy7qCanary4711");

QList<QByteArray> hiddenForms()
{
    const QString text = QString::fromLatin1(core);
    QList<QByteArray> forms{core, core.toHex(), core.toHex().toUpper()};
    QByteArray little, big;
    for (const QChar c : text) {
        little.append(c.toLatin1()).append('\0');
        big.append('\0').append(c.toLatin1());
    }
    forms << little << big;
    for (int offset = 0; offset < 3; ++offset) {
        const QByteArray encoded = (QByteArray(offset, 'x') + core).toBase64(QByteArray::OmitTrailingEquals);
        forms << encoded.mid(4, encoded.size() - 6); // without what its neighbours have a share in
    }
    return forms;
}

void run(const std::string& sql)
{
    if (const auto done = postgresSession()->run(sql); !done)
        qFatal("%s", done.error().detail.c_str());
}

} // namespace

const QByteArray& canary()
{
    static const QByteArray text = "p/@" + core + " '\"\\%&";
    return text;
}

QString canaryInUri()
{
    return QString::fromLatin1(canary().toPercentEncoding());
}

QString canaryInConninfo()
{
    QString text = QString::fromLatin1(canary());
    return '\'' + text.replace("\\", "\\\\").replace("'", "\\'") + '\'';
}

bool holdsCanary(const QByteArray& bytes)
{
    static const QList<QByteArray> forms = hiddenForms();
    return std::any_of(forms.begin(), forms.end(), [&](const QByteArray& form) { return bytes.contains(form); });
}

QStringList filesWithCanary(const QString& folder)
{
    QStringList found;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly)) // a socket
            continue;
        bool holds = holdsCanary(file.readAll());
        if (file.fileName().endsWith(".ini")) {
            const QSettings settings(file.fileName(), QSettings::IniFormat);
            QString text;
            for (const QString& key : settings.allKeys())
                QDebug(&text) << key << settings.value(key);
            holds = holds || holdsCanary(text.toUtf8());
        }
        if (holds)
            found << file.fileName();
    }
    return found;
}

int filesIn(const QString& folder)
{
    int count = 0;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext(); ++count)
        it.next();
    return count;
}

void allowCoreFiles()
{
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_CORE, &limit);
}

QStringList childrenOf(qint64 process)
{
    QStringList children;
    const QString tasks = QStringLiteral("/proc/%1/task").arg(process);
    for (const QString& task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile list(tasks + '/' + task + "/children");
        if (list.open(QIODevice::ReadOnly))
            children << QString::fromLatin1(list.readAll()).split(' ', Qt::SkipEmptyParts);
    }
    return children;
}

CanaryRole::CanaryRole() : m_name("canary_" + std::to_string(QCoreApplication::applicationPid()))
{
    QByteArray password = canary();
    run("CREATE ROLE " + m_name + " LOGIN PASSWORD '" + password.replace("'", "''").toStdString() + "'");
    run("CREATE SCHEMA " + m_name + " AUTHORIZATION " + m_name);
    run("GRANT CREATE ON DATABASE " + std::string(Conninfo::parse(postgresConninfo())->value("dbname")) + " TO " +
        m_name);
}

CanaryRole::~CanaryRole()
{
    run("DROP OWNED BY " + m_name + " CASCADE");
    run("DROP ROLE " + m_name);
}

QString CanaryRole::connection(std::initializer_list<std::pair<const char*, std::string>> changes) const
{
    auto conninfo = *Conninfo::parse(postgresConninfo());
    static_cast<void>(conninfo.takePassword());
    conninfo.set("user", m_name);
    for (const auto& [keyword, value] : changes)
        conninfo.set(keyword, value);
    return QString::fromStdString(conninfo.text());
}

} // namespace loopscope::test
