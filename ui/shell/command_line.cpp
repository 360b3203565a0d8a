#include "ui/shell/command_line.h"

#include "app/data/without_passwords.h"
#include "ui/shell/languages.h"

#include <QCommandLineParser>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace loopscope {

namespace {

/// Gives the words their context.
struct CommandLineWords {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QString foundingName = QStringLiteral("founding");

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
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineWords::tr("See whether a model feedback loop really learns."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("what"),
        CommandLineWords::tr("Evaluation files to replay, a feedback database in one SQLite file, or a connection "
                             "(sqlite:PATH, a libpq string or URI). Without it: what was open last."),
        QStringLiteral("[FILE|CONNECTION…]"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        CommandLineWords::tr("Opens the bundled generated sample; nothing is stored. With “founding”: "
                             "builds a feedback database as the founding text does, in a file or, "
                             "with a connection, in a schema of its own, and checks its loop."));
    const QCommandLineOption log(QStringLiteral("log"), CommandLineWords::tr("Writes what happens to a file."),
                                 QStringLiteral("FILE"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   CommandLineWords::tr("Colours for this start: system, light or dark."),
                                   QStringLiteral("NAME"));
    const QCommandLineOption page(QStringLiteral("page"),
                                  CommandLineWords::tr("Page to begin with, for example versions or versions:25."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      CommandLineWords::tr("Language of the window, whatever the environment says: %1.")
                                          .arg(Languages::codes().join(QStringLiteral(", "))),
                                      QStringLiteral("CODE"));
    parser.addOptions({demo, log, theme, page, language});
    // The parser knows no option whose value may be left out.
    QStringList words;
    for (const QString& word : application.arguments()) {
        if (word == QLatin1String("--demo=founding"))
            words << QStringLiteral("--demo") << foundingName;
        else
            words << word;
    }
    if (!parser.parse(words)) {
        const std::string problem = withoutPasswords(parser.errorText().toStdString());
        std::fprintf(stderr, "loopscope: %s\n", problem.c_str());
        std::exit(2);
    }
    parser.process(words); // --help and --version
    QStringList positional = parser.positionalArguments();
    const bool founding = parser.isSet(demo) && !positional.isEmpty() && positional.first() == foundingName;
    if (founding)
        positional.removeFirst();

    CommandLine result{.arguments = positional,
                       .demo = parser.isSet(demo) && !founding,
                       .foundingDemo = founding,
                       .logFile = parser.value(log),
                       .theme = themeOf(parser.value(theme)),
                       .place = std::nullopt};
    if (parser.isSet(theme) && !result.theme) {
        std::fputs(qPrintable(CommandLineWords::tr("--theme takes system, light or dark.") + QLatin1Char('\n')), stderr);
        std::exit(2);
    }
    if (parser.isSet(language) && !Languages::codes().contains(parser.value(language))) {
        std::fputs(qPrintable(CommandLineWords::tr("--language takes one of these: %1.")
                                  .arg(Languages::codes().join(QStringLiteral(", "))) +
                              QLatin1Char('\n')),
                   stderr);
        std::exit(2);
    }
    if (const QString place = parser.value(page); !place.isEmpty())
        result.place = Place{place.section(QLatin1Char(':'), 0, 0), place.section(QLatin1Char(':'), 1)};
    return result;
}

QString askedLanguage(int argc, char** argv)
{
    constexpr std::string_view option = "--language";
    QString asked;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == option && i + 1 < argc)
            asked = QString::fromLocal8Bit(argv[i + 1]);
        else if (argument.starts_with("--language="))
            asked = QString::fromLocal8Bit(argv[i] + option.size() + 1);
    }
    return Languages::codes().contains(asked) ? asked : QString(); // anything else is refused later, in words
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
