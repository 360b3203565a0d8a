#include "ui/shell/command_line.h"

#include <QCommandLineParser>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace loopscope {

namespace {

std::optional<ThemeChoice> themeOf(const QString& text)
{
    if (text == QLatin1String("system"))
        return ThemeChoice::System;
    if (text == QLatin1String("light"))
        return ThemeChoice::Light;
    if (text == QLatin1String("dark"))
        return ThemeChoice::Dark;
    return std::nullopt;
}

} // namespace

CommandLine readCommandLine(const QCoreApplication& application)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("loopscope::CommandLine", text); };
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("See whether a model feedback loop really learns."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("what"),
        tr("Evaluation files to replay, a feedback database in one SQLite file, or a connection "
           "(sqlite:PATH, a libpq string or URI). Without it: what was open last."),
        QStringLiteral("[FILE|CONNECTION…]"));
    const QCommandLineOption demo(QStringLiteral("demo"), tr("Opens the bundled generated sample; nothing is stored."));
    const QCommandLineOption log(QStringLiteral("log"), tr("Writes what happens to a file."), QStringLiteral("FILE"));
    const QCommandLineOption theme(QStringLiteral("theme"), tr("Colours for this start: system, light or dark."),
                                   QStringLiteral("NAME"));
    const QCommandLineOption page(
        QStringLiteral("page"), tr("Page to begin with, for example versions or versions:25."), QStringLiteral("NAME"));
    parser.addOptions({demo, log, theme, page});
    parser.process(application);

    CommandLine result{.arguments = parser.positionalArguments(),
                       .demo = parser.isSet(demo),
                       .logFile = parser.value(log),
                       .theme = themeOf(parser.value(theme)),
                       .place = std::nullopt};
    if (parser.isSet(theme) && !result.theme) {
        std::fputs(qPrintable(tr("--theme takes system, light or dark.") + QLatin1Char('\n')), stderr);
        std::exit(2);
    }
    if (const QString place = parser.value(page); !place.isEmpty())
        result.place = Place{place.section(QLatin1Char(':'), 0, 0), place.section(QLatin1Char(':'), 1)};
    return result;
}

bool asksOnlyForText(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--help" || argument == "-h" || argument == "--help-all" || argument == "--version" ||
            argument == "-v")
            return true;
    }
    return false;
}

} // namespace loopscope
