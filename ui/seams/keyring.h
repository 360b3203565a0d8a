#pragma once

#include "app/data/store/secret.h"

#include <QString>

#include <cstdint>
#include <functional>

class QObject;

namespace loopscope {

enum class KeyringState : std::uint8_t {
    Done,
    NotFound, ///< the keyring is there, and holds nothing under that key
    Refused, ///< it stays locked, or its owner said no
    Absent ///< none is running, or it does not answer
};

struct KeyringAnswer {
    KeyringState state = KeyringState::Absent;
    SharedSecret password = {}; ///< what was read; null else
};

/// Where passwords outlive a session: the desktop's keyring, or one of a test. No call waits: the answer comes later, in the
/// thread of the call, once, and not when @p context is gone by then. Thread: UI.
class Keyring {
public:
    using Receiver = std::function<void(const KeyringAnswer&)>;

    Keyring();
    virtual ~Keyring();
    Keyring(const Keyring&) = delete;
    Keyring& operator=(const Keyring&) = delete;

    /// The one that was made last and still is; one that is Absent where there is none.
    [[nodiscard]] static Keyring& instance();

    void probe(QObject* context, const Receiver& receive); ///< NotFound: there is a keyring
    void read(const QString& key, QObject* context, const Receiver& receive);
    void write(const QString& key, const SharedSecret& password, QObject* context, const Receiver& receive);
    void remove(const QString& key, QObject* context, const Receiver& receive);

protected:
    enum class Task : std::uint8_t { Probe, Read, Write, Remove };
    struct Request {
        Task task = Task::Probe;
        QString key = {};
        SharedSecret password = {}; ///< of Write
    };
    virtual void start(const Request& request, const Receiver& answer) = 0;

private:
    void start(const Request& request, QObject* context, const Receiver& receive);
    static Keyring* s_instance;
    Keyring* m_before; ///< the instance that this one stands in for
};

} // namespace loopscope
