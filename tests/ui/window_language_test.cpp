#include "app/data/replay/replay_job.h"
#include "tests/support/pseudo_translator.h"
#include "tests/ui/window_fixture.h"
#include "ui/replay/file_links.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/tab_line.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>
#include <QTableView>
#include <QTranslator>

using namespace loopscope;
using test::PseudoTranslator;
using test::WindowFixture;

namespace {

/// Every place of the window that holds other widgets.
const QStringList places{QStringLiteral("overview"),         QStringLiteral("versions"),
                         QStringLiteral("versions:2"),       QStringLiteral("devices"),
                         QStringLiteral("devices:device_1"), QStringLiteral("feedback"),
                         QStringLiteral("replay"),           QStringLiteral("play"),
                         QStringLiteral("verify:checklist"), QStringLiteral("verify:expected"),
                         QStringLiteral("verify:queries"),   QStringLiteral("verify:activity")};

/// Writes ten versions of eight devices. @return the file's path
QString evaluations(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("model_version,device_id,prediction_result,actual_result,confidence,timestamp\n");
    for (int version = 1; version <= 10; ++version)
        for (int device = 1; device <= 8; ++device)
            for (int row = 0; row < 40; ++row)
                file.write(QStringLiteral("%1,device_%2,0.%3,0.5,0.9,2024-01-%4\n")
                               .arg(QString::number(version), QString::number(device),
                                    QString::number(10 + (row * device) % 80), QString::number(10 + version))
                               .toUtf8());
    return file.fileName();
}

/// Nothing is being loaded or looked for.
bool isCalm(MainWindow& window)
{
    for (const QWidget* busy : window.findChildren<QWidget*>(QStringLiteral("stateBusy")))
        if (busy->isVisible())
            return false;
    for (const QLabel* label : window.findChildren<QLabel*>())
        if (label->isVisible() && label->objectName().startsWith(QStringLiteral("checkState_")) &&
            label->text().contains(u'…'))
            return false;
    return window.workspace().state() == Workspace::State::Ready;
}

/// Shows everything in the window and hands each moment to @p look.
template <class Look>
bool visitEverything(WindowFixture& fixture, Look&& look)
{
    MainWindow& window = fixture.window();
    window.resize(1280, 800);
    look(QStringLiteral("welcome"));
    ReplayRequest request;
    request.file = evaluations(fixture.path("rows.csv")).toStdString();
    request.target = {.kind = StoreKind::Sqlite, .path = fixture.path("rows.db").toStdString()};
    ReplayObserver observer;
    if (!runReplay(request, observer))
        return false;
    window.openArguments({fixture.path("rows.db")});
    const auto settle = [&window] { return QTest::qWaitFor([&window] { return isCalm(window); }); };
    for (const QString& place : places) {
        window.showPlace({place.section(u':', 0, 0), place.section(u':', 1)});
        if (!settle())
            return false;
        look(place);
        for (TabLine* bar : window.findChildren<TabLine*>()) {
            if (!bar->isVisible())
                continue;
            const int first = bar->currentIndex();
            for (int part = first + 1; part < bar->count(); ++part) {
                bar->setCurrentIndex(part);
                if (!settle())
                    return false;
                look(place + QStringLiteral(" part ") + QString::number(part));
            }
            bar->setCurrentIndex(first);
        }
    }
    window.showPlace({QStringLiteral("replay"), filesToDetail({fixture.path("rows.csv")})});
    fixture.find<QTableView>("replayFiles")->selectRow(0);
    if (!settle())
        return false;
    look(QStringLiteral("replay with a file"));
    window.findChild<QAction*>(QStringLiteral("actionPolicy"))->trigger();
    if (!settle())
        return false;
    look(QStringLiteral("policy"));
    for (QDialog* dialog : window.findChildren<QDialog*>())
        dialog->close();
    return true;
}

/// Everything that a widget says to people.
QStringList wordsOf(const QWidget& widget)
{
    QStringList words{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        words << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        words << button->text();
    if (const auto* box = qobject_cast<const QGroupBox*>(&widget))
        words << box->title();
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        words << line->placeholderText();
    if (const auto* choices = qobject_cast<const QComboBox*>(&widget))
        for (int i = 0; i < choices->count(); ++i)
            words << choices->itemText(i);
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int i = 0; i < tabs->count(); ++i)
            words << tabs->tabText(i);
    if (const auto* table = qobject_cast<const QTableView*>(&widget); table != nullptr && table->model() != nullptr)
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            words << table->model()->headerData(column, Qt::Horizontal).toString()
                  << table->model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
            for (int row = 0; row < std::min(3, table->model()->rowCount()); ++row)
                words << table->model()->index(row, column).data().toString();
        }
    if (const auto* list = qobject_cast<const QAbstractItemView*>(&widget);
        list != nullptr && qobject_cast<const QTableView*>(&widget) == nullptr && list->model() != nullptr)
        for (int row = 0; row < list->model()->rowCount(); ++row)
            words << list->model()->index(row, 0).data().toString();
    return words;
}

/// Without what is data: names, ids, units, the words of SQL and of the founding text, keys.
QString withoutData(QString text)
{
    static const QRegularExpression data(
        QStringLiteral("<[^>]*>|&\\w+;|device_\\d+|rows\\.(db|csv)|SQLite "
                       "[\\d.]+|Loopscope|PostgreSQL|feedback\\.db|\\d+(\\.\\d+)? (kB|KiB|MiB)|"
                       "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z (\\w+)?|Ctrl\\+\\w|, K$|[a-z]+(_[a-z0-9]+)+|Run SQL to "
                       "create.*|Modify 0.*|Check database "
                       "after.*|Verify accuracy.*|Add Grafana panel.*"));
    // Names of columns and of fields of a policy, as files have them.
    static const QStringList names{QStringLiteral("confidence"), QStringLiteral("timestamp"), QStringLiteral("floor"),
                                   QStringLiteral("cap"), QStringLiteral("correctness")};
    return names.contains(text) ? QString() : text.remove(data);
}

