#include "app/engine/files/file_guess.h"

#include <QTest>

namespace loopscope {

namespace {

using Names = std::vector<std::string>;
using Labels = std::map<std::string, double, std::less<>>;

std::string sourceOf(const Names& columns, Column column)
{
    return guessColumns(columns)[static_cast<std::size_t>(column)];
}

} // namespace

class FileGuessTest : public QObject {
    Q_OBJECT

private slots:
    void formatFollowsTheFirstCharacterNotTheName()
    {
        QVERIFY(guessFormat("\xEF\xBB\xBF\n  {\"a\": 1}\n", FileFormat::Csv) == FileFormat::Jsonl);
        QVERIFY(guessFormat("a,b\n", FileFormat::Jsonl) == FileFormat::Csv);
        QVERIFY(guessFormat(" \n\n", FileFormat::Jsonl) == FileFormat::Jsonl);
    }

    void separatorPartsTheHeaderIntoMostFields()
    {
        QCOMPARE(guessSeparator("a,b,c\n1;2;3;4;5\n"), ',');
        QCOMPARE(guessSeparator("a;b;\"c,d\"\n"), ';');
        QCOMPARE(guessSeparator("\na\tb\n"), '\t');
        QCOMPARE(guessSeparator("alone\n"), ',');
        QCOMPARE(guessSeparator(""), ',');
    }

    void columnsAreTrimmedAndUnquoted()
    {
        QCOMPARE(fileColumns("\xEF\xBB\xBF a ;\"b;\"\"c\" ;\r\n1;2;3\r\n", FileFormat::Csv, ';'),
                 (Names{"a", "b;\"c", ""}));
        QCOMPARE(fileColumns("{\"b\": 1, \"a\": {\"c\": 2}}\nno object\n{\"a\": 1, \"d\": 2}\n", FileFormat::Jsonl, ','),
                 (Names{"b", "a", "d"}));
        QCOMPARE(fileColumns("", FileFormat::Csv, ','), Names{});
    }

    void commonNamesServeAsOurColumns()
    {
        const Names columns{"Client_ID", "Version", "y_pred", "y_true", "Conf", "ts", "round"};
        QCOMPARE(sourceOf(columns, Column::ModelVersion), std::string("Version"));
        QCOMPARE(sourceOf(columns, Column::AggregationRound), std::string("round"));
        QCOMPARE(sourceOf(columns, Column::DeviceId), std::string("Client_ID"));
        QCOMPARE(sourceOf(columns, Column::PredictionResult), std::string("y_pred"));
        QCOMPARE(sourceOf(columns, Column::ActualResult), std::string("y_true"));
        QCOMPARE(sourceOf(columns, Column::Confidence), std::string("Conf"));
        QCOMPARE(sourceOf(columns, Column::Timestamp), std::string("ts"));
        QCOMPARE(sourceOf({"score", "label", "probability", "date", "sensor"}, Column::PredictionResult),
                 std::string("score"));
    }

    void ourOwnNamesNeedNoMapping()
    {
        const Names columns{"version", "model_version", "device_id", "prediction_result", "actual_result"};
        for (const std::string& name : guessColumns(columns))
            QCOMPARE(name, std::string());
    }

    void aColumnServesOnce()
    {
        const auto source = guessColumns({"prediction"});
        QCOMPARE(std::ranges::count(source, std::string("prediction")), 1);
    }

    void wordsForYesAndNoBecomeOneAndZero()
    {
        QCOMPARE(guessLabels({"Yes", "no"}), (Labels{{"Yes", 1}, {"no", 0}}));
        QCOMPARE(guessLabels({"normal", "anomaly"}), (Labels{{"normal", 0}, {"anomaly", 1}}));
        QCOMPARE(guessLabels({"cat", "dog", "yes"}), (Labels{{"cat", 0}, {"dog", 1}, {"yes", 2}}));
    }

    void readsTheTextOfARecord()
    {
        QCOMPARE(recordText("1;\"a;b\";c", FileFormat::Csv, ';', {"x", "y", "z"}, "z"), std::string("c"));
        QCOMPARE(recordText("1;2", FileFormat::Csv, ';', {"x", "y", "z"}, "y"), std::string()); // not as the header says
        QCOMPARE(recordText(R"({"y": " cat ", "n": 3})", FileFormat::Jsonl, ',', {"y", "n"}, "y"), std::string("cat"));
        QCOMPARE(recordText(R"({"y": " cat ", "n": 3})", FileFormat::Jsonl, ',', {"y", "n"}, "n"), std::string());
    }
};

} // namespace loopscope

QTEST_GUILESS_MAIN(loopscope::FileGuessTest)
#include "file_guess_test.moc"
