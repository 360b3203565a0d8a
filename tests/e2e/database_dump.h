#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace loopscope {

/// A feedback database as the tests name it, and its content as sqlite3 or psql prints it, so that the program under test
/// has no part in the comparison.
struct TestedDatabase {
    bool isPostgres = false;
    QString sqlitePath;
    QString conninfo; ///< PostgreSQL
    QString schema; ///< PostgreSQL

    [[nodiscard]] QStringList storeArguments() const;
    /// Rows in their order, rollups and indexes, without ids and storage times; for SQLite its integrity, too.
    [[nodiscard]] QByteArray rowsAndRollups() const;
    /// Imports, chunks and rejects.
    [[nodiscard]] QByteArray ledger() const;
    void drop() const;

private:
    [[nodiscard]] QByteArray askAll(const QStringList& questions) const;
    [[nodiscard]] QByteArray ask(const QString& sql) const;
};

} // namespace loopscope
