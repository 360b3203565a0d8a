#include "tests/ui/window_fixture.h"
#include "ui/pages/page_list.h"

#include "app/data/replay/replay_job.h"
#include "ui/shell/palette_model.h"
#include <QAbstractItemView>
#include <QAbstractSpinBox>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace loopscope;
using test::WindowFixture;

class MainWindowTest : public QObject {
    Q_OBJECT

private slots:
    void startsWithThreeDoors();
    void firstDoorShowsTheGeneratedSample();
    void doorsComeBackWhenTheDatabaseIsClosed();
    void droppedFilesAreQueuedOnTheReplayPage();
    void brokenDatabaseIsToldInWordsAndTriedAgain();
    void wrongArgumentIsToldInTheWindow();
    void opensAgainWhatWasOpenLast();
    void goesBackAndForwardAmongPages();
    void themeIsChosenInTheMenuAndRemembered();
    void policyEditorOpensFromBarMenuAndPalette();
    void paletteGoesToPagesVersionsAndDevices();
    void paletteGoesToQueries();
    void paletteRunsActions();
    void paletteRanksBeginningsOfWordsFirst();
    void secondWindowIsOneOfItsOwn();
    void menuSavesADashboardForGrafana();
    void everyInteractiveWidgetHasANameForPeopleAndTests();
    void everyPageStandsInTheNavigationAndHasAnIcon();

private:
    static QString barText(WindowFixture& fixture) { return fixture.find("databasePill")->accessibleName(); }
    static QString makeDatabase(WindowFixture& fixture);
};

QString MainWindowTest::makeDatabase(WindowFixture& fixture)
{
    const QString path = fixture.path("made.db");
    const auto store = FeedbackStore::open({.kind = StoreKind::Sqlite, .path = path.toStdString()},
                                           {.create = true, .policyOnCreate = Policy{}, .forWriting = true});
    return store ? path : QString();
}

void MainWindowTest::startsWithThreeDoors()
{
    WindowFixture fixture;
    fixture.window().showPlace({QStringLiteral("verify"), {}});
    for (const char* door : {"doorSample", "doorFile", "doorConnection"})
        QVERIFY(fixture.isVisible(door));
    QVERIFY(barText(fixture).contains(QStringLiteral("Nothing open")));
    QVERIFY(!fixture.isVisible("policyPill"));
    fixture.window().showPlace({QStringLiteral("replay"), {}}); // needs no database
    QVERIFY(!fixture.isVisible("doorSample"));
    QVERIFY(fixture.isVisible("dropArea"));
}

void MainWindowTest::firstDoorShowsTheGeneratedSample()
{
    WindowFixture fixture;
    fixture.window().showPlace({QStringLiteral("verify"), {}});
    fixture.click("doorSample");
    QTRY_VERIFY(barText(fixture).contains(QStringLiteral("Generated sample")));
    QVERIFY(fixture.window().workspace().facts().rows > 1000);
    QVERIFY(!fixture.isVisible("doorSample"));
    QVERIFY(fixture.isVisible("policyPill"));
}

void MainWindowTest::doorsComeBackWhenTheDatabaseIsClosed()
{
    WindowFixture fixture;
    fixture.window().showPlace({QStringLiteral("verify"), {}});
    fixture.window().openSample();
    QTRY_VERIFY(!fixture.isVisible("doorSample"));
    fixture.window().findChild<QAction*>(QStringLiteral("actionCloseDatabase"))->trigger();
    QVERIFY(fixture.isVisible("doorSample"));
}

void MainWindowTest::droppedFilesAreQueuedOnTheReplayPage()
{
    WindowFixture fixture;
    fixture.window().showPlace({QStringLiteral("verify"), {}});
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(fixture.evaluationFile("a.csv", 1)),
                   QUrl::fromLocalFile(fixture.evaluationFile("b.csv", 1))});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.window(), &drop);
    QVERIFY(fixture.isVisible("page_replay"));
    const auto* model = fixture.find<QAbstractItemView>("replayFiles")->model();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(1, 0).data().toString(), QStringLiteral("b.csv"));
}

