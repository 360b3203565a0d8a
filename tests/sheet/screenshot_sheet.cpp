#include "tests/sheet/sheet_data.h"
#include "tests/support/pseudo_translator.h"
#include "ui/shell/languages.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/tab_line.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QToolButton>

#include <cstdio>

namespace {

using namespace loopscope;

constexpr int settleMs = 900; // reading, sums and pictures are made in workers

/// Takes the pictures of one combination of theme, language and scale.
class Photographer {
public:
    Photographer(QString folder, QString suffix) : m_folder(std::move(folder)), m_suffix(std::move(suffix)) {}

    /// The window with whatever stands in front of it.
    void take(QWidget& window, const QString& name)
    {
        QTest::qWait(settleMs);
        QPixmap picture = window.grab();
        QPainter painter(&picture);
        for (QWidget* other : QApplication::topLevelWidgets())
            if (other != &window && other->isVisible()) {
                const QPixmap part = other->grab();
                const QSize size = part.deviceIndependentSize().toSize();
                const QPoint middle((window.width() - size.width()) / 2, (window.height() - size.height()) / 2);
                // A popup is where it is; a dialog, which has no frame here, stands in the middle.
                const bool popup = (other->windowFlags() & Qt::WindowType_Mask) == Qt::Popup;
                const QPoint at = popup ? window.mapFromGlobal(other->pos()) : middle;
                painter.drawPixmap(at, part);
                painter.setPen(Theme::instance().colours().outline);
                painter.drawRect(QRect(at, size).adjusted(-1, -1, 0, 0));
            }
        painter.end();
        const QString path = QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_suffix);
        if (!picture.save(path))
            qFatal("cannot write %s", qPrintable(path));
    }

private:
    QString m_folder;
    QString m_suffix;
};

void closeDialogs(const QWidget& window)
{
    for (QWidget* other : QApplication::topLevelWidgets())
        if (other != &window && other->isVisible())
            other->close();
    QTest::qWait(50);
}

template <class Widget>
Widget& child(MainWindow& window, const char* name)
{
    auto* found = window.findChild<Widget*>(QLatin1String(name));
    if (found == nullptr)
        qFatal("there is no %s", name);
    return *found;
}

void takeAll(const QString& folder, const QString& suffix)
{
    const QTemporaryDir place;
    qputenv("XDG_CONFIG_HOME", place.path().toLocal8Bit());
    const sheet::SheetData data = sheet::SheetData::make(place.path());
    Photographer photographer(folder, suffix);
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    const auto at = [&](const char* name, const char* page, const QString& detail = {}) {
        window.showPlace({QLatin1String(page), detail});
        photographer.take(window, QLatin1String(name));
    };
    at("welcome", "overview");
    window.openArguments({QStringLiteral("nothing.db")});
    photographer.take(window, QStringLiteral("not-there"));
    child<QAbstractButton>(window, "bannerClose").click();
    window.openArguments({QStringLiteral("sqlite:") + data.sampleFile});
    photographer.take(window, QStringLiteral("failed"));
    window.openArguments({data.database});
    QTest::qWait(settleMs);
    at("overview", "overview");
    at("versions", "versions");
    at("version", "versions", QStringLiteral("6"));
    child<TabLine>(window, "versionParts").setCurrentIndex(1);
    photographer.take(window, QStringLiteral("version-errors"));
    at("devices", "devices");
    const QString device = child<QTableView>(window, "devicesTable").model()->index(0, 0).data().toString();
    at("device", "devices", device);
    child<TabLine>(window, "deviceParts").setCurrentIndex(2);
    photographer.take(window, QStringLiteral("device-errors"));
    at("feedback", "feedback", QStringLiteral("order=error"));
    at("feedback-none", "feedback", QStringLiteral("device=nobody"));
    at("play", "play");
    at("play-version", "play", QStringLiteral("6"));
    for (const char* part : {"checklist", "expected", "queries", "activity"})
        at(part, "verify", QLatin1String(part));
    at("check", "check");
    at("rounds", "upstream");
    at("replay", "replay");
    window.openArguments({data.faultyFile});
    photographer.take(window, QStringLiteral("replay-preview"));

    window.showPlace({QStringLiteral("overview"), {}});
    child<QAbstractButton>(window, "policyPill").click();
    photographer.take(window, QStringLiteral("policy"));
    closeDialogs(window);
    for (const auto& [action, name] : {std::pair("actionConnect", "connect"), std::pair("actionSchema", "schema")}) {
        child<QAction>(window, action).trigger();
        QTest::qWait(settleMs);
        photographer.take(window, QLatin1String(name));
        closeDialogs(window);
    }
    child<QAbstractButton>(window, "searchPill").click();
    photographer.take(window, QStringLiteral("palette"));
    closeDialogs(window);
    QMenu* menu = child<QToolButton>(window, "appMenu").menu();
    menu->popup(window.mapToGlobal(QPoint(window.width() - menu->sizeHint().width() - 12, 48)));
    photographer.take(window, QStringLiteral("menu"));
    menu->close();
}

int writeIndex(const QString& folder)
{
    QFile file(folder + QStringLiteral("/index.html"));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    QTextStream out(&file);
    out << "<!DOCTYPE html><meta charset=utf-8><title>Loopscope, every page</title>"
           "<style>body{font-family:sans-serif}figure{display:inline-block;margin:8px}img{width:620px;border:1px solid "
           "#ccc}</style>\n";
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name))
        out << "<figure><a href=\"" << name << "\"><img loading=lazy src=\"" << name << "\" alt=\"" << name
            << "\"></a><figcaption>" << name << "</figcaption></figure>\n";
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("loopscope"));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 3 && arguments[2] == QStringLiteral("index"))
        return writeIndex(arguments[1]);
    if (arguments.size() != 5) {
        std::fputs("usage: screenshot_sheet FOLDER light|dark LANGUAGE SCALE | screenshot_sheet FOLDER index\n", stderr);
        return 2;
    }
    Theme theme;
    theme.setChoice(arguments[2] == QStringLiteral("dark") ? ThemeChoice::Dark : ThemeChoice::Light);
    test::PseudoTranslator pseudo;
    if (arguments[3] == QStringLiteral("pseudo")) {
        QLocale::setDefault(QLocale::English);
        QCoreApplication::installTranslator(&pseudo);
    } else {
        const QLocale locale(arguments[3]);
        QLocale::setDefault(locale);
        Languages::install(locale);
    }
    takeAll(arguments[1], QStringList{arguments[2], arguments[3], arguments[4]}.join(QLatin1Char('-')));
    return 0;
}