/// Which words have less room than they need.
QStringList cutIn(const QWidget& window)
{
    QStringList cut;
    const auto check = [&cut](const QWidget* widget, int needed, int room, const QString& text) {
        if (needed > room)
            cut << QStringLiteral("%1: “%2” needs %3 and has %4")
                       .arg(widget->objectName(), text, QString::number(needed), QString::number(room));
    };
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (label != nullptr && qobject_cast<const ElidedLabel*>(widget) == nullptr && !label->text().isEmpty())
            check(label,
                  label->wordWrap() ? label->heightForWidth(label->width())
                                    : label->fontMetrics().size(Qt::TextShowMnemonic, label->text()).width(),
                  label->wordWrap() ? label->height() : label->width(), label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget); button && !button->text().isEmpty())
            check(button, button->minimumSizeHint().width(), button->width(), button->text());
        if (const auto* table = qobject_cast<const QTableView*>(widget); table && table->model()->rowCount() > 0)
            for (int column = 0; column < table->model()->columnCount(); ++column)
                if (!table->isColumnHidden(column))
                    check(table, table->horizontalHeader()->sectionSizeHint(column), table->columnWidth(column),
                          table->model()->headerData(column, Qt::Horizontal).toString());
    }
    return cut;
}

} // namespace

class WindowLanguageTest : public QObject {
    Q_OBJECT

private slots:
    void everyWordGoesThroughTheTranslator();
    void germanFitsAt1280By800();
    void germanMnemonicsAreUnique();
};

void WindowLanguageTest::everyWordGoesThroughTheTranslator()
{
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    QSet<QString> untranslated;
    {
        WindowFixture fixture;
        static const QRegularExpression letter(QStringLiteral("\\p{L}"));
        const auto check = [&](const QString& where, const QString& name, const QString& words) {
            if (const QString left = withoutData(PseudoTranslator::outside(words)); left.contains(letter))
                untranslated << where + u' ' + name + QStringLiteral(": ") + left;
        };
        QVERIFY(visitEverything(fixture, [&](const QString& where) {
            for (const QWidget* widget : fixture.window().findChildren<QWidget*>())
                if (widget->isVisible() && !widget->objectName().startsWith(QStringLiteral("qt_")))
                    for (const QString& words : wordsOf(*widget))
                        check(where, widget->objectName(), words);
        }));
        for (const QAction* action : fixture.window().findChildren<QAction*>())
            check(QStringLiteral("menu"), action->objectName(), action->text());
    }
    QCoreApplication::removeTranslator(&pseudo);
    QVERIFY2(untranslated.isEmpty(), QStringList(untranslated.values()).join(u'\n').toUtf8());
}

void WindowLanguageTest::germanFitsAt1280By800()
{
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/i18n/loopscope_de.qm")));
    QCoreApplication::installTranslator(&german);
    QStringList cut;
    {
        WindowFixture fixture;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QVERIFY(visitEverything(fixture, [&](const QString& where) {
            QStringList here; // layouts of texts that wrap settle in several steps
            static_cast<void>(QTest::qWaitFor(
                [&] {
                    here = cutIn(fixture.window());
                    return here.isEmpty();
                },
                2000));
            for (const QString& text : here)
                cut << where + u' ' + text;
        }));
    }
    QCoreApplication::removeTranslator(&german);
    QLocale::setDefault(QLocale::English);
    QVERIFY2(cut.isEmpty(), cut.join(u'\n').toUtf8());
}

void WindowLanguageTest::germanMnemonicsAreUnique()
{
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/i18n/loopscope_de.qm")));
    QCoreApplication::installTranslator(&german);
    QStringList twice;
    int menus = 0;
    {
        WindowFixture fixture;
        const auto letterOf = [](QString text) {
            text.remove(QStringLiteral("&&"));
            const auto at = text.indexOf(u'&');
            return at >= 0 && at + 1 < text.size() ? text[at + 1].toLower() : QChar();
        };
        const auto check = [&](const QString& where, const QStringList& texts) {
            QHash<QChar, QString> used;
            for (const QString& text : texts) {
                const QChar letter = letterOf(text);
                if (letter.isNull())
                    continue;
                if (used.contains(letter))
                    twice << where + QStringLiteral(": ") + used[letter] + QStringLiteral(", ") + text;
                used.insert(letter, text);
            }
        };
        QVERIFY(visitEverything(fixture, [&](const QString& where) {
            QHash<const QWidget*, QStringList> texts; // a dialog has letters of its own
            for (const QWidget* widget : fixture.window().findChildren<QWidget*>()) {
                if (!widget->isVisible())
                    continue;
                if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
                    texts[widget->window()] << button->text();
                if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->buddy())
                    texts[widget->window()] << label->text();
            }
            for (const QStringList& ofWindow : std::as_const(texts))
                check(where, ofWindow);
        }));
        for (const QMenu* menu : fixture.window().findChildren<QMenu*>()) {
            QStringList texts;
            for (const QAction* action : menu->actions())
                texts << action->text();
            check(menu->objectName(), texts);
            ++menus;
        }
    }
    QCoreApplication::removeTranslator(&german);
    QVERIFY(menus > 3);
    QVERIFY2(twice.isEmpty(), twice.join(u'\n').toUtf8());
}

QTEST_MAIN(WindowLanguageTest)
#include "window_language_test.moc"
