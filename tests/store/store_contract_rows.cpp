#include "tests/store/store_contract.h"

#include "tests/store/result_checks.h"

#include <set>

Q_DECLARE_METATYPE(loopscope::FeedbackFilter)

namespace loopscope {

namespace {

/// As the filters are to be told apart: versions 1 to 3, two devices, errors 0, 0.0625 (middle), 0.25 (wrong), -0.5 (edge case).
std::vector<TestRow> filterRows()
{
    return {{.version = 1, .device = "a", .prediction = 1, .actual = 1, .timestamp = 1'000'000},
            {.version = 1, .device = "b", .prediction = 1, .actual = 1.25, .timestamp = 2'000'000},
            {.version = 2, .device = "a", .prediction = 1, .actual = 0.5, .timestamp = 3'000'000},
            {.version = 2, .device = "b", .prediction = 1, .actual = 1.0625, .timestamp = 4'000'000},
            {.version = 3, .device = "a", .prediction = 1, .actual = 1.25}};
}

/// What tells the rows of filterRows() apart, in the order of the page.
QString names(const std::vector<FeedbackRow>& rows)
{
    QStringList names;
    for (const FeedbackRow& row : rows)
        names << QStringLiteral("%1%2").arg(row.version).arg(QString::fromStdString(row.device.value_or("-")));
    return names.join(QLatin1Char(' '));
}

} // namespace

void StoreContract::pagesHoldEveryRowOnce_data()
{
    QTest::addColumn<int>("order");
    QTest::newRow("stored") << static_cast<int>(FeedbackOrder::Stored);
    QTest::newRow("event time") << static_cast<int>(FeedbackOrder::EventTime);
    QTest::newRow("absolute error") << static_cast<int>(FeedbackOrder::AbsoluteError);
}

void StoreContract::pagesHoldEveryRowOnce()
{
    QFETCH(int, order);
    auto store = writer();
    ChunkMaker maker;
    std::vector<TestRow> rows = ChunkMaker::manyRows(230, 4, 7);
    for (std::size_t i = 0; i < rows.size(); ++i) { // times and errors that repeat, and rows without a time
        rows[i].timestamp = i % 5 == 0 ? std::nullopt : std::optional<std::int64_t>(static_cast<std::int64_t>(i / 10));
        rows[i].prediction = 1;
        rows[i].actual = 1 + 0.125 * static_cast<double>(i % 3);
    }
    import(*store, maker, {rows});

    FeedbackPageRequest request{.order = static_cast<FeedbackOrder>(order), .count = 50};
    std::vector<FeedbackRow> all;
    std::vector<std::size_t> sizes;
    do {
        const auto page = valueOf(store->feedbackPage(request));
        sizes.push_back(page.size());
        all.insert(all.end(), page.begin(), page.end());
        if (!page.empty())
            request.after = FeedbackPageRequest::Place{page.back().key, page.back().id, page.back().createdAtUs};
    } while (sizes.back() > 0);
    QVERIFY((sizes == std::vector<std::size_t>{50, 50, 50, 50, 30, 0}));
    std::set<std::int64_t> ids;
    for (const FeedbackRow& row : all)
        ids.insert(row.id);
    QCOMPARE(ids.size(), 230U);
    for (std::size_t i = 1; i < all.size(); ++i) {
        const FeedbackRow& before = all[i - 1];
        const FeedbackRow& row = all[i];
        if (request.order == FeedbackOrder::Stored) {
            QVERIFY(before.id > row.id);
        } else if (request.order == FeedbackOrder::EventTime) {
            QVERIFY(!row.timestampUs || before.timestampUs); // those without a time come last
            QVERIFY(!row.timestampUs || *before.timestampUs >= *row.timestampUs);
            QVERIFY(before.timestampUs != row.timestampUs || before.id > row.id);
        } else {
            QVERIFY(*before.absoluteError >= *row.absoluteError);
            QVERIFY(before.absoluteError != row.absoluteError || before.id > row.id);
        }
    }
}

void StoreContract::filtersChooseLiteralRows_data()
{
    QTest::addColumn<FeedbackFilter>("filter");
    QTest::addColumn<QString>("rows"); // the largest |error| first; equal ones in any order that keeps versions falling
    QTest::newRow("nothing") << FeedbackFilter{} << "2a 3a 1b 2b 1a";
    QTest::newRow("version") << FeedbackFilter{.versionFrom = 2, .versionTo = 2} << "2a 2b";
    QTest::newRow("versions") << FeedbackFilter{.versionFrom = 2, .versionTo = 3} << "2a 3a 2b";
    QTest::newRow("from a version") << FeedbackFilter{.versionFrom = 3} << "3a";
    QTest::newRow("to a version") << FeedbackFilter{.versionTo = 1} << "1b 1a";
    QTest::newRow("device") << FeedbackFilter{.device = "a"} << "2a 3a 1a";
    QTest::newRow("device and version") << FeedbackFilter{.versionFrom = 1, .versionTo = 1, .device = "a"} << "1a";
    QTest::newRow("no such device") << FeedbackFilter{.device = "A"} << "";
    QTest::newRow("normal") << FeedbackFilter{.type = FeedbackType::Normal} << "1a";
    QTest::newRow("middle") << FeedbackFilter{.type = FeedbackType::Anomaly} << "3a 1b 2b";
    QTest::newRow("edge case") << FeedbackFilter{.type = FeedbackType::EdgeCase} << "2a";
    QTest::newRow("correct") << FeedbackFilter{.isCorrect = true} << "2b 1a";
    QTest::newRow("wrong") << FeedbackFilter{.isCorrect = false} << "2a 3a 1b";
    QTest::newRow("from a time") << FeedbackFilter{.timeFromUs = 3'000'000} << "2a 2b";
    QTest::newRow("to a time") << FeedbackFilter{.timeToUs = 2'000'000} << "1b 1a";
    QTest::newRow("from an error") << FeedbackFilter{.errorFrom = 0.25} << "2a 3a 1b";
    QTest::newRow("to an error") << FeedbackFilter{.errorTo = 0.0625} << "2b 1a";
    QTest::newRow("all at once") << FeedbackFilter{.versionFrom = 1,
                                                   .versionTo = 2,
                                                   .device = "b",
                                                   .type = FeedbackType::Anomaly,
                                                   .isCorrect = true,
                                                   .timeFromUs = 0,
                                                   .timeToUs = 4'000'000,
                                                   .errorFrom = 0.05,
                                                   .errorTo = 0.1}
                                 << "2b";
}

void StoreContract::filtersChooseLiteralRows()
{
    QFETCH(FeedbackFilter, filter);
    QFETCH(QString, rows);
    auto store = writer();
    ChunkMaker maker;
    import(*store, maker, {filterRows()});
    const auto page = valueOf(store->feedbackPage({.filter = filter, .order = FeedbackOrder::AbsoluteError}));
    QCOMPARE(names(page), rows);
    const auto found = static_cast<std::int64_t>(page.size());
    QCOMPARE(valueOf(store->countFeedback(filter)), found);
    for (const FeedbackOrder order : {FeedbackOrder::Stored, FeedbackOrder::EventTime}) {
        QStringList expected = rows.split(QLatin1Char(' '));
        QStringList other =
            names(valueOf(store->feedbackPage({.filter = filter, .order = order}))).split(QLatin1Char(' '));
        expected.sort();
        other.sort();
        QCOMPARE(other, expected);
    }
}

void StoreContract::rowsOfOthersAreShownAsTheyAre()
{
    m_place->execute(m_place->foundingTable());
    m_place->execute("INSERT INTO model_feedback (id, model_version, created_at) VALUES (7, 4, " + m_place->time(9) +
                     ")");
    m_place->execute(
        "INSERT INTO model_feedback (id, model_version, aggregation_round, device_id, prediction, actual_value, "
        "error, absolute_error, is_correct, confidence, feedback_type, timestamp, created_at) VALUES "
        "(8, 4, 2, 'a', 1, 3, 2, 2, true, 0.5, 'strange', " +
        m_place->time(5) + ", " + m_place->time(10) + ")");
    auto store = reader();
    const auto rows = valueOf(store->feedbackPage({}));
    QCOMPARE(rows.size(), 2U);
    QVERIFY((rows[0] == FeedbackRow{.id = 8,
                                    .version = 4,
                                    .round = 2,
                                    .device = "a",
                                    .prediction = 1,
                                    .actual = 3,
                                    .error = 2,
                                    .absoluteError = 2,
                                    .isCorrect = true,
                                    .confidence = 0.5,
                                    .type = "strange",
                                    .timestampUs = 5,
                                    .createdAtUs = 10}));
    QVERIFY((rows[1] == FeedbackRow{.id = 7, .version = 4, .createdAtUs = 9}));
    // As the summaries count them: no device is the device "", no verdict is wrong, another label is the middle.
    QCOMPARE(valueOf(store->countFeedback({.device = ""})), 1);
    QCOMPARE(valueOf(store->countFeedback({.isCorrect = false})), 1);
    QCOMPARE(valueOf(store->countFeedback({.type = FeedbackType::Anomaly})), 2);
    QCOMPARE(names(valueOf(store->feedbackPage({.order = FeedbackOrder::EventTime}))), QStringLiteral("4a 4-"));
    const auto afterFirst = valueOf(store->feedbackPage(
        {.order = FeedbackOrder::EventTime, .after = FeedbackPageRequest::Place{.key = 5, .id = 8}}));
    QCOMPARE(names(afterFirst), QStringLiteral("4-"));
}

} // namespace loopscope
