#include "tests/architecture/def_list.h"
#include "tests/architecture/source_tree.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace loopscope;

namespace {

/// A list that CMake and C++ read, and the files that it must name: one per entry, no more, no less.
struct DefList {
    const char* path;
    const char* folder;
    const char* suffix;
};
constexpr DefList defLists[] = {
    {"ui/pages/pages.def", "ui/pages", "_page.h"},
    {"app/engine/files/formats/formats.def", "app/engine/files/formats", "_format.h"},
    {"app/data/store/backends/backends.def", "app/data/store/backends", "_store.h"},
    {"app/cli/commands.def", "app/cli/commands", "_command.h"},
    {"app/data/diagnosis/checks.def", "app/data/diagnosis/checks", "_check.h"},
};

const QString killPointList = QStringLiteral("app/data/store/kill_points.def");

/// Where the tree breaks a rule: "path:line text", shown all at once.
class Offences {
public:
    void add(const SourceFile& file, qsizetype lineIndex, const QString& what)
    {
        m_lines << QStringLiteral("%1:%2 %3").arg(file.path).arg(lineIndex + 1).arg(what.trimmed());
    }
    void add(const SourceFile& file, const QString& what) { m_lines << file.path + u' ' + what; }
    [[nodiscard]] bool none() const { return m_lines.isEmpty(); }
    [[nodiscard]] QByteArray text() const { return m_lines.join(u'\n').toUtf8(); }

private:
    QStringList m_lines;
};

bool isQtHeader(const QString& include)
{
    static const QRegularExpression pattern(QStringLiteral("^(Qt[A-Z]|Q[A-Z]|q[a-z]+\\.h$)"));
    return pattern.match(include).hasMatch();
}

bool needsDisplay(const QString& include)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(QtGui|QtWidgets|QtCharts|QtSvg|QGui|QWidget|QWindow|QPainter|QColor|QFont|QIcon|QImage|"
                       "QPixmap|QPalette|QChart)"));
    return pattern.match(include).hasMatch();
}

/// Every line of the tree that matches, in the files for which @p select is true.
template <class Select>
Offences matches(const QRegularExpression& pattern, Select&& select)
{
    Offences offences;
    for (const SourceFile& file : sourceTree()) {
        if (!select(file))
            continue;
        for (qsizetype i = 0; i < file.lines.size(); ++i) {
            if (pattern.match(file.lines[i]).hasMatch())
                offences.add(file, i, file.lines[i]);
        }
    }
    return offences;
}

QStringList linkedIn(const QString& listFile)
{
    QFile file(absolutePath(listFile));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression library(QStringLiteral("\\b(Qt6::\\w+|loopscope_\\w+)"));
    QStringList found;
    auto all = library.globalMatch(QString::fromUtf8(file.readAll()));
    while (all.hasNext())
        found << all.next().captured(1);
    return found;
}

} // namespace

class TestArchitecture : public QObject {
    Q_OBJECT

private slots:
    void findsTheTree();

    void appNeverIncludesUi();
    void engineIncludesNeitherQtNorData();
    void engineLinksNeitherQtNorData();
    void dataAndCliIncludeNothingThatNeedsADisplay();
    void dataAndCliLinkNoGuiLibrary();
    void builtCommandLineLoadsNoGuiLibrary();
    void uiNeverIncludesCli();
    void includesAreSpelledFromTheRoot();

    void listHoldsWhatItsFolderHolds_data();
    void listHoldsWhatItsFolderHolds();
    void everyListIsHeldAgainstItsFolder();
    void everyKillPointIsPassedSomewhere();

    void sqlLivesInSqlFiles();
    void filesStaySmall();
    void mainWindowIsNavigationOnly();
    void fileNamesAreSnakeCase();
    void everySourceHasItsHeader();
    void headersAreGuarded();
    void nothingIsLeftToDo();
    void noPathOfOneMachine();
    void nobodyRunsANestedEventLoop();
    void noExceptionIsThrown();
};

void TestArchitecture::findsTheTree()
{
    QVERIFY(sourceTree().size() > 30);
    QVERIFY(std::any_of(sourceTree().begin(), sourceTree().end(),
                        [](const SourceFile& f) { return f.path == QStringLiteral("app/engine/result.h"); }));
}

void TestArchitecture::appNeverIncludesUi()
{
    Offences offences;
    for (const SourceFile& file : sourceTree()) {
        for (const QString& include : file.includes()) {
            if (file.isIn("app") && include.startsWith(QStringLiteral("ui/")))
                offences.add(file, include);
        }
    }
    QVERIFY2(offences.none(), offences.text());
}

void TestArchitecture::engineIncludesNeitherQtNorData()
{
    Offences offences;
    for (const SourceFile& file : sourceTree()) {
        for (const QString& include : file.includes()) {
            if (file.isIn("app/engine") && (isQtHeader(include) || include.startsWith(QStringLiteral("app/data/")) ||
                                            include.startsWith(QStringLiteral("app/cli/"))))
                offences.add(file, include);
        }
    }
    QVERIFY2(offences.none(), offences.text());
}

