#include "tests/support/gzip_bytes.h"
#include "tests/support/memory_source.h"
#include "tests/support/reading.h"

#include <QTest>

#include <set>

using namespace loopscope;

namespace {

const std::string header = "model_version,device_id,prediction_result,actual_result\n";

std::string fileError(const Reading& reading)
{
    return reading.report.fileError ? toString(*reading.report.fileError) : "none";
}

} // namespace

/// Rules F1 to F5: lines, byte order mark, gzip, empty files, line numbers.
class FileRulesTest : public QObject {
    Q_OBJECT

private slots:
    void F1_byteOrderMarkAtTheStartIsSkipped();
    void F1_onlyOneByteOrderMarkIsSkipped();
    void F1_linesEndWithLfCrlfOrCr();
    void F1_crAtTheEndOfAReadIsNotTakenForALineOfItsOwn();
    void F2_gzipIsRecognisedByItsFirstTwoBytes();
    void F2_membersAreOneStreamWhereverReadsSplitThem();
    void F2_bytesAfterTheLastMemberAreIgnoredWithAWarning_data();
    void F2_bytesAfterTheLastMemberAreIgnoredWithAWarning();
    void F3_truncatedStreamGivesWhatCanBeInflated();
    void F3_whatCanBeInflatedDoesNotDependOnTheSizeOfReads();
    void F3_lastRecordOfATruncatedStreamIsRejectedThoughComplete();
    void F3_recordThatEndsWhereTheStreamIsCutIsKept();
    void F3_truncatedRecordComesBeforeEveryOtherFault();
    void F3_corruptStreamGivesWhatCanBeInflated();
    void F3_wrongCrcOrLengthIsCorrupt_data();
    void F3_wrongCrcOrLengthIsCorrupt();
    void F3_secondMemberWithABrokenHeaderIsCorrupt();
    void F4_zeroBytesOrBlankLinesAreAnEmptyFile_data();
    void F4_zeroBytesOrBlankLinesAreAnEmptyFile();
    void F4_headerWithoutRowsIsNoError();
    void F4_onlyRejectedRowsAreNoEmptyFile();
    void F4_gzipErrorsOverrideEmptyFileButNotHeaderErrors();
    void F5_blankLinesAreSkippedButKeepTheirNumbers();
    void F5_recordOverSeveralLinesHasTheNumberOfItsFirst();
    void F5_blankLineOverTheRecordLimitIsStillBlank();
};

void FileRulesTest::F1_byteOrderMarkAtTheStartIsSkipped()
{
    QCOMPARE(readBytes("\xEF\xBB\xBF" + header + "1,a,0,0\n").report.accepted, 1U);
    const std::string record = R"({"model_version":1,"device_id":"a","prediction_result":0,"actual_result":0})";
    QCOMPARE(readBytes("\xEF\xBB\xBF" + record, {.format = FileFormat::Jsonl}).report.accepted, 1U);
}

void FileRulesTest::F1_onlyOneByteOrderMarkIsSkipped()
{
    QCOMPARE(fileError(readBytes("\xEF\xBB\xBF\xEF\xBB\xBF" + header)), std::string("missing_column:model_version"));
    QCOMPARE(readBytes(header + "\xEF\xBB\xBF"
                                "1,a,0,0\n")
                 .rejectText(),
             std::string("2: not_integer:model_version"));
}

void FileRulesTest::F1_linesEndWithLfCrlfOrCr()
{
    const Reading reading = readBytes(header + "1,a,0,0\r\n2,b,0,0\r3,c,0,0\n4,d,0,x\r\r\n5,e,0,0");
    QCOMPARE(reading.rows.modelVersion, (std::vector<std::int32_t>{1, 2, 3, 5}));
    QCOMPARE(reading.rows.line, (std::vector<std::uint64_t>{2, 3, 4, 7}));
    QCOMPARE(reading.rejectText(), std::string("5: not_number:actual_result"));
    QCOMPARE(reading.report.blankLines, 1U);
    QCOMPARE(reading.report.lines, 7U);
}

void FileRulesTest::F1_crAtTheEndOfAReadIsNotTakenForALineOfItsOwn()
{
    std::string text = "model_version,device_id,prediction_result,actual_result\r\n";
    for (int i = 0; i < 40; ++i)
        text += "1,device" + std::to_string(i) + ",0.5,0.25\r\n";
    for (std::size_t pieceBytes = 1; pieceBytes < 150; ++pieceBytes) {
        const Reading reading = readBytes(text, {.threads = 1, .pieceBytes = pieceBytes});
        QCOMPARE(reading.report.accepted, 40U);
        QCOMPARE(reading.report.blankLines, 0U);
        QCOMPARE(reading.rows.line.back(), 41U);
        QCOMPARE(brokenLaw(reading), std::string());
    }
}

void FileRulesTest::F2_gzipIsRecognisedByItsFirstTwoBytes()
{
    QCOMPARE(readBytes(gzipped(header + "1,a,0,0\n")).report.accepted, 1U);
    QCOMPARE(fileError(readBytes("\x1f" + header)), std::string("missing_column:model_version"));
}