void MainWindowTest::brokenDatabaseIsToldInWordsAndTriedAgain()
{
    WindowFixture fixture;
    QFile broken(fixture.path("broken.db"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArray("SQLite format 3\0and then nothing that makes sense", 48));
    broken.close();
    fixture.window().openArguments({broken.fileName()});
    fixture.window().showPlace({QStringLiteral("verify"), {}});
    QTRY_COMPARE(fixture.window().workspace().state(), Workspace::State::Failed);
    const QString sentence = fixture.stateSentence("verifyState");
    QVERIFY2(sentence.contains(QStringLiteral("broken.db")), qPrintable(sentence));
    QVERIFY(barText(fixture).contains(QStringLiteral("cannot be read")));

    QVERIFY(broken.remove());
    const auto repaired = FeedbackStore::open({.kind = StoreKind::Sqlite, .path = broken.fileName().toStdString()},
                                              {.create = true, .policyOnCreate = Policy{}, .forWriting = true});
    QVERIFY(repaired.has_value());
    fixture.stateButton("verifyState")->click();
    QTRY_COMPARE(fixture.window().workspace().state(), Workspace::State::Ready);
}

void MainWindowTest::wrongArgumentIsToldInTheWindow()
{
    WindowFixture fixture;
    QVERIFY(!fixture.isVisible("banner"));
    fixture.window().openArguments({QStringLiteral("no connection and no file")});
    QVERIFY(fixture.isVisible("banner"));
    QVERIFY(!fixture.text("bannerSentence").isEmpty());
    fixture.click("bannerClose");
    QVERIFY(!fixture.isVisible("banner"));
}

void MainWindowTest::opensAgainWhatWasOpenLast()
{
    WindowFixture fixture;
    const QString path = makeDatabase(fixture);
    QVERIFY(!path.isEmpty());
    fixture.window().openArguments({path});
    QTRY_COMPARE(fixture.window().workspace().state(), Workspace::State::Ready);
    fixture.restart();
    QCOMPARE(fixture.window().workspace().state(), Workspace::State::Empty);
    fixture.window().restoreLastDatabase();
    QTRY_COMPARE(fixture.window().workspace().state(), Workspace::State::Ready);
    QVERIFY(barText(fixture).contains(QStringLiteral("made.db")));
}

void MainWindowTest::goesBackAndForwardAmongPages()
{
    WindowFixture fixture;
    fixture.window().showPlace({QStringLiteral("replay"), {}});
    fixture.click("nav_verify");
    QVERIFY(fixture.find<QAbstractButton>("nav_verify")->isChecked());
    fixture.click("goBack");
    QVERIFY(fixture.find<QAbstractButton>("nav_replay")->isChecked());
    QVERIFY(fixture.isVisible("page_replay"));
    fixture.click("goForward");
    QVERIFY(fixture.find<QAbstractButton>("nav_verify")->isChecked());
    QVERIFY(!fixture.find<QAbstractButton>("goForward")->isEnabled());
}

void MainWindowTest::paletteGoesToPagesVersionsAndDevices()
{
    WindowFixture fixture;
    fixture.window().openSample();
    QTRY_COMPARE(fixture.window().workspace().state(), Workspace::State::Ready);
    QSignalSpy loaded(&fixture.window().workspace(), &Workspace::cellsLoaded);
    if (!fixture.window().workspace().cells())
        QVERIFY(loaded.wait());
    auto* palette = fixture.find<QDialog>("commandPalette");
    auto* line = fixture.find<QLineEdit>("paletteLine");
    const auto choose = [&](const QString& typed) {
        QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette->isVisible());
        line->setText(typed);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
    };
    choose(QStringLiteral("verif"));
    QVERIFY(fixture.isVisible("page_verify"));
    choose(QStringLiteral("v7"));
    QVERIFY(fixture.isVisible("page_versions"));
    QCOMPARE(fixture.find("page_versions")->findChild<QLabel*>(QStringLiteral("detailTitle"))->text(),
             QStringLiteral("v7"));
    const std::string device = fixture.window().workspace().cells()->devices.at(3);
    choose(QString::fromStdString(device));
    QVERIFY(fixture.isVisible("page_devices"));
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    line->setText(QStringLiteral("no such thing"));
    QVERIFY(fixture.find("paletteNothing")->isVisible());
    QTest::keyClick(line, Qt::Key_Return); // nothing to run
    QVERIFY(!palette->isVisible());
}

