#include "tests/support/summary_maker.h"
#include "ui/charts/accuracy_plot.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/story_chart.h"
#include "ui/charts/story_table.h"
#include "ui/widgets/data_table.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace loopscope;
using test::SummaryMaker;

namespace {

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// v1: 3 of 4 correct; v2: 1 of 1; v3 is the next one.
StoryData twoVersions()
{
    SummaryMaker maker;
    for (const double actual : {0.0, 0.0, 0.0, 1.0})
        maker.add(1, "d", 0, actual);
    maker.add(2, "d", 0, 0);
    return makeStory(*maker.make(), {});
}

struct Shown {
    StoryChart* chart = new StoryChart;
    ChartCard card{QStringLiteral("story"), QStringLiteral("Accuracy"), QString(), chart, chart->plot()};

    Shown()
    {
        chart->setStory(twoVersions());
        card.setTableSource([this] { return StoryTable::of(chart->story()); });
        card.setSourceText(QStringLiteral("made & up.db"));
        card.resize(700, 400);
        card.show();
        QCoreApplication::processEvents();
    }
    void trigger(const char* action)
    {
        auto* found = card.findChild<QAction*>(QLatin1String(action));
        QVERIFY(found != nullptr);
        found->trigger();
    }
};

} // namespace

class ChartCardTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void exportsTheNumbersAsCsv()
    {
        // Wilson 95 % of 3 in 4: 0.300642 to 0.954413; of 1 in 1: 0.206549 to 1 (z = 1.959964). Formula: 0.7 + 0.02 v.
        const QTemporaryDir folder;
        Shown shown;
        const QString path = folder.filePath(QStringLiteral("story.csv"));
        QCOMPARE(shown.card.exportTo(path), QString());
        const QList<QByteArray> lines = read(path).split('\n');
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[0],
                 QByteArray("model_version,accuracy,wilson_lower,wilson_upper,loop_reports,hard_coded,rows,correct,"
                            "normal,anomaly,edge_case"));
        const QList<QByteArray> first = lines[1].split(',');
        QCOMPARE(first[0], QByteArray("1"));
        QCOMPARE(first[1], QByteArray("0.75"));
        QVERIFY(qAbs(first[2].toDouble() - 0.300642) < 1e-6);
        QVERIFY(qAbs(first[3].toDouble() - 0.954413) < 1e-6);
        QCOMPARE(first[4], QByteArray()); // the loop is not known: not 0
        QCOMPARE(first[5], QByteArray("0.72"));
        QCOMPARE(lines[1].mid(lines[1].indexOf("0.72") + 5), QByteArray("4,3,3,0,1"));
        QVERIFY(lines[3].startsWith("3,,,,,0.76,0,0")); // not evaluated yet
    }

    void exportsAPictureAtTwiceTheSize()
    {
        const QTemporaryDir folder;
        Shown shown;
        const QString path = folder.filePath(QStringLiteral("story.png"));
        QCOMPARE(shown.card.exportTo(path), QString());
        const QImage image(path);
        QVERIFY(image.width() >= 2 * shown.chart->width());
        QVERIFY(image.height() >= 2 * shown.chart->height());
    }

    void exportsADrawingWithTextAndSource()
    {
        const QTemporaryDir folder;
        Shown shown;
        const QString path = folder.filePath(QStringLiteral("story.svg"));
        QCOMPARE(shown.card.exportTo(path), QString());
        const QByteArray svg = read(path);
        QXmlStreamReader xml(svg);
        int texts = 0;
        int images = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            texts += xml.name() == QLatin1String("text") ? 1 : 0;
            images += xml.name() == QLatin1String("image") ? 1 : 0;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(texts > 5); // titles, axis, labels: text, not pixels
        QCOMPARE(images, 0);
        QVERIFY(svg.contains("made &amp; up.db"));
    }

    void saysWhenAFileCannotBeWritten()
    {
        Shown shown;
        QVERIFY(shown.card.exportTo(QStringLiteral("/nowhere/story.csv")).contains(QStringLiteral("/nowhere/story.csv")));
    }

    void showsTheSameNumbersAsATable()
    {
        Shown shown;
        auto* table = shown.card.findChild<DataTable*>(QStringLiteral("storyNumbers"));
        QVERIFY(!shown.card.showsTable());
        shown.trigger("storyAsTable");
        QVERIFY(shown.card.showsTable());
        const QAbstractItemModelTester tester(table->model());
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("75.0\u00A0%"));
        QCOMPARE(table->model()->index(0, 4).data().toString(), QStringLiteral("–"));
        QCOMPARE(table->model()->index(2, 1).data().toString(), QStringLiteral("–"));
        shown.trigger("storyAsTable");
        QVERIFY(!shown.card.showsTable());
    }

    void copiesNumbersAndPicture()
    {
        Shown shown;
        shown.trigger("storyCopyNumbers");
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\n1\t0.75\t")));
        shown.trigger("storyCopyPicture");
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
    }

    void quotesTextInCsv()
    {
        const ChartTable table{.heads = {QStringLiteral("D")},
                               .names = {QStringLiteral("device")},
                               .rows = {{{{}, QStringLiteral("a,\"b\"\nc")}}, {{{}, QVariant()}}}};
        QCOMPARE(table.csv(), QByteArray("device\n\"a,\"\"b\"\"\nc\"\n\n"));
    }
};

QTEST_MAIN(ChartCardTest)
#include "chart_card_test.moc"
