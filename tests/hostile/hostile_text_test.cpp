#include "app/data/replay/replay_job.h"
#include "tests/support/hostile_strings.h"
#include "tests/ui/window_fixture.h"
#include "ui/shell/session.h"
#include "ui/widgets/plain_text.h"

#include <QAbstractItemView>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QTextDocumentFragment>

using namespace loopscope;
using loopscope::test::WindowFixture;

namespace {

/// What a tool tip or a label of Qt's automatic format shows.
QString shown(const QString& text)
{
    return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

/// Markup of somebody else that would be carried out instead of shown.
bool isCarriedOut(const QString& text)
{
    if (!Qt::mightBeRichText(text))
        return false;
    for (const char* markup : {"<img", "<script", "<h1>", "<b>bold", "<table>", "<a href=\"x\"", "<i>"}) {
        if (text.contains(QLatin1String(markup)))
            return true;
    }
    return false;
}

} // namespace

/// Device ids, names of files and whatever else comes from outside is shown in the window as text.
class HostileTextTest : public QObject {
    Q_OBJECT

private slots:
    void textsStayWhatTheyAre();
    void toolTipsShowEveryText();
    void messagesShowEveryText();
    void connectionsKeepTheirNames();
    void pagesShowThemAsText();
    void filterFindsTheDevice();

private:
    /// A feedback database whose file, import and devices have hostile names, open in the window.
    static void open(WindowFixture& fixture);
};

void HostileTextTest::textsStayWhatTheyAre()
{
    for (const std::string& text : test::hostileStrings())
        QVERIFY(exactText(text).toStdString() == text);
    QCOMPARE(exactText("\xEF\xBB\xBF\xEF\xBB\xBFx"), QStringLiteral("\ufeff\ufeffx"));
}

void HostileTextTest::toolTipsShowEveryText()
{
    for (const std::string& hostile : test::hostileStrings()) {
        QString text = QString::fromStdString(hostile);
        for (const QChar lineEnd :
             {QChar(0x2028), QChar(0x2029), QChar(u'\r'), QChar(0x85)}) // what a document makes of them
            text.remove(lineEnd);
        bool isOdd = false; // a document drops characters that no XML may hold
        for (const QChar character : text)
            isOdd = isOdd || (character < QChar(u' ') && character != QChar(u'\n') && character != QChar(u'\t')) ||
                    character == QChar(0xfdd0) || character.isNonCharacter() || character == QChar(0xa0);
        const QString tip = plainToolTip(text);
        QVERIFY2(!isCarriedOut(tip), qPrintable(text.left(80)));
        if (!isOdd)
            QVERIFY2(shown(tip) == text, qPrintable(text.left(80) + QStringLiteral(" is ") + shown(tip).left(80)));
    }
}

void HostileTextTest::messagesShowEveryText()
{
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Export"), QStringLiteral("<img src=x>"));
    box.setInformativeText(QStringLiteral("<b>bold</b>"));
    showPlainly(box);
    const auto labels = box.findChildren<QLabel*>();
    QVERIFY(labels.size() >= 2);
    for (const QLabel* label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void HostileTextTest::connectionsKeepTheirNames()
{
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", folder.path().toLocal8Bit());
    QStringList names;
    {
        Session session;
        for (const std::string& hostile : test::hostileStrings()) {
            names << QString::fromStdString(hostile);
            session.saveConnection(
                names.last(), {.kind = StoreKind::Postgres, .conninfo = "host=127.0.0.1 dbname=x", .schema = hostile});
        }
    }
    Session again;
    const auto saved = again.savedConnections();
    for (const QString& name : names) {
        QVERIFY2(saved.contains(name), qPrintable(name.left(80)));
        const auto spec = Session::specOf(saved.value(name));
        QVERIFY2(spec.has_value() && spec->schema == name.toStdString(), qPrintable(name.left(80)));
    }
    QCOMPARE(saved.size(), 500);
    for (const QString& name : names)
        again.forgetConnection(name);
    QVERIFY(again.savedConnections().isEmpty());
}

void HostileTextTest::open(WindowFixture& fixture)
{
    const QString name = fixture.path("<img src=x> & %1 <b>bold<").append(QStringLiteral(".csv"));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(name));
    file.write("model_version,device_id,prediction_result,actual_result\n");
    for (const std::string& text : test::hostileStrings()) {
        const QString quoted = QString::fromStdString(text).replace(QLatin1Char('"'), QLatin1String("\"\""));
        for (const char* version : {"1", "2"})
            file.write(version + (",\"" + quoted.toUtf8() + "\",0.5,0.5\n"));
        file.write("x,\"" + quoted.toUtf8() + "\",0.5,0.5\n");
    }
    file.close();
    ReplayRequest request;
    request.file = name.toStdString();
    request.target = {.kind = StoreKind::Sqlite, .path = fixture.path("<img src=x> & <b>bold.db").toStdString()};
    ReplayObserver nobody;
    if (const auto done = runReplay(request, nobody); !done)
        qFatal("%s", done.error().detail.c_str());
    fixture.window().openArguments(QStringList(QString::fromStdString(request.target.path)));
    QTRY_COMPARE(fixture.window().workspace().facts().rows, 1000);
}

void HostileTextTest::pagesShowThemAsText()
{
    WindowFixture fixture;
    open(fixture);
    int tips = 0, cells = 0;
    for (const char* page : {"overview", "versions", "devices", "feedback", "replay", "play", "verify", "check"}) {
        fixture.window().showPlace({QString::fromLatin1(page), {}});
        QTest::qWait(500);
        for (auto* view : fixture.window().findChildren<QAbstractItemView*>()) {
            const QAbstractItemModel* const model = view->model();
            if (model == nullptr)
                continue;
            for (int row = 0; row < std::min(model->rowCount(), 700); ++row) {
                for (int column = 0; column < model->columnCount(); ++column) {
                    const QModelIndex index = model->index(row, column);
                    const QString tip = index.data(Qt::ToolTipRole).toString();
                    tips += tip.isEmpty() ? 0 : 1;
                    ++cells;
                    QVERIFY2(!isCarriedOut(tip), qPrintable(view->objectName() + QLatin1Char(' ') + tip.left(200)));
                }
            }
        }
        for (const auto* widget : fixture.window().findChildren<QWidget*>()) {
            for (const QString& text : {widget->toolTip(), widget->whatsThis()})
                QVERIFY2(!isCarriedOut(text), qPrintable(widget->objectName() + QLatin1Char(' ') + text.left(200)));
            const auto* label = qobject_cast<const QLabel*>(widget);
            if (label != nullptr && label->textFormat() != Qt::PlainText)
                QVERIFY2(!isCarriedOut(label->text()),
                         qPrintable(label->objectName() + QLatin1Char(' ') + label->text()));
        }
    }
    QVERIFY(cells > 2000);
    QVERIFY(tips > 500);
}

void HostileTextTest::filterFindsTheDevice()
{
    WindowFixture fixture;
    open(fixture);
    fixture.window().showPlace({QStringLiteral("feedback"), {}});
    auto* const field = fixture.find<QLineEdit>("feedbackDevice");
    auto* const rows = fixture.find("feedbackRows")->findChild<QAbstractItemView*>();
    QVERIFY(rows != nullptr);
    const auto texts = test::hostileStrings();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QString text = exactText(texts[i]);
        if (i % 10 != 0 && !text.startsWith(QChar(QChar::ByteOrderMark)))
            continue;
        field->setText(text);
        if (field->text() != text) // a field of one line cannot hold it
            continue;
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY2(rows->model()->rowCount() == 2, qPrintable(text.left(80)));
    }
}

QTEST_MAIN(HostileTextTest)
#include "hostile_text_test.moc"