void FileRulesTest::F2_membersAreOneStreamWhereverReadsSplitThem()
{
    const std::string bytes = gzipped(header + "1,a,0.") + gzipped("") + gzipped("5,0\n2,b,0,0\n");
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        const Reading reading = readAll(*openBytes(bytes, step));
        QCOMPARE(fileError(reading), std::string("none"));
        QCOMPARE(reading.rows.prediction, (std::vector<double>{0.5, 0}));
        QVERIFY(!reading.report.trailingGarbage);
    }
}

void FileRulesTest::F2_bytesAfterTheLastMemberAreIgnoredWithAWarning_data()
{
    QTest::addColumn<QByteArray>("garbage");
    QTest::newRow("text") << QByteArray("2,b,0,0\n");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("half a magic number") << QByteArray("\x1f");
}

void FileRulesTest::F2_bytesAfterTheLastMemberAreIgnoredWithAWarning()
{
    QFETCH(QByteArray, garbage);
    const Reading reading = readBytes(gzipped(header + "1,a,0,0\n") + garbage.toStdString());
    QCOMPARE(reading.report.accepted, 1U);
    QCOMPARE(fileError(reading), std::string("none"));
    QVERIFY(reading.report.trailingGarbage);
}

void FileRulesTest::F3_truncatedStreamGivesWhatCanBeInflated()
{
    std::string text = header;
    for (int i = 0; i < 2000; ++i)
        text += std::to_string(i) + ",device" + std::to_string(i * i) + ",0.5,0.25\n";
    const std::string bytes = gzipped(text);
    bool wasInsideARecord = false;
    std::uint64_t accepted = 0;
    for (std::size_t size = bytes.size() / 2; size < bytes.size() / 2 + 20; ++size) {
        const Reading reading = readBytes(bytes.substr(0, size));
        QCOMPARE(fileError(reading), std::string("gzip_truncated"));
        QVERIFY(reading.report.accepted > 500 && reading.report.accepted < 1500 && reading.report.accepted >= accepted);
        accepted = reading.report.accepted;
        if (reading.report.rejected == 0)
            continue; // what could be inflated ends with a line end
        wasInsideARecord = true;
        QCOMPARE(reading.rejectText(), std::to_string(accepted + 2) + ": truncated_record");
    }
    QVERIFY(wasInsideARecord);
}

void FileRulesTest::F3_whatCanBeInflatedDoesNotDependOnTheSizeOfReads()
{
    // Long runs: the last bytes of the stream stand for much that a small buffer has no room for at once.
    const std::string bytes = gzipped(std::string(100'000, 'x') + "12345" + std::string(100'000, 'y'));
    for (std::size_t size = bytes.size() - 40; size < bytes.size(); ++size) {
        std::set<std::size_t> totals;
        for (const std::size_t bufferSize : {1U, 7U, 300'000U}) {
            const std::unique_ptr<ByteSource> source = openBytes(bytes.substr(0, size), bufferSize % 5 + 1);
            std::string buffer(bufferSize, '\0');
            std::size_t total = 0;
            for (std::size_t count = 1; count > 0; total += count)
                count = source->read(buffer).value();
            totals.insert(total);
            QCOMPARE(source->end(), SourceEnd::GzipTruncated);
        }
        QCOMPARE(totals.size(), 1U);
    }
}

void FileRulesTest::F3_lastRecordOfATruncatedStreamIsRejectedThoughComplete()
{
    const std::string bytes = gzipStored(header + "1,a,0,0\n2,b,0,0.12");
    const Reading reading = readBytes(bytes.substr(0, bytes.size() - 10));
    QCOMPARE(fileError(reading), std::string("gzip_truncated"));
    QCOMPARE(reading.report.accepted, 1U);
    QCOMPARE(reading.rejectText(), std::string("3: truncated_record"));
    QCOMPARE(reading.rejects.front().raw, std::string("2,b,0,0."));
}

void FileRulesTest::F3_recordThatEndsWhereTheStreamIsCutIsKept()
{
    const std::string bytes = gzipStored(header + "1,a,0,0\n2,b,0,0\n");
    const Reading reading = readBytes(bytes.substr(0, bytes.size() - 8));
    QCOMPARE(fileError(reading), std::string("gzip_truncated"));
    QCOMPARE(reading.report.accepted, 2U);
    QCOMPARE(reading.report.rejected, 0U);
}

void FileRulesTest::F3_truncatedRecordComesBeforeEveryOtherFault()
{
    for (const std::string& record : {std::string("\xFF\xFE"), std::string("1,\"open\n"), std::string("1,\"a\"b"),
                                      std::string("1"), std::string(2'000'000, 'x')}) {
        const std::string bytes = gzipStored(header + "1,a,0,0\n" + record);
        const Reading reading = readBytes(bytes.substr(0, bytes.size() - 8));
        QCOMPARE(reading.rejectText(), std::string("3: truncated_record"));
        QCOMPARE(reading.report.accepted, 1U);
    }
}

void FileRulesTest::F3_corruptStreamGivesWhatCanBeInflated()
{
    // A deflate block of the reserved type after a good stored one.
    std::string bytes = gzipStored(header + "1,a,0,0\n2,b,0", false);
    bytes += "\x07";
    const Reading reading = readBytes(bytes + "more");
    QCOMPARE(fileError(reading), std::string("gzip_corrupt"));
    QCOMPARE(reading.report.accepted, 1U);
    QCOMPARE(reading.rejectText(), std::string("3: truncated_record"));
}

void FileRulesTest::F3_wrongCrcOrLengthIsCorrupt_data()
{
    QTest::addColumn<int>("fromEnd");
    QTest::newRow("crc") << 8;
    QTest::newRow("length") << 4;
}

void FileRulesTest::F3_wrongCrcOrLengthIsCorrupt()
{
    QFETCH(int, fromEnd);
    std::string bytes = gzipped(header + "1,a,0,0\n2,b,0,0");
    bytes[bytes.size() - static_cast<std::size_t>(fromEnd)] ^= 1;
    const Reading reading = readBytes(bytes);
    QCOMPARE(fileError(reading), std::string("gzip_corrupt"));
    QCOMPARE(reading.report.accepted, 1U);
    QCOMPARE(reading.rejectText(), std::string("3: truncated_record"));
}

void FileRulesTest::F3_secondMemberWithABrokenHeaderIsCorrupt()
{
    using namespace std::string_literals;
    QCOMPARE(fileError(readBytes(gzipped(header + "1,a,0,0\n") + "\x1f\x8b\x07\0\0\0\0\0\0\0"s)),
             std::string("gzip_corrupt"));
    QCOMPARE(fileError(readBytes(gzipped(header + "1,a,0,0\n") + "\x1f\x8b"s)), std::string("gzip_truncated"));
}

void FileRulesTest::F4_zeroBytesOrBlankLinesAreAnEmptyFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blank lines") << QByteArray("\n \t\r\n\r\r  ");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("byte order mark and blank line") << QByteArray("\xEF\xBB\xBF\n");
    QTest::newRow("gzip of nothing") << QByteArray::fromStdString(gzipped(""));
}

