#pragma once

#include "app/data/store/sql_catalog.h"
#include "app/data/store/sql_session.h"

#include <atomic>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace loopscope {

/// A SQLite connection. Qt Sql opens and closes it; the handle below it does the work, since binding, stepping and
/// interrupting through it cost a tenth. Statements are prepared once and kept. Thread: the one that made it; cancel() any.
class SqliteSession : public SqlSession {
public:
    struct OpenOptions {
        bool create = false;
        bool forWriting = false;
    };
    /// @return CannotConnect when there is no such file (and create is off) or it is no SQLite database; ReadOnly.
    [[nodiscard]] static Result<std::unique_ptr<SqliteSession>> open(const std::string& path, const SqlCatalog& catalog,
                                                                     const OpenOptions& options);
    /// Loads Qt's driver, so that the first open() need not. Thread: any.
    static void loadDriver();
    ~SqliteSession() override;

    Result<std::int64_t> run(std::string_view sql, std::span<const SqlValue> values, const RowVisitor& visit) override;
    Result<QueryResult> fetch(std::string_view sql, std::span<const SqlValue> values) override;
    Result<void> begin() override;
    Result<void> beginSnapshot() override;
    Result<void> commit() override;
    void rollback() override;
    void cancel() override;
    void arm() override;

    /// A prepared statement for loops that bind and step by themselves; placeholders $n are at position n. It stays the
    /// session's: reset it before anything else runs.
    [[nodiscard]] Result<sqlite3_stmt*> prepared(std::string_view sql);
    /// What a step that did not end well means.
    [[nodiscard]] std::unexpected<Error> failureOf(int resultCode) const;
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    [[nodiscard]] bool isInTransaction() const;

private:
    SqliteSession(std::string path, const SqlCatalog& catalog);
    [[nodiscard]] Result<void> connect(const OpenOptions& options, bool immutable);
    [[nodiscard]] Result<void> runText(std::string_view id);
    [[nodiscard]] Result<void> applyPageLimit();

    struct StatementDeleter {
        void operator()(sqlite3_stmt* statement) const;
    };
    struct Statement {
        std::unique_ptr<sqlite3_stmt, StatementDeleter> handle;
        std::vector<std::size_t> values; ///< at position i + 1 goes values[i]: the n of its $n, less one
    };
    [[nodiscard]] Result<const Statement*> find(std::string_view sql);
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    std::string m_path;
    std::string m_name; ///< of the file, for errors
    const SqlCatalog& m_catalog;
    std::string m_connection; ///< Qt's name for it
    sqlite3* m_handle = nullptr;
    std::atomic<bool> m_cancelled = false;
    bool m_pagesAreLimited = false;
    std::unordered_map<std::string, Statement, TextHash, std::equal_to<>> m_prepared;
    std::pair<std::string_view, const Statement*> m_last; ///< texts are long: in a loop, comparing beats hashing
};

} // namespace loopscope
