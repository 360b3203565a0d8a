#pragma once

#include "ui/seams/keyring.h"

#include <QObject>

class QThread;

namespace loopscope {

/// The desktop's keyring (Secret Service, KWallet) by QtKeychain, and never anything less: where there is none, nothing is
/// kept. All of it happens in a thread of its own, because looking for a keyring may wait for D-Bus. probe() only asks the
/// bus, so that nobody is asked to unlock anything for it. A service that says nothing for 3 s is Absent; one that answers
/// may have to be unlocked by a person, which may take two minutes.
/// One per program: the libraries below keep what they opened in the first thread that asked.
class DesktopKeyring : public QObject, public Keyring {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopKeyring)

public:
    explicit DesktopKeyring(QObject* parent = nullptr);
    ~DesktopKeyring() override;

private:
    void start(const Request& request, const Receiver& answer) override;
    QThread* m_thread; ///< started when first needed
    QObject* m_worker; ///< lives in it
};

} // namespace loopscope