void FileRulesTest::F4_zeroBytesOrBlankLinesAreAnEmptyFile()
{
    QFETCH(QByteArray, bytes);
    for (const FileFormat format : {FileFormat::Csv, FileFormat::Jsonl}) {
        const Reading reading = readBytes(bytes.toStdString(), {.format = format});
        QCOMPARE(fileError(reading), std::string("empty_file"));
        QCOMPARE(reading.report.rows, 0U);
        QCOMPARE(brokenLaw(reading), std::string());
    }
}

void FileRulesTest::F4_headerWithoutRowsIsNoError()
{
    QCOMPARE(fileError(readBytes(header)), std::string("none"));
    QCOMPARE(fileError(readBytes(header.substr(0, header.size() - 1))), std::string("none"));
}

void FileRulesTest::F4_onlyRejectedRowsAreNoEmptyFile()
{
    QCOMPARE(fileError(readBytes("x\n", {.format = FileFormat::Jsonl})), std::string("none"));
}

void FileRulesTest::F4_gzipErrorsOverrideEmptyFileButNotHeaderErrors()
{
    const std::string blank = gzipStored("\n\n");
    QCOMPARE(fileError(readBytes(blank.substr(0, blank.size() - 8))), std::string("gzip_truncated"));
    const std::string bytes = gzipStored("model_version,device_id\n1,a\n");
    QCOMPARE(fileError(readBytes(bytes.substr(0, bytes.size() - 8))),
             std::string("missing_column:prediction_result,actual_result"));
}

void FileRulesTest::F5_blankLinesAreSkippedButKeepTheirNumbers()
{
    const Reading reading = readBytes("\n \t\n" + header + "\n1,a,0,0\n\t\n  \n2,b,0,x\n \n");
    QCOMPARE(reading.report.rows, 2U);
    QCOMPARE(reading.report.blankLines, 6U);
    QCOMPARE(reading.rows.line, (std::vector<std::uint64_t>{5}));
    QCOMPARE(reading.rejectText(), std::string("8: not_number:actual_result"));
    QCOMPARE(brokenLaw(reading), std::string());
}

void FileRulesTest::F5_recordOverSeveralLinesHasTheNumberOfItsFirst()
{
    const Reading reading = readBytes(header + "1,\"a\r\nb\rc\nd\",0,0\n2,\"e\n\",0,x\n3,f,0,0\n");
    QCOMPARE(reading.rows.line, (std::vector<std::uint64_t>{2, 8}));
    QCOMPARE(reading.rejectText(), std::string("6: not_number:actual_result"));
    QCOMPARE(reading.report.lines, 8U);
}

void FileRulesTest::F5_blankLineOverTheRecordLimitIsStillBlank()
{
    const Reading reading = readBytes(header + std::string(3'000'000, ' ') + "\r\n1,a,0,0\n");
    QCOMPARE(reading.report.rejected, 0U);
    QCOMPARE(reading.report.blankLines, 1U);
    QCOMPARE(reading.rows.line, (std::vector<std::uint64_t>{3}));
}

QTEST_APPLESS_MAIN(FileRulesTest)
#include "file_rules_test.moc"
