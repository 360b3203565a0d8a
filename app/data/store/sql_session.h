#pragma once

#include "app/data/store/feedback_store.h"
#include "app/engine/result.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope {

/// One row of a result, valid during the call that hands it over.
class SqlRow {
public:
    virtual ~SqlRow() = default;
    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0; ///< booleans as 0/1; timestamps as microseconds UTC
    [[nodiscard]] virtual double real(int column) const = 0;
    [[nodiscard]] virtual std::string_view text(int column) const = 0; ///< also the bytes of a blob
};

/// The few things that the stores need of a database connection, so that their logic exists once and the dialects live in
/// the .sql files. Values are bound, never pasted. Statements are prepared or parsed once per session where that pays.
/// Thread: the one that made it; cancel() from any.
class SqlSession {
public:
    virtual ~SqlSession() = default;

    using RowVisitor = std::function<void(const SqlRow&)>;
    /// Runs one statement of any kind. @return the rows it returned or changed. QueryFailed, Cancelled, DiskFull, Busy,
    /// ReadOnly, CannotConnect (connection lost).
    [[nodiscard]] virtual Result<std::int64_t> run(std::string_view sql, std::span<const SqlValue> values = {},
                                                   const RowVisitor& visit = {}) = 0;
    /// As run(), keeping everything, with the columns' names and types.
    [[nodiscard]] virtual Result<QueryResult> fetch(std::string_view sql, std::span<const SqlValue> values = {}) = 0;

    [[nodiscard]] virtual Result<void> begin() = 0; ///< for writing
    /// For writing what follows from one state of the database: every statement sees it as the first one did. A row that
    /// somebody else changes meanwhile makes a later change of it fail. Default: begin(), where one writer excludes others.
    [[nodiscard]] virtual Result<void> beginStable() { return begin(); }
    [[nodiscard]] virtual Result<void> beginSnapshot() = 0; ///< for reading: what follows sees one state of the database
    [[nodiscard]] virtual Result<void> commit() = 0;
    virtual void rollback() = 0;

    /// Ends the running statement in the database, and everything until arm(): that is Cancelled too. Thread: any.
    virtual void cancel() = 0;
    virtual void arm() = 0; ///< forgets an earlier cancel(): what begins now is another piece of work
};

/// Rolls back unless committed.
class SqlTransaction {
public:
    [[nodiscard]] static Result<SqlTransaction> begin(SqlSession& session)
    {
        if (auto begun = session.begin(); !begun)
            return std::unexpected(begun.error());
        return SqlTransaction(session);
    }
    [[nodiscard]] static Result<SqlTransaction> stable(SqlSession& session)
    {
        if (auto begun = session.beginStable(); !begun)
            return std::unexpected(begun.error());
        return SqlTransaction(session);
    }
    [[nodiscard]] static Result<SqlTransaction> snapshot(SqlSession& session)
    {
        if (auto begun = session.beginSnapshot(); !begun)
            return std::unexpected(begun.error());
        return SqlTransaction(session);
    }
    SqlTransaction(SqlTransaction&& other) noexcept : m_session(std::exchange(other.m_session, nullptr)) {}
    SqlTransaction& operator=(SqlTransaction&&) = delete;
    ~SqlTransaction()
    {
        if (m_session != nullptr)
            m_session->rollback();
    }
    [[nodiscard]] Result<void> commit()
    {
        auto done = m_session->commit();
        if (done)
            m_session = nullptr;
        return done;
    }

private:
    explicit SqlTransaction(SqlSession& session) : m_session(&session) {}
    SqlSession* m_session;
};

} // namespace loopscope
