#include "app/cli/console.h"

#include "app/cli/command.h"
#include "app/data/error_text.h"
#include "app/data/without_passwords.h"

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace loopscope {

TextSink standardOutput()
{
    return [](std::string_view text) -> Result<void> {
        if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
            return failure(ErrorCode::CannotWrite, "standard output", std::generic_category().message(errno));
        return {};
    };
}

void message(std::string_view text)
{
    std::fprintf(stderr, "loopscope-cli: %s\n", withoutPasswords(text).c_str());
}

int fail(const Error& error)
{
    message(errorText(error).toStdString());
    return exitStatus(error);
}

int finish(const Result<void>& result)
{
    return result ? exitFine : fail(result.error());
}

} // namespace loopscope