void MainWindowTest::paletteGoesToQueries()
{
    WindowFixture fixture;
    const ConnectionSpec database{.kind = StoreKind::Sqlite, .path = fixture.path("rows.db").toStdString()};
    ReplayObserver observer;
    QVERIFY(runReplay({.file = fixture.evaluationFile("rows.csv", 3).toStdString(), .target = database}, observer));
    fixture.window().openArguments({fixture.path("rows.db")});
    QTRY_COMPARE(fixture.window().workspace().state(), Workspace::State::Ready);
    fixture.click("searchPill");
    auto* line = fixture.find<QLineEdit>("paletteLine");
    line->setText(QStringLiteral("last 10 model"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(fixture.isVisible("querySql"));
    QTRY_VERIFY(fixture.find<QPlainTextEdit>("querySql")->toPlainText().endsWith(QStringLiteral("LIMIT 10")));
}

void MainWindowTest::paletteRunsActions()
{
    WindowFixture fixture;
    fixture.click("searchPill");
    auto* line = fixture.find<QLineEdit>("paletteLine");
    line->setText(QStringLiteral("about"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(fixture.window().findChild<QDialog*>(QStringLiteral("aboutBox")) != nullptr);
}

void MainWindowTest::paletteRanksBeginningsOfWordsFirst()
{
    const QString database = QStringLiteral("Open database…");
    QCOMPARE(paletteScore(database, QStringLiteral("xyz")), 0);
    QCOMPARE(paletteScore(database, QStringLiteral("open xyz")), 0);
    QVERIFY(paletteScore(database, QString()) > 0);
    QVERIFY(paletteScore(database, QStringLiteral("OPEN")) > paletteScore(database, QStringLiteral("data")));
    QVERIFY(paletteScore(database, QStringLiteral("data")) > paletteScore(database, QStringLiteral("base")));
    QVERIFY(paletteScore(database, QStringLiteral("da op")) > paletteScore(database, QStringLiteral("data")));
}

void MainWindowTest::secondWindowIsOneOfItsOwn()
{
    WindowFixture fixture;
    const auto windows = [] {
        QList<MainWindow*> found;
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* window = qobject_cast<MainWindow*>(widget))
                found << window;
        return found;
    };
    QCOMPARE(windows().size(), 1);
    fixture.find<QAction>("actionNewWindow")->trigger();
    QCOMPARE(windows().size(), 2);
    for (MainWindow* window : windows())
        if (window != &fixture.window()) {
            QVERIFY(window->isVisible());
            QCOMPARE(window->workspace().state(), Workspace::State::Empty);
            window->close();
        }
    QTRY_COMPARE(windows().size(), 1);
}

void MainWindowTest::themeIsChosenInTheMenuAndRemembered()
{
    WindowFixture fixture;
    fixture.window().findChild<QAction*>(QStringLiteral("actionThemeDark"))->trigger();
    QVERIFY(Theme::instance().isDark());
    QCOMPARE(Session().themeChoice(), ThemeChoice::Dark);
    fixture.window().findChild<QAction*>(QStringLiteral("actionThemeLight"))->trigger();
    QVERIFY(!Theme::instance().isDark());
}

void MainWindowTest::policyEditorOpensFromBarMenuAndPalette()
{
    WindowFixture fixture;
    fixture.window().workspace().open({.kind = StoreKind::Sqlite, .path = makeDatabase(fixture).toStdString()});
    QTRY_VERIFY(fixture.isVisible("policyPill"));
    const auto closeEditor = [&fixture] {
        auto* editor = fixture.window().findChild<QDialog*>(QStringLiteral("policyEditor"));
        const bool isOpen = editor != nullptr && editor->isVisible();
        delete editor;
        return isOpen;
    };
    fixture.click("policyPill");
    QVERIFY(closeEditor());
    fixture.find<QAction>("actionPolicy")->trigger();
    QVERIFY(closeEditor());
    QTest::keyClick(&fixture.window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(closeEditor());
    auto* page = fixture.find<Page>("page_play");
    emit page->policyRequested({.historyVersions = 4});
    QCOMPARE(fixture.find<QLineEdit>("policy_history_versions")->text(), QStringLiteral("4"));
}

void MainWindowTest::menuSavesADashboardForGrafana()
{
    WindowFixture fixture;
    const QString path = fixture.path("dashboard.json");
    const auto save = [&](const QString& to) {
        fixture.window().findChild<QAction*>(QStringLiteral("actionDashboard"))->trigger();
        auto* dialog = fixture.find<QFileDialog>("saveDashboard");
        emit dialog->fileSelected(to);
        delete dialog;
    };
    save(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object()["panels"].toArray().size(), 12);
    QVERIFY(!fixture.isVisible("bannerSentence"));
    save(fixture.path("no such folder/dashboard.json"));
    QTRY_VERIFY(fixture.isVisible("bannerSentence"));
    QVERIFY(fixture.text("bannerSentence").contains(QStringLiteral("no such folder")));
}

void MainWindowTest::everyInteractiveWidgetHasANameForPeopleAndTests()
{
    WindowFixture fixture;
    fixture.find<QAction>("actionPolicy")->trigger();
    fixture.window().openSample();
    QTRY_COMPARE(fixture.window().workspace().state(), Workspace::State::Ready);
    for (const PageEntry& entry : pageList())
        if (!entry.id.isEmpty())
            fixture.window().showPlace({entry.id, {}});
    int walked = 0;
    QStringList nameless;
    for (const QWidget* widget : fixture.window().findChildren<QWidget*>()) {
        const bool interactive =
            qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
            qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractItemView*>(widget) ||
            qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
            widget->focusPolicy() == Qt::StrongFocus;
        const auto* area = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
        // Parts that Qt makes inside of a widget of ours.
        const bool inner = widget->objectName().startsWith(QLatin1String("qt_")) ||
                           widget->inherits("QTableCornerButton") || widget->inherits("QComboBoxListView") ||
                           widget->inherits("QMenu") || (widget->inherits("QHeaderView") && widget->isHidden()) ||
                           (area != nullptr && area->viewport() == widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool namedWhenShown = button != nullptr && button->isHidden() && button->text().isEmpty();
        if (!interactive || inner || namedWhenShown)
            continue;
        ++walked;
        if (widget->objectName().isEmpty() || widget->accessibleName().isEmpty())
            nameless << QStringLiteral("%1 “%2” in %3")
                            .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                 widget->parentWidget()->objectName());
    }
    QVERIFY(walked > 20);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void MainWindowTest::everyPageStandsInTheNavigationAndHasAnIcon()
{
    WindowFixture fixture;
    for (const PageEntry& entry : pageList()) {
        if (entry.id.isEmpty())
            continue;
        auto* page = fixture.window().findChild<Page*>(QStringLiteral("page_") + entry.id);
        QVERIFY(page != nullptr);
        QVERIFY(!page->title().isEmpty());
        QVERIFY(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(page->iconName())));
        QVERIFY(fixture.window().findChild<QAbstractButton*>(QStringLiteral("nav_") + entry.id) != nullptr);
    }
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
