#include "ui/seams/keyring.h"

#include <QCoreApplication>
#include <QPointer>

namespace loopscope {

namespace {

/// Of a program that made none.
class AbsentKeyring : public Keyring {
    void start(const Request&, const Receiver& answer) override
    {
        QMetaObject::invokeMethod(qApp, [answer] { answer({.state = KeyringState::Absent}); }, Qt::QueuedConnection);
    }
};

} // namespace

Keyring* Keyring::s_instance = nullptr;

Keyring::Keyring() : m_before(s_instance)
{
    s_instance = this;
}

Keyring::~Keyring()
{
    s_instance = m_before;
}

Keyring& Keyring::instance()
{
    if (s_instance == nullptr)
        static AbsentKeyring absent; // known as s_instance
    return *s_instance;
}

void Keyring::probe(QObject* context, const Receiver& receive)
{
    start({.task = Task::Probe}, context, receive);
}

void Keyring::read(const QString& key, QObject* context, const Receiver& receive)
{
    start({.task = Task::Read, .key = key}, context, receive);
}

void Keyring::write(const QString& key, const SharedSecret& password, QObject* context, const Receiver& receive)
{
    start({.task = Task::Write, .key = key, .password = password}, context, receive);
}

void Keyring::remove(const QString& key, QObject* context, const Receiver& receive)
{
    start({.task = Task::Remove, .key = key}, context, receive);
}

void Keyring::start(const Request& request, QObject* context, const Receiver& receive)
{
    start(request, [asked = QPointer<QObject>(context), receive](const KeyringAnswer& answer) {
        if (asked)
            receive(answer);
    });
}

} // namespace loopscope
