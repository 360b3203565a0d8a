#pragma once

#include "ui/seams/keyring.h"

#include <QCoreApplication>
#include <QMap>

#include <utility>
#include <vector>

namespace loopscope::test {

/// A keyring that holds its passwords in memory, and answers as a test tells it to. While there is one, it is the window's.
class MemoryKeyring : public Keyring {
public:
    bool isThere = true;
    bool isLocked = false; ///< and nobody unlocks it
    bool holdsAnswers = false; ///< until release()
    QMap<QString, QByteArray> entries;
    int reads = 0;

    void release()
    {
        holdsAnswers = false;
        for (const auto& answer : std::exchange(m_held, {}))
            answer();
    }

private:
    void start(const Request& request, const Receiver& answer) override
    {
        auto give = [this, request, answer] { answer(answerTo(request)); };
        if (holdsAnswers)
            m_held.push_back(give);
        else
            QMetaObject::invokeMethod(qApp, give, Qt::QueuedConnection);
    }

    KeyringAnswer answerTo(const Request& request)
    {
        if (!isThere)
            return {.state = KeyringState::Absent};
        if (request.task == Task::Probe)
            return {.state = KeyringState::NotFound};
        if (isLocked)
            return {.state = KeyringState::Refused};
        if (request.task == Task::Write) {
            entries[request.key] = request.password->text();
            return {.state = KeyringState::Done};
        }
        if (request.task == Task::Remove)
            return {.state = entries.remove(request.key) > 0 ? KeyringState::Done : KeyringState::NotFound};
        ++reads;
        if (!entries.contains(request.key))
            return {.state = KeyringState::NotFound};
        return {.state = KeyringState::Done, .password = Secret::of(entries[request.key].toStdString())};
    }

    std::vector<std::function<void()>> m_held;
};

} // namespace loopscope::test
