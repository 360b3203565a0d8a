#include "app/data/when_done.h"

#include <QPromise>
#include <QtTest>

using loopscope::whenDone;

class WhenDoneTest : public QObject {
    Q_OBJECT

private slots:
    void handsTheResultOverOnce()
    {
        QPromise<int> promise;
        promise.start();
        QList<int> got;
        QObject context;
        whenDone(promise.future(), &context, [&](int value) { got << value; });
        promise.addResult(7);
        promise.finish();
        QVERIFY(got.isEmpty()); // later, never inside of the call
        QTRY_COMPARE(got, QList<int>{7});
        QTRY_VERIFY(context.children().isEmpty()); // nothing is left behind
        QCOMPARE(got.size(), 1);
    }

    void isSilentWhenTheContextEndsFirst()
    {
        QPromise<int> promise;
        promise.start();
        bool called = false;
        auto context = std::make_unique<QObject>();
        whenDone(promise.future(), context.get(), [&](int) { called = true; });
        context.reset(); // a window is closed while its work goes on
        promise.addResult(7);
        promise.finish();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void isSilentWhenCancelledWithoutAResult()
    {
        QPromise<int> promise;
        promise.start();
        bool called = false;
        QObject context;
        whenDone(promise.future(), &context, [&](int) { called = true; });
        promise.future().cancel();
        promise.finish();
        QTRY_VERIFY(context.children().isEmpty());
        QVERIFY(!called);
    }
};

QTEST_MAIN(WhenDoneTest)
#include "when_done_test.moc"
