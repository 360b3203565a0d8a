#include "ui/widgets/elided_label.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/tile.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace loopscope;

class WidgetsTest : public QObject {
    Q_OBJECT

private slots:
    void elidedLabelNeedsNoMoreRoomThanAnEllipsis();
    void elidedLabelTakesAMegabyteOfText();
    void stateViewShowsOneThingAtATime();
    void failedStateOffersToTryAgain();
    void emptyStateLeadsOn();
    void tileShowsFigureAndExplanation();
};

void WidgetsTest::elidedLabelNeedsNoMoreRoomThanAnEllipsis()
{
    ElidedLabel label(QStringLiteral("a device with a long name"));
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());
    QCOMPARE(label.accessibleName(), QStringLiteral("a device with a long name"));
}

void WidgetsTest::elidedLabelTakesAMegabyteOfText()
{
    const QString name(1'000'000, QLatin1Char('x'));
    ElidedLabel label(name);
    QCOMPARE(label.fullText(), name);
    QVERIFY(label.toolTip().size() < 1000);
    label.resize(100, 20);
    QVERIFY(!label.grab().isNull());
}

void WidgetsTest::stateViewShowsOneThingAtATime()
{
    StateView view;
    auto* content = new QLabel(QStringLiteral("content"));
    view.setContent(content);
    view.show();
    view.showLoading(QStringLiteral("Reading…"));
    QCOMPARE(view.shown(), StateView::Shown::Loading);
    QVERIFY(view.findChild<QWidget*>(QStringLiteral("stateBusy"))->isVisible());
    QVERIFY(!content->isVisible());
    view.showContent();
    QVERIFY(content->isVisible());
    QVERIFY(!view.findChild<QWidget*>(QStringLiteral("stateMessage"))->isVisible());
}

void WidgetsTest::failedStateOffersToTryAgain()
{
    StateView view;
    view.show();
    view.showFailed(QStringLiteral("The file is gone."));
    QSignalSpy retry(&view, &StateView::retryRequested);
    QSignalSpy action(&view, &StateView::actionRequested);
    auto* button = view.findChild<QPushButton*>(QStringLiteral("stateButton"));
    QVERIFY(button->isVisible());
    button->click();
    QCOMPARE(retry.count(), 1);
    QCOMPARE(action.count(), 0);
    view.showFailed(QStringLiteral("Never again."), false);
    QVERIFY(!button->isVisible());
}

void WidgetsTest::emptyStateLeadsOn()
{
    StateView view;
    view.show();
    view.showEmpty(QStringLiteral("Nothing here"), QStringLiteral("Replay a file."), QStringLiteral("Replay"));
    QSignalSpy action(&view, &StateView::actionRequested);
    view.findChild<QPushButton*>(QStringLiteral("stateButton"))->click();
    QCOMPARE(action.count(), 1);
}

void WidgetsTest::tileShowsFigureAndExplanation()
{
    Tile tile(QStringLiteral("Observed accuracy"));
    tile.setFigure(QStringLiteral("99 %"), TextTone::Good);
    tile.setExplanation(QStringLiteral("from 216 rows"));
    QStringList texts;
    for (const QLabel* label : tile.findChildren<QLabel*>())
        texts << label->text();
    QVERIFY(texts.contains(QStringLiteral("99 %")));
    QVERIFY(texts.contains(QStringLiteral("from 216 rows")));
}

QTEST_MAIN(WidgetsTest)
#include "widgets_test.moc"
