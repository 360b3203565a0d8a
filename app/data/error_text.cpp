#include "app/data/error_text.h"

#include "app/data/without_passwords.h"

#include <QCoreApplication>

namespace loopscope {

namespace {

/// Gives the sentences their context.
class ErrorSentence {
    Q_DECLARE_TR_FUNCTIONS(Error)

public:
    [[nodiscard]] static QString of(const Error& error);
    [[nodiscard]] static QString withLine(std::int64_t line, const QString& sentence)
    {
        return tr("Line %1: %2").arg(QString::number(line), sentence);
    }
};

QString ErrorSentence::of(const Error& error)
{
    const QString subject = QString::fromStdString(error.subject);
    const QString detail = QString::fromStdString(error.detail);
    switch (error.code) {
    case ErrorCode::FileNotFound:
        return tr("There is no file “%1”.").arg(subject);
    case ErrorCode::FileIsDirectory:
        return tr("“%1” is a folder. Choose a file in it.").arg(subject);
    case ErrorCode::FileUnreadable:
        return tr("“%1” cannot be read: %2.").arg(subject, detail);
    case ErrorCode::FileChanged:
        return tr("“%1” has changed since its import began (%2). Undo that import, or bring the old file back.")
            .arg(subject, detail);
    case ErrorCode::AlreadyImported:
        return tr("The content of “%1” is stored already: import %2. Use --again to store it a second time.")
            .arg(subject, detail);
    case ErrorCode::UnfinishedImport:
        return tr("“%1” has an unfinished import (%2). Resume it, or undo it with “imports undo %2”.").arg(subject, detail);
    case ErrorCode::TooManyRejects:
        return tr("“%1” has more rejected rows than allowed (%2). The import was undone.").arg(subject, detail);
    case ErrorCode::InvalidArgument:
        return tr("%1: %2.").arg(subject, detail);
    case ErrorCode::InvalidPolicy:
        return tr("The policy is not valid, at “%1”: %2.").arg(subject, detail);
    case ErrorCode::PolicyDiffers:
        return tr("“%1” holds feedback under another policy (%2). Change it with “schema set-policy”, or leave "
                  "--policy out.")
            .arg(subject, detail);
    case ErrorCode::ForeignRows:
        return tr("“%1” holds rows that Loopscope did not write. Use --into-live to write among them.").arg(subject);
    case ErrorCode::NotRepeatable:
        return tr("“%1” is a pipe and can be read only once. Give --now a time, or save the input to a file first.")
            .arg(subject);
    case ErrorCode::PasswordInUrl:
        return tr("The connection to “%1” has a password in it, which other programs can see. "
                  "Put it into ~/.pgpass, or set LOOPSCOPE_STORE.")
            .arg(subject);
    case ErrorCode::CannotConnect:
        return tr("Cannot connect to “%1”: %2.").arg(subject, detail);
    case ErrorCode::PasswordNeeded:
        return detail.isEmpty()
                   ? tr("“%1” asks for a password, and there is none. Put it into ~/.pgpass, or connect in "
                        "the window, which asks for it.")
                         .arg(subject)
                   : tr("“%1” refused the login: %2.").arg(subject, detail);
    case ErrorCode::WeakTls:
        return tr("“%1” is another machine, and sslmode=%2 does not verify that it is the right one. Use verify-full, "
                  "or "
                  "allow it under “Connect to PostgreSQL”.")
            .arg(subject, detail);
    case ErrorCode::NoFeedbackDatabase:
        return tr("“%1” is no feedback database yet. Create it with “schema create”, or replay a file into it.")
            .arg(subject);
    case ErrorCode::SchemaTooNew:
        return tr("“%1” was made by a newer Loopscope (schema %2). Update this program.").arg(subject, detail);
    case ErrorCode::SchemaOutdated:
        return tr("“%1” was made by an older Loopscope. Bring it up to date with “schema upgrade”.").arg(subject);
    case ErrorCode::CannotChange:
        return tr("The tables of “%1” cannot be changed from here: %2.").arg(subject, detail);
    case ErrorCode::RowsLost:
        return tr("“%1”: a step would have changed the number of rows (%2). Everything is as it was.").arg(subject, detail);
    case ErrorCode::Busy:
        return tr("“%1” is being written by another program. Wait until it is done, then try again.").arg(subject);
    case ErrorCode::Interrupted:
        return tr("“%1” ended a statement before it was done: %2.").arg(subject, detail);
    case ErrorCode::DiskFull:
        return tr("The disk that holds “%1” is full. Nothing is lost: free some space, then resume.").arg(subject);
    case ErrorCode::ReadOnly:
        return tr("“%1” is open for reading only.").arg(subject);
    case ErrorCode::QueryFailed:
        return tr("“%1” refused a query: %2.").arg(subject, detail);
    case ErrorCode::NotFound:
        return tr("There is no “%1” (%2).").arg(subject, detail);
    case ErrorCode::EmptySample:
        return tr("There are no rows to compute %1 from.").arg(subject);
    case ErrorCode::CannotWrite:
        return tr("“%1” cannot be written: %2.").arg(subject, detail);
    case ErrorCode::Cancelled:
        return tr("Cancelled.");
    case ErrorCode::Internal:
        break;
    }
    return tr("Something is wrong inside Loopscope, at “%1”: %2. Please report it.").arg(subject, detail);
}

} // namespace

QString errorText(const Error& error)
{
    const QString text = QString::fromStdString(withoutPasswords(ErrorSentence::of(error).toStdString()));
    return error.line == 0 ? text : ErrorSentence::withLine(error.line, text);
}

int exitStatus(const Error& error)
{
    switch (error.code) {
    case ErrorCode::FileNotFound:
    case ErrorCode::FileIsDirectory:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileChanged:
    case ErrorCode::AlreadyImported:
    case ErrorCode::UnfinishedImport:
    case ErrorCode::TooManyRejects:
        return 4;
    case ErrorCode::InvalidArgument:
    case ErrorCode::InvalidPolicy:
    case ErrorCode::PolicyDiffers:
    case ErrorCode::ForeignRows:
    case ErrorCode::NotRepeatable:
    case ErrorCode::PasswordInUrl:
    case ErrorCode::NotFound:
    case ErrorCode::EmptySample:
        return 2;
    case ErrorCode::Cancelled:
        return 130;
    default:
        return 3;
    }
}

} // namespace loopscope
