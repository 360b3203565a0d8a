#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace loopscope {

/// What one run of loopscope-cli came to.
struct CliRun {
    int status = -1; ///< -1: did not start, crashed, or took over two minutes
    QByteArray output;
    QByteArray messages;

    [[nodiscard]] QJsonObject document() const;
    /// A value of the document: `data.0.count`. Undefined where there is none.
    [[nodiscard]] QJsonValue at(const QString& path) const;
    /// The output without what differs from run to run: the value of "timing".
    [[nodiscard]] QByteArray outputWithoutTiming() const;
};

[[nodiscard]] QString cliProgram();

/// Runs the real program. @param input standard input; empty: none   @param store LOOPSCOPE_STORE; empty: unset
[[nodiscard]] CliRun runCli(const QStringList& arguments, const QByteArray& input = {}, const QString& store = {});

/// The content of a file, inflated where it is gzip.
[[nodiscard]] QByteArray readInflated(const QString& path);

/// Writes a file in a folder that lives as long as the test program. @return its path.
[[nodiscard]] QString temporaryFile(const QString& name, const QByteArray& content);

} // namespace loopscope
