#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <utility>

namespace loopscope {

/// What went wrong, untranslated. The sentence for people is made by the window and the command line
/// (app/data/error_text.h); the exit status of the command line follows from the code's group.
enum class ErrorCode : std::uint8_t {
    // input files
    FileNotFound,
    FileIsDirectory,
    FileUnreadable,
    FileChanged,      ///< not the content whose import is to be resumed
    AlreadyImported,  ///< the same content is stored already
    UnfinishedImport, ///< the same path has an unfinished import of other content
    TooManyRejects,
    // requests
    InvalidArgument,
    InvalidPolicy,
    PolicyDiffers, ///< the feedback database holds another policy
    ForeignRows,   ///< rows of another origin, and no consent to write among them
    NotRepeatable, ///< needs to read the input twice, and it is a pipe
    PasswordInUrl,
    // databases
    CannotConnect,
    PasswordNeeded, ///< none at hand (no detail), or refused
    WeakTls,        ///< asks for less TLS than another machine needs, without consent; detail: the sslmode
    NoFeedbackDatabase, ///< reachable, but without model_feedback
    SchemaTooNew,
    SchemaOutdated,
    CannotChange, ///< its tables are not ours to change
    RowsLost,     ///< a change of the schema would have lost rows, and was taken back
    Busy,      ///< another program holds it
    Interrupted, ///< the server's administrator, or a limit of the server, ended a statement
    DiskFull,  ///< nothing is lost; frees up, then resume
    ReadOnly,
    QueryFailed,
    NotFound, ///< no such import, query, version or device
    // everything
    EmptySample,
    CannotWrite,
    Cancelled, ///< a state, not a failure
    Internal,
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string subject; ///< the file, database, query or field it is about
    std::string detail;  ///< what the system or the database said, or the offending value
    std::int64_t line = 0; ///< physical line in the subject from 1; 0 when there is none

    bool operator==(const Error&) const = default;
};

template <class T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, std::string subject = {}, std::string detail = {},
                                                    std::int64_t line = 0)
{
    return std::unexpected(Error{code, std::move(subject), std::move(detail), line});
}

} // namespace loopscope