void TestArchitecture::engineLinksNeitherQtNorData()
{
    QStringList linked = linkedIn("app/engine/CMakeLists.txt");
    linked.removeAll(QStringLiteral("loopscope_engine"));
    linked.removeAll(QStringLiteral("loopscope_build_options"));
    QCOMPARE(linked, QStringList());
}

void TestArchitecture::dataAndCliIncludeNothingThatNeedsADisplay()
{
    Offences offences;
    for (const SourceFile& file : sourceTree()) {
        for (const QString& include : file.includes()) {
            if (file.isIn("app") && needsDisplay(include))
                offences.add(file, include);
        }
    }
    QVERIFY2(offences.none(), offences.text());
}

void TestArchitecture::dataAndCliLinkNoGuiLibrary()
{
    static const QStringList allowed = {QStringLiteral("Qt6::Core"), QStringLiteral("Qt6::Sql"),
                                        QStringLiteral("Qt6::Concurrent")};
    for (const char* list : {"app/data/CMakeLists.txt", "app/cli/CMakeLists.txt"}) {
        const QStringList libraries = linkedIn(list);
        QVERIFY2(!libraries.contains(QStringLiteral("loopscope_ui")), list);
        for (const QString& library : libraries)
            QVERIFY2(allowed.contains(library) || library.startsWith(QStringLiteral("loopscope_")),
                     qPrintable(QString::fromLatin1(list) + u' ' + library));
    }
}

void TestArchitecture::builtCommandLineLoadsNoGuiLibrary()
{
    QFile program(QStringLiteral(LOOPSCOPE_BIN_DIR "/loopscope-cli"));
    QVERIFY2(program.open(QIODevice::ReadOnly), qPrintable(program.fileName()));
    const QByteArray bytes = program.readAll();
    for (const char* library : {"libQt6Gui.so", "libQt6Widgets.so", "libQt6Charts.so", "libQt6Svg.so"})
        QVERIFY2(!bytes.contains(library), library);
}

void TestArchitecture::uiNeverIncludesCli()
{
    Offences offences;
    for (const SourceFile& file : sourceTree()) {
        for (const QString& include : file.includes()) {
            if (file.isIn("ui") && include.startsWith(QStringLiteral("app/cli/")))
                offences.add(file, include);
        }
    }
    QVERIFY2(offences.none(), offences.text());
}

void TestArchitecture::includesAreSpelledFromTheRoot()
{
    static const QRegularExpression ours(
        QStringLiteral("^\\s*#\\s*include\\s*\"(?!(app|ui|tests)/)(?!\\w+\\.moc\"|all_\\w+\\.h\")"));
    const Offences offences = matches(ours, [](const SourceFile& file) { return file.isCpp(); });
    QVERIFY2(offences.none(), offences.text());
}

void TestArchitecture::listHoldsWhatItsFolderHolds_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("suffix");
    for (const DefList& list : defLists)
        QTest::newRow(list.path) << QString(list.path) << QString(list.folder) << QString(list.suffix);
}

void TestArchitecture::listHoldsWhatItsFolderHolds()
{
    QFETCH(QString, list);
    QFETCH(QString, folder);
    QFETCH(QString, suffix);
    const QStringList listed = entriesOf(list);
    QVERIFY2(!listed.isEmpty(), qPrintable(list));
    QCOMPARE(listed, filesOf(folder, suffix));
}

void TestArchitecture::everyListIsHeldAgainstItsFolder()
{
    for (const SourceFile& file : sourceTree()) {
        const auto isIt = [&](const DefList& list) { return file.path == QString(list.path); };
        if (file.path.endsWith(QStringLiteral(".def")) && file.path != killPointList)
            QVERIFY2(std::any_of(std::begin(defLists), std::end(defLists), isIt), qPrintable(file.path));
    }
}

void TestArchitecture::everyKillPointIsPassedSomewhere()
{
    QString code;
    for (const SourceFile& file : sourceTree()) {
        if (file.isIn("app/data") && file.isCpp())
            code += file.lines.join(u'\n');
    }
    QVERIFY(entriesOf(killPointList).size() > 10);
    for (const QString& point : entriesOf(killPointList))
        QVERIFY2(code.contains(QStringLiteral("KillPoint::%1)").arg(point)), qPrintable(point));
}

