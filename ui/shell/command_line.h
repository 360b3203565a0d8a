#pragma once

#include "ui/pages/page.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace loopscope {

/// What `loopscope` was started with.
struct CommandLine {
    QStringList arguments; ///< files and connections
    bool demo = false;
    bool foundingDemo = false; ///< the database of the founding text instead of the sample
    QString logFile; ///< empty: none
    std::optional<ThemeChoice> theme;
    std::optional<Place> place;
};

/// Reads the arguments of the application that exists. Prints help, version or what is wrong, and then ends the process.
[[nodiscard]] CommandLine readCommandLine(const QCoreApplication& application);
/// Whether the arguments only ask for text, which needs no display.
[[nodiscard]] bool asksOnlyForText(int argc, char** argv);
/// The value of --language, before there is an application that texts could be translated in; empty: none.
[[nodiscard]] QString askedLanguage(int argc, char** argv);

} // namespace loopscope
