#include "app/data/core_file.h"
#include "app/data/without_passwords.h"
#include "ui/seams/desktop_keyring.h"
#include "ui/shell/application.h"
#include "ui/shell/command_line.h"
#include "ui/shell/languages.h"
#include "ui/shell/log_file.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QLocale>

#include <cstdio>

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("loopscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LOOPSCOPE_VERSION));
}

/// The language of the command line, else of the environment. With a QCoreApplication.
void chooseLanguage(const QString& code)
{
    if (!code.isEmpty())
        QLocale::setDefault(loopscope::Languages::localeOf(code));
    loopscope::Languages::install(QLocale());
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char** argv)
{
    using namespace loopscope;
    leaveNoCoreFile();
    if (asksOnlyForText(argc, argv)) {
        const QCoreApplication text(argc, argv);
        nameProgram();
        chooseLanguage(askedLanguage(argc, argv));
        static_cast<void>(readCommandLine(text));
        return 0;
    }
    if (!hasDisplay()) {
        std::fputs("loopscope: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). "
                   "loopscope-cli does the same work without a window.\n",
                   stderr);
        return 2;
    }

    const QString language = askedLanguage(argc, argv); // Qt takes its own arguments away
    Application application(argc, argv);
    nameProgram();
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.loopscope.Loopscope"));
    chooseLanguage(language);
    const CommandLine commandLine = readCommandLine(application);
    if (!commandLine.logFile.isEmpty() && !logToFile(commandLine.logFile)) {
        std::fprintf(stderr, "loopscope: “%s” cannot be written.\n",
                     withoutPasswords(commandLine.logFile.toStdString()).c_str());
        return 2;
    }

    Theme theme;
    theme.setChoice(commandLine.theme.value_or(Session().themeChoice()));
    DesktopKeyring keyring;
    MainWindow window;
    if (commandLine.demo)
        window.openSample();
    else if (commandLine.foundingDemo)
        window.openFoundingDemo(commandLine.arguments.value(0));
    else if (!commandLine.arguments.isEmpty())
        window.openArguments(commandLine.arguments);
    else
        window.restoreLastDatabase();
    if (commandLine.place)
        window.showPlace(*commandLine.place);
    window.show();
    return QApplication::exec();
}
