#include "app/data/replay/replay_preview.h"
#include "tests/support/gzip_bytes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace loopscope {

namespace {

using Labels = std::map<std::string, double, std::less<>>;

const std::string ourHeader = "model_version,device_id,prediction_result,actual_result\n";

} // namespace

class ReplayPreviewTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::string write(const char* name, const std::string& bytes)
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(bytes)) < 0)
            qFatal("cannot write");
        return file.fileName().toStdString();
    }
    ReplayPreview preview(const std::string& bytes, const PreviewChoice& choice = {}, const Policy& policy = {})
    {
        auto result = previewReplay(write("rows.csv", bytes), choice, policy);
        if (!result)
            qFatal("no preview");
        return std::move(*result);
    }

private slots:
    void judgesTheFirstRowsUnderThePolicy()
    {
        const ReplayPreview rows =
            preview(ourHeader + "1,a,0.5,0.65\n1,b,x,0.5\n2,a,0.9,0.5\n", {}, {.correctBelow = 0.2});
        QVERIFY(rows.isWhole);
        QCOMPARE(rows.accepted, 2U);
        QCOMPARE(rows.rejected, 1U);
        QCOMPARE(rows.rows.size(), std::size_t{3});
        QCOMPARE(rows.rows[0].line, 2U);
        QCOMPARE(rows.rows[0].device, std::string("a"));
        QVERIFY(rows.rows[0].feedback.isCorrect);
        QVERIFY(rows.rows[0].feedback.type == FeedbackType::Anomaly);
        QVERIFY((rows.rows[1].reason == RejectReason{RejectCode::NotNumber, Column::PredictionResult}));
        QCOMPARE(rows.rows[1].raw, std::string("1,b,x,0.5"));
        QCOMPARE(rows.rows[2].version, 2);
        QVERIFY(!rows.rows[2].feedback.isCorrect);
        QCOMPARE(rows.labels, std::vector<std::string>{"x"}); // told, but no number is proposed where others have one
        QVERIFY(rows.options.labels.empty());
    }

    void proposesSeparatorColumnsAndLabels()
    {
        const ReplayPreview rows = preview("Client;Ver;y_pred;y_true\nann;1;cat;cat\nbob;1;dog;cat\n");
        QCOMPARE(rows.options.separator, ';');
        QCOMPARE(rows.options.sourceColumn,
                 (std::array<std::string, columnCount>{"Ver", "", "Client", "y_pred", "y_true", "", ""}));
        QCOMPARE(rows.options.labels, (Labels{{"cat", 0}, {"dog", 1}}));
        QCOMPARE(rows.labels, (std::vector<std::string>{"cat", "dog"}));
        QCOMPARE(rows.accepted, 2U);
        QCOMPARE(rows.rows[1].feedback.error, -1.0);
        QCOMPARE(rows.options.threads, 0U); // as a replay is to be run
    }

    void choicesStandBeforeGuesses()
    {
        const std::string bytes = "Client;Ver;y_pred;y_true\nann;1;cat;cat\nbob;1;dog;cat\n";
        const ReplayPreview labelled = preview(bytes, {.labels = Labels{{"cat", 5}}});
        QCOMPARE(labelled.accepted, 1U);
        QCOMPARE(labelled.labels, (std::vector<std::string>{"cat", "dog"}));
        const ReplayPreview comma = preview(bytes, {.separator = ','});
        QVERIFY(comma.fileError && comma.fileError->code == FileErrorCode::MissingColumn);
        QCOMPARE(comma.columns, std::vector<std::string>{"Client;Ver;y_pred;y_true"});
        const ReplayPreview unwanted = preview(
            "model_version,device_id,prediction_result,actual_result,confidence\n1,a,0,0,high\n",
            {.sourceColumn = std::array<std::string, columnCount>{"", "", "", "", "", std::string(noSourceColumn), ""}});
        QCOMPARE(unwanted.accepted, 1U);
    }

    void jsonLinesAreSeenByTheirContent()
    {
        const ReplayPreview rows = preview(R"({"version": 1, "device": "a", "pred": "yes", "actual": "no"})"
                                           "\n");
        QVERIFY(rows.options.format == FileFormat::Jsonl);
        QCOMPARE(rows.options.labels, (Labels{{"no", 0}, {"yes", 1}}));
        QCOMPARE(rows.accepted, 1U);
    }

    void readsOnlyTheBeginningOfALongFileAndNoCutRecord()
    {
        std::string bytes = ourHeader;
        while (bytes.size() < 3 * ReplayPreview::bytesRead)
            bytes += "1,a,0.5,0.5\n";
        const ReplayPreview rows = preview(bytes);
        QVERIFY(!rows.isWhole);
        QCOMPARE(rows.rows.size(), std::size_t{20});
        QCOMPARE(rows.rejected, 0U);
        // 262,144 bytes hold the header of 56 and 21,840 whole rows of 12.
        QCOMPARE(rows.accepted, 21840U);
    }

    void inflatesGzip()
    {
        const ReplayPreview rows = preview(gzipped(ourHeader + "1,a,0.5,0.5\n"));
        QCOMPARE(rows.accepted, 1U);
        QVERIFY(rows.isWhole);
    }

    void emptyFilesAndHeadersAreTold()
    {
        QVERIFY(preview("").fileError->code == FileErrorCode::EmptyFile);
        const ReplayPreview header = preview(ourHeader);
        QVERIFY(!header.fileError);
        QVERIFY(header.rows.empty());
    }

    void filesThatAreNotThereAndPipesAreErrors()
    {
        const auto missing = previewReplay(m_folder.filePath(QStringLiteral("none.csv")).toStdString(), {}, {});
        QVERIFY(!missing && missing.error().code == ErrorCode::FileNotFound);
        const std::string pipe = m_folder.filePath(QStringLiteral("pipe")).toStdString();
        QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
        const auto fromPipe = previewReplay(pipe, {}, {});
        QVERIFY(!fromPipe && fromPipe.error().code == ErrorCode::NotRepeatable);
    }
};

} // namespace loopscope

QTEST_GUILESS_MAIN(loopscope::ReplayPreviewTest)
#include "replay_preview_test.moc"
