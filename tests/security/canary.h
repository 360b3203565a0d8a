#pragma once

#include "app/data/store/postgres/conninfo.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace loopscope::test {

/// A password that no other text holds, with characters that every format writes in its own way around a core of letters and
/// digits that all of them leave as it is.
[[nodiscard]] const QByteArray& canary();
/// As it stands in a URI.
[[nodiscard]] QString canaryInUri();
/// As it stands in a string of libpq, with its quotes.
[[nodiscard]] QString canaryInConninfo();

/// Whether bytes hold the canary: as it is, escaped, in UTF-16, in base64 at any offset, or in hexadecimal.
[[nodiscard]] bool holdsCanary(const QByteArray& bytes);
/// The files below a folder that hold it, settings files with what their values say.
[[nodiscard]] QStringList filesWithCanary(const QString& folder);
[[nodiscard]] int filesIn(const QString& folder);
/// Lets a process leave a core file where this machine allows it. For the child, before it becomes the program.
void allowCoreFiles();
/// The processes that a process has started, and which run.
[[nodiscard]] QStringList childrenOf(qint64 process);

/// A role of the test server whose password is the canary, with a schema of its own; both are gone at the end.
class CanaryRole {
public:
    CanaryRole();
    ~CanaryRole();
    CanaryRole(const CanaryRole&) = delete;
    CanaryRole& operator=(const CanaryRole&) = delete;

    [[nodiscard]] const std::string& name() const { return m_name; } ///< of the role and of the schema
    /// A string of libpq for the role, without its password, and with some keywords as they are given.
    [[nodiscard]] QString connection(std::initializer_list<std::pair<const char*, std::string>> changes = {}) const;
    [[nodiscard]] QString withPassword(std::initializer_list<std::pair<const char*, std::string>> changes = {}) const
    {
        return connection(changes) + " password=" + canaryInConninfo();
    }

private:
    std::string m_name;
};

} // namespace loopscope::test