void TestArchitecture::sqlLivesInSqlFiles()
{
    static const QRegularExpression sql(
        R"("[^"]*\b(SELECT\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|PRAGMA\s|COPY\s+\w+\s+(\(|FROM\b|TO\b)|)"
        R"((CREATE|ALTER|DROP)\s+(UNIQUE\s+)?(TABLE|INDEX|TRIGGER|VIEW|SCHEMA|FUNCTION)\b))",
        QRegularExpression::CaseInsensitiveOption);
    const Offences offences =
        matches(sql, [](const SourceFile& file) { return file.isCpp() && (file.isIn("app") || file.isIn("ui")); });
    QVERIFY2(offences.none(), offences.text());
}

void TestArchitecture::filesStaySmall()
{
    std::vector<qsizetype> sizes;
    Offences offences;
    for (const SourceFile& file : sourceTree()) {
        if (!file.isCpp())
            continue;
        sizes.push_back(file.lines.size());
        if (file.lines.size() > 800)
            offences.add(file, QStringLiteral("has %1 lines").arg(file.lines.size()));
    }
    QVERIFY2(offences.none(), offences.text());
    std::sort(sizes.begin(), sizes.end());
    QVERIFY2(sizes[sizes.size() / 2] <= 100, qPrintable(QString::number(sizes[sizes.size() / 2])));
    QVERIFY2(sizes[sizes.size() * 9 / 10] <= 350, qPrintable(QString::number(sizes[sizes.size() * 9 / 10])));
}

void TestArchitecture::mainWindowIsNavigationOnly()
{
    for (const SourceFile& file : sourceTree()) {
        if (file.path == QStringLiteral("ui/shell/main_window.cpp"))
            QVERIFY2(file.lines.size() <= 300, qPrintable(QString::number(file.lines.size())));
    }
}

void TestArchitecture::fileNamesAreSnakeCase()
{
    static const QRegularExpression snakeCase(QStringLiteral("^[a-z0-9]+(_[a-z0-9]+)*$"));
    Offences offences;
    for (const SourceFile& file : sourceTree()) {
        if ((file.isCpp() || file.path.endsWith(QStringLiteral(".sql"))) && !snakeCase.match(file.baseName()).hasMatch())
            offences.add(file, {});
    }
    QVERIFY2(offences.none(), offences.text());
}

void TestArchitecture::everySourceHasItsHeader()
{
    Offences offences;
    for (const SourceFile& file : sourceTree()) {
        const bool isProgram = file.baseName() == QStringLiteral("main");
        if (!file.isCpp() || file.isHeader() || isProgram || !(file.isIn("app") || file.isIn("ui")))
            continue;
        const QString header = file.path.chopped(4) + QStringLiteral(".h");
        // A large class may have a second file for one of its tasks: sql_store_schema.cpp belongs to sql_store.h.
        const QString owner = file.path.section(QLatin1Char('_'), 0, -2) + QStringLiteral(".h");
        const bool isPart =
            QFileInfo::exists(absolutePath(owner)) && !file.includes().isEmpty() && file.includes().first() == owner;
        if (isPart)
            continue;
        if (!QFileInfo::exists(absolutePath(header)))
            offences.add(file, QStringLiteral("has no header of its name"));
        else if (file.includes().isEmpty() || file.includes().first() != header)
            offences.add(file, QStringLiteral("does not include its header first"));
    }
    QVERIFY2(offences.none(), offences.text());
}

void TestArchitecture::headersAreGuarded()
{
    Offences offences;
    for (const SourceFile& file : sourceTree()) {
        if (file.isHeader() && (file.lines.isEmpty() || file.lines.first() != QStringLiteral("#pragma once")))
            offences.add(file, QStringLiteral("does not begin with #pragma once"));
    }
    QVERIFY2(offences.none(), offences.text());
}

void TestArchitecture::nothingIsLeftToDo()
{
    static const QRegularExpression marker(QStringLiteral("\\b(TO"
                                                          "DO|FIX"
                                                          "ME|X"
                                                          "XX)\\b"));
    const Offences offences = matches(marker, [](const SourceFile&) { return true; });
    QVERIFY2(offences.none(), offences.text());
}

void TestArchitecture::noPathOfOneMachine()
{
    static const QRegularExpression path(R"((^|["'\s=(])/(home|root|work|Users|mnt|opt)/\w)");
    const Offences offences = matches(path, [](const SourceFile&) { return true; });
    QVERIFY2(offences.none(), offences.text());
}

void TestArchitecture::nobodyRunsANestedEventLoop()
{
    static const QRegularExpression call(R"(\b(processEvents\(|QEventLoop\b|QThread::(m|u)?sleep\())");
    const Offences offences =
        matches(call, [](const SourceFile& file) { return file.isCpp() && (file.isIn("app") || file.isIn("ui")); });
    QVERIFY2(offences.none(), offences.text());
}

void TestArchitecture::noExceptionIsThrown()
{
    static const QRegularExpression statement(R"(^\s*throw\b)");
    const Offences offences =
        matches(statement, [](const SourceFile& file) { return file.isCpp() && (file.isIn("app") || file.isIn("ui")); });
    QVERIFY2(offences.none(), offences.text());
}

QTEST_APPLESS_MAIN(TestArchitecture)
#include "architecture_test.moc"
