#include "ui/seams/desktop_keyring.h"

#include <qt6keychain/keychain.h>

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
const QString nothing = QStringLiteral("nothing"); ///< a key that no connection has

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

/// Runs a job and hands over its answer, or Absent after @p limit; whichever comes first.
void run(QKeychain::Job* job, const QString& key, std::chrono::milliseconds limit, QObject* worker,
         const Keyring::Receiver& answer)
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
    QTimer::singleShot(limit, worker, [once] { once({.state = KeyringState::Absent}); });
    job->start();
}

} // namespace

DesktopKeyring::DesktopKeyring(QObject* parent) : QObject(parent), m_thread(new QThread), m_worker(new QObject)
{
    m_thread->setObjectName(QStringLiteral("keyring"));
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
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
    m_thread->wait(std::chrono::milliseconds(1s));
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
        run(new QKeychain::ReadPasswordJob(service), nothing, serviceLimit, worker,
            [worker, request, deliver](const KeyringAnswer& probed) {
                if (request.task == Task::Probe || probed.state == KeyringState::Absent) {
                    deliver(probed);
                } else if (request.task == Task::Read) {
                    run(new QKeychain::ReadPasswordJob(service), request.key, personLimit, worker, deliver);
                } else if (request.task == Task::Remove) {
                    run(new QKeychain::DeletePasswordJob(service), request.key, personLimit, worker, deliver);
                } else {
                    auto* job = new QKeychain::WritePasswordJob(service);
                    job->setTextData(QString::fromUtf8(request.password->text()));
                    run(job, request.key, personLimit, worker, deliver);
                }
            });
    });
}

} // namespace loopscope
