#pragma once

#include <QString>

#include <memory>
#include <string>

namespace loopscope::test {

/// A network of two: this machine and a network namespace of a test's own, whose packets it can let vanish. Nobody is told of
/// that, as by a cable that was pulled out behind the next switch. Thread: one, but for enter().
class BlackHole {
public:
    /// @return null with @p reason where no namespace can be made.
    [[nodiscard]] static std::unique_ptr<BlackHole> create(QString& reason);
    ~BlackHole();
    BlackHole(const BlackHole&) = delete;
    BlackHole& operator=(const BlackHole&) = delete;

    [[nodiscard]] const std::string& address() const { return m_address; } ///< of this machine, from within
    void enter() const; ///< the calling thread's next sockets are within
    [[nodiscard]] bool swallow(bool all);

private:
    BlackHole() = default;

    QString m_name;
    std::string m_address;
    QString m_within; ///< the address within
};

} // namespace loopscope::test
