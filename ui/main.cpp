#include "ui/shell/application.h"
#include "ui/shell/command_line.h"
#include "ui/shell/log_file.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("loopscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LOOPSCOPE_VERSION));
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Qt's own texts and ours, where there are translations for the user's languages.
void installTranslators(QApplication& application)
{
    const QLocale locale;
    auto* qt = new QTranslator(&application);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto* own = new QTranslator(&application);
    if (own->load(locale, QStringLiteral("loopscope"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(own);
}

} // namespace

int main(int argc, char** argv)
{
    using namespace loopscope;
    if (asksOnlyForText(argc, argv)) {
        const QCoreApplication text(argc, argv);
        nameProgram();
        static_cast<void>(readCommandLine(text));
        return 0;
    }
    if (!hasDisplay()) {
        std::fputs("loopscope: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). "
                   "loopscope-cli does the same work without a window.\n",
                   stderr);
        return 2;
    }

    Application application(argc, argv);
    nameProgram();
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.loopscope.Loopscope"));
    installTranslators(application);
    const CommandLine commandLine = readCommandLine(application);
    if (!commandLine.logFile.isEmpty() && !logToFile(commandLine.logFile)) {
        std::fprintf(stderr, "loopscope: “%s” cannot be written.\n", qPrintable(commandLine.logFile));
        return 2;
    }

    Theme theme;
    theme.setChoice(commandLine.theme.value_or(Session().themeChoice()));
    MainWindow window;
    if (commandLine.demo)
        window.openSample();
    else if (!commandLine.arguments.isEmpty())
        window.openArguments(commandLine.arguments);
    else
        window.restoreLastDatabase();
    if (commandLine.place)
        window.showPlace(*commandLine.place);
    window.show();
    return QApplication::exec();
}
