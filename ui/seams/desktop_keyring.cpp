#include "ui/seams/desktop_keyring.h"

#include <qt6keychain/keychain.h>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QPointer>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <memory>

#include <string.h> // explicit_bzero

namespace loopscope {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds serviceLimit = 3s;
constexpr std::chrono::milliseconds personLimit = 120s;

const QString service = QStringLiteral("Loopscope");

QDBusMessage ask(const QString& of, const QString& path, const QString& interface, const QString& what,
                 const QVariantList& with = {})
{
    auto question = QDBusMessage::createMethodCall(of, path, interface, what);
    question.setArguments(with);
    return QDBusConnection::sessionBus().call(question, QDBus::Block, static_cast<int>(serviceLimit.count()));
}

QDBusMessage askBus(const QString& what, const QVariantList& with = {})
{
    return ask(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
               QStringLiteral("org.freedesktop.DBus"), what, with);
}

/// Whether a service that keeps passwords runs and answers, or could be started. Waits for the bus.
bool isThere()
{
    if (!QDBusConnection::sessionBus().isConnected())
        return false;
    const QStringList canBeStarted = askBus(QStringLiteral("ListActivatableNames")).arguments().value(0).toStringList();
    for (const char* const name : {"org.freedesktop.secrets", "org.kde.kwalletd6", "org.kde.kwalletd5"}) {
        const QString keyring = QLatin1String(name);
        if (askBus(QStringLiteral("NameHasOwner"), {keyring}).arguments().value(0).toBool())
            return ask(keyring, QStringLiteral("/"), QStringLiteral("org.freedesktop.DBus.Peer"), QStringLiteral("Ping"))
                       .type() == QDBusMessage::ReplyMessage;
        if (canBeStarted.contains(keyring))
            return true;
    }
    return false;
}

KeyringState stateOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return KeyringState::Done;
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
        return KeyringState::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return KeyringState::Refused;
    default:
        return KeyringState::Absent;
    }
}

SharedSecret secretOf(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    const SharedSecret secret = Secret::of({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    explicit_bzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return secret;
}

/// Runs a job and hands over its answer, or Absent after personLimit; whichever comes first.
void run(QKeychain::Job* job, const QString& key, QObject* worker, const Keyring::Receiver& answer)
{
    auto isOpen = std::make_shared<bool>(true);
    const auto once = [isOpen, answer](const KeyringAnswer& given) {
        if (std::exchange(*isOpen, false))
            answer(given);
    };
    job->setInsecureFallback(false);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, worker, [once](QKeychain::Job* done) {
        KeyringAnswer given{.state = stateOf(done->error())};
        if (const auto* read = qobject_cast<QKeychain::ReadPasswordJob*>(done);
            read != nullptr && given.state == KeyringState::Done)
            given.password = secretOf(read->textData());
        once(given);
    });
    QTimer::singleShot(personLimit, worker, [once] { once({.state = KeyringState::Absent}); });
    job->start();
}

} // namespace

DesktopKeyring::DesktopKeyring(QObject* parent) : QObject(parent), m_thread(new QThread), m_worker(new QObject)
{
    m_thread->setObjectName(QStringLiteral("keyring"));
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

DesktopKeyring::~DesktopKeyring()
{
    if (!m_thread->isRunning()) {
        delete m_worker;
        delete m_thread;
        return;
    }
    // A bus that keeps it waiting does not keep the program from ending: then the thread ends with the process.
    m_thread->quit();
    if (m_thread->wait(std::chrono::milliseconds(1s)))
        delete m_thread;
}

void DesktopKeyring::start(const Request& request, const Receiver& answer)
{
    if (!m_thread->isRunning())
        m_thread->start();
    const auto deliver = [self = QPointer<QObject>(this), answer](const KeyringAnswer& given) {
        if (self)
            QMetaObject::invokeMethod(self, [answer, given] { answer(given); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, request, deliver] {
        if (!isThere()) {
            deliver({.state = KeyringState::Absent});
        } else if (request.task == Task::Probe) {
            deliver({.state = KeyringState::NotFound});
        } else if (request.task == Task::Read) {
            run(new QKeychain::ReadPasswordJob(service), request.key, worker, deliver);
        } else if (request.task == Task::Remove) {
            run(new QKeychain::DeletePasswordJob(service), request.key, worker, deliver);
        } else {
            auto* job = new QKeychain::WritePasswordJob(service);
            job->setTextData(QString::fromUtf8(request.password->text()));
            run(job, request.key, worker, deliver);
        }
    });
}

} // namespace loopscope
