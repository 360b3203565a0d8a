#include "tests/support/reading.h"

#include <QTest>

#include <cmath>

using namespace loopscope;

namespace {

const std::string header = "model_version,device_id,prediction_result,actual_result\n";

std::string fileError(const std::string& bytes, const ReadOptions& options = {})
{
    const Reading reading = readBytes(bytes, options);
    return reading.report.fileError ? toString(*reading.report.fileError) : "none";
}

/// The record whose device makes it exactly @p bytes long.
std::string recordOf(std::size_t bytes)
{
    return "1," + std::string(bytes - 6, 'd') + ",0,0";
}

} // namespace

/// Rules C1 to C5: header, quoting, fields, length.
class CsvRulesTest : public QObject {
    Q_OBJECT

private slots:
    void C1_firstNonBlankLineIsTheHeader();
    void C1_namesAreComparedAfterTrimmingAndCaseMatters();
    void C1_orderIsFreeAndUnknownColumnsAreIgnored();
    void C1_namesMayBeQuoted();
    void C2_missingColumnsAreNamedInOrder();
    void C2_duplicateColumnsAreNamedInOrder();
    void C2_missingComesBeforeDuplicate();
    void C2_unknownColumnsMayBeThereTwice();
    void C2_headerThatIsNotUtf8();
    void C2_headerWithAQuotingFault();
    void C2_headerOverTheRecordLimit();
    void C2_headerErrorReadsNoRows();
    void C2_optionalColumnsMayBeAbsent();
    void C3_quotedFieldHoldsSeparatorsLineEndsAndDoubledQuotes();
    void C3_quoteInsideUnquotedFieldIsOrdinary();
    void C3_textAfterAClosingQuoteEndsTheRecordAtItsLine();
    void C3_quotesAfterAMalformedFieldAreOrdinary();
    void C3_endOfFileInsideQuotes();
    void C3_emptyQuotedFieldIsEmpty();
    void C4_recordNeedsAsManyFieldsAsTheHeader();
    void C4_quotingFaultComesBeforeFieldCount();
    void C5_recordOfExactlyTheLimitIsAccepted();
    void C5_recordOneByteOverTheLimitIsTooLong();
    void C5_tooLongComesBeforeEncodingAndQuoting();
    void C5_tooLongQuotedRecordKeepsLineNumbers();
    void C5_rejectKeepsTheFirstKibibyte();
    void otherSeparatorIsUsedWhenAskedFor();
    void separatorThatIsAQuoteOrLineEndIsRefused();
};

void CsvRulesTest::C1_firstNonBlankLineIsTheHeader()
{
    QCOMPARE(readBytes("\n  \n" + header + "1,a,0,0\n").report.accepted, 1U);
}

void CsvRulesTest::C1_namesAreComparedAfterTrimmingAndCaseMatters()
{
    QCOMPARE(fileError(" model_version\t,device_id ,\tprediction_result, actual_result \n"), std::string("none"));
    QCOMPARE(fileError("Model_version,device_id,prediction_result,ACTUAL_RESULT\n"),
             std::string("missing_column:model_version,actual_result"));
}

void CsvRulesTest::C1_orderIsFreeAndUnknownColumnsAreIgnored()
{
    const Reading reading =
        readBytes("x,actual_result,timestamp,prediction_result,y,device_id,confidence,model_version,aggregation_round\n"
                  "?,0.25,2022-01-15,0.5,\"\",a,0.75,3,7\n");
    QCOMPARE(reading.rejectText(), std::string());
    QCOMPARE(reading.rows.modelVersion.at(0), 3);
    QCOMPARE(reading.rows.aggregationRound.at(0), 7);
    QCOMPARE(reading.device(0), std::string("a"));
    QCOMPARE(reading.rows.prediction.at(0), 0.5);
    QCOMPARE(reading.rows.actual.at(0), 0.25);
    QCOMPARE(reading.rows.confidence.at(0), 0.75);
    QCOMPARE(reading.rows.timestamp.at(0), 1'642'204'800'000'000); // date -d 2022-01-15 +%s
}

void CsvRulesTest::C1_namesMayBeQuoted()
{
    QCOMPARE(fileError("\"model_version\",\" device_id \",\"prediction_result\",\"actual_result\"\n"),
             std::string("none"));
    QCOMPARE(fileError("model_version,device_id,prediction_result,actual_result,\"a \"\"b\"\" c\"\n"),
             std::string("none"));
}

void CsvRulesTest::C2_missingColumnsAreNamedInOrder()
{
    QCOMPARE(fileError("actual_result,confidence\n"),
             std::string("missing_column:model_version,device_id,prediction_result"));
}

void CsvRulesTest::C2_duplicateColumnsAreNamedInOrder()
{
    QCOMPARE(
        fileError("timestamp,device_id,timestamp,model_version,prediction_result,actual_result,device_id, timestamp\n"),
        std::string("duplicate_column:device_id,timestamp"));
}

void CsvRulesTest::C2_missingComesBeforeDuplicate()
{
    QCOMPARE(fileError("device_id,device_id,model_version,prediction_result\n"),
             std::string("missing_column:actual_result"));
}

void CsvRulesTest::C2_unknownColumnsMayBeThereTwice()
{
    QCOMPARE(fileError("x,x,model_version,device_id,prediction_result,actual_result\n"), std::string("none"));
}

void CsvRulesTest::C2_headerThatIsNotUtf8()
{
    QCOMPARE(fileError("caf\xE9,model_version,device_id,prediction_result,actual_result\n"),
             std::string("header_invalid_utf8"));
}

void CsvRulesTest::C2_headerWithAQuotingFault()
{
    QCOMPARE(fileError("\"model_version\"x,device_id,prediction_result,actual_result\n1,a,0,0\n"),
             std::string("header_malformed"));
    QCOMPARE(fileError("model_version,device_id,prediction_result,\"actual_result\n1,a,0,0\n"),
             std::string("header_malformed"));
}

void CsvRulesTest::C2_headerOverTheRecordLimit()
{
    const std::string names = "model_version,device_id,prediction_result,actual_result,";
    QCOMPARE(fileError(names + std::string(1'048'576 - names.size(), 'x') + "\n"), std::string("none"));
    for (const std::size_t pieceBytes : {std::size_t{1000}, std::size_t{4'000'000}})
        QCOMPARE(fileError(names + std::string(1'048'577 - names.size(), 'x') + "\n1\n", {.pieceBytes = pieceBytes}),
                 std::string("header_malformed"));
}

void CsvRulesTest::C2_headerErrorReadsNoRows()
{
    const Reading reading = readBytes("\nmodel_version\n1\n2\n");
    QCOMPARE(reading.report.rows, 0U);
    QCOMPARE(reading.report.headerLines, 1U);
    QCOMPARE(reading.report.lines, 2U);
    QVERIFY(reading.pieces.empty());
}

void CsvRulesTest::C2_optionalColumnsMayBeAbsent()
{
    const Reading reading = readBytes(header + "1,a,0,0\n");
    QCOMPARE(reading.rows.aggregationRound.at(0), absentRound);
    QVERIFY(std::isnan(reading.rows.confidence.at(0)));
    QCOMPARE(reading.rows.timestamp.at(0), absentTimestamp);
}

void CsvRulesTest::C3_quotedFieldHoldsSeparatorsLineEndsAndDoubledQuotes()
{
    const Reading reading = readBytes(header + "\"1\",\"a,\"\"b\"\"\r\nc\",\"0\",0\n1,\"\"\"\",0,0\n");
    QCOMPARE(reading.rejectText(), std::string());
    QCOMPARE(reading.device(0), std::string("a,\"b\"\r\nc"));
    QCOMPARE(reading.device(1), std::string("\""));
}

void CsvRulesTest::C3_quoteInsideUnquotedFieldIsOrdinary()
{
    const Reading reading = readBytes(header + "1,in\"side,0,0\n1, \"x\",0,0\n1,a\"\"b,0,0\n");
    QCOMPARE(reading.rejectText(), std::string());
    QCOMPARE(reading.devices, (std::vector<std::string>{"in\"side", " \"x\"", "a\"\"b"}));
}

void CsvRulesTest::C3_textAfterAClosingQuoteEndsTheRecordAtItsLine()
{
    const Reading reading = readBytes(header + "1,\"a\"b,0,0\n2,\"c\" ,0,0\r3,\"d\ne\"f,0,0\n4,g,0,0\n");
    QCOMPARE(reading.rejectText(), std::string("2: malformed_quote; 3: malformed_quote; 4: malformed_quote"));
    QCOMPARE(reading.rows.line, (std::vector<std::uint64_t>{6}));
}

void CsvRulesTest::C3_quotesAfterAMalformedFieldAreOrdinary()
{
    const Reading reading = readBytes(header + "1,\"a\"b,\"0,0\n2,b,0,0\n");
    QCOMPARE(reading.rejectText(), std::string("2: malformed_quote"));
    QCOMPARE(reading.report.accepted, 1U);
}

void CsvRulesTest::C3_endOfFileInsideQuotes()
{
    for (const char* const tail : {"", "\n", "\r\n", "\r", "\nx"}) {
        const Reading reading = readBytes(header + "1,a,0,0\n2,\"open,0,0\n3,b,0,0" + tail);
        QCOMPARE(reading.rejectText(), std::string("3: unterminated_quote"));
        QCOMPARE(reading.report.accepted, 1U);
        QCOMPARE(reading.report.lines, std::string_view(tail) == "\nx" ? 5U : 4U);
    }
}

void CsvRulesTest::C3_emptyQuotedFieldIsEmpty()
{
    QCOMPARE(readBytes(header + "1,\"\",0,0\n").rejectText(), std::string("2: missing:device_id"));
}

void CsvRulesTest::C4_recordNeedsAsManyFieldsAsTheHeader()
{
    const Reading reading = readBytes(header + "1,a,0\n1,a,0,0,\n1\n1,a,0,0\n,,,\n");
    QCOMPARE(reading.rejectText(),
             std::string("2: field_count; 3: field_count; 4: field_count; 6: missing:model_version"));
}

void CsvRulesTest::C4_quotingFaultComesBeforeFieldCount()
{
    QCOMPARE(readBytes(header + "\"1\"x\n").rejectText(), std::string("2: malformed_quote"));
}

void CsvRulesTest::C5_recordOfExactlyTheLimitIsAccepted()
{
    for (const std::size_t pieceBytes : {std::size_t{1000}, std::size_t{4'000'000}}) {
        for (const char* const lineEnd : {"\n", "\r\n", "\r", ""}) {
            const Reading reading = readBytes(header + recordOf(1'048'576) + lineEnd, {.pieceBytes = pieceBytes});
            QCOMPARE(reading.report.accepted, 1U);
            QCOMPARE(reading.devices.at(0).size(), 1'048'570U);
        }
    }
}

void CsvRulesTest::C5_recordOneByteOverTheLimitIsTooLong()
{
    for (const std::size_t pieceBytes : {std::size_t{1000}, std::size_t{4'000'000}}) {
        for (const char* const lineEnd : {"\n", "\r\n", "\r"}) {
            const Reading reading =
                readBytes(header + recordOf(1'048'577) + lineEnd + "1,a,0,0\n", {.pieceBytes = pieceBytes});
            QCOMPARE(reading.rejectText(), std::string("2: too_long"));
            QCOMPARE(reading.rows.line, (std::vector<std::uint64_t>{3}));
        }
        QCOMPARE(readBytes(header + recordOf(1'048'577), {.pieceBytes = pieceBytes}).rejectText(),
                 std::string("2: too_long"));
    }
}

void CsvRulesTest::C5_tooLongComesBeforeEncodingAndQuoting()
{
    const std::string record = "1,\"\xFF" + std::string(1'048'576, 'd');
    for (const std::size_t pieceBytes : {std::size_t{1000}, std::size_t{4'000'000}})
        QCOMPARE(readBytes(header + record, {.pieceBytes = pieceBytes}).rejectText(), std::string("2: too_long"));
}

void CsvRulesTest::C5_tooLongQuotedRecordKeepsLineNumbers()
{
    std::string record = "1,\"";
    for (int i = 0; i < 300'000; ++i)
        record += "x\"\"\r\n\n,"; // two line ends each
    record += "\",0,0\r\n";
    for (const std::size_t pieceBytes : {std::size_t{1000}, std::size_t{4'000'000}}) {
        const Reading reading = readBytes(header + record + "1,a,0,0\n", {.pieceBytes = pieceBytes});
        QCOMPARE(reading.rejectText(), std::string("2: too_long"));
        QCOMPARE(reading.rows.line, (std::vector<std::uint64_t>{600'003}));
        QCOMPARE(brokenLaw(reading), std::string());
    }
}

void CsvRulesTest::C5_rejectKeepsTheFirstKibibyte()
{
    for (const std::size_t pieceBytes : {std::size_t{1000}, std::size_t{4'000'000}}) {
        const Reading reading = readBytes(header + recordOf(2'000'000) + "\n", {.pieceBytes = pieceBytes});
        QCOMPARE(reading.rejects.at(0).raw, "1," + std::string(1022, 'd'));
        QCOMPARE(reading.rejects.at(0).byteOffset, header.size());
    }
}

void CsvRulesTest::otherSeparatorIsUsedWhenAskedFor()
{
    const Reading reading = readBytes(
        "model_version;device_id;prediction_result;actual_result\n1;\"a;b\";0;0\n2;c,d;0;0\n", {.separator = ';'});
    QCOMPARE(reading.rejectText(), std::string());
    QCOMPARE(reading.devices, (std::vector<std::string>{"a;b", "c,d"}));
}

void CsvRulesTest::separatorThatIsAQuoteOrLineEndIsRefused()
{
    class Nothing final : public PieceConsumer {
        Result<void> take(Piece&&, const DeviceDictionary&) override { return {}; }
    } nothing;
    DeviceDictionary devices;
    for (const char separator : {'"', '\n', '\r'}) {
        const auto source = ByteSource::open("/dev/null");
        QVERIFY(source);
        const Result<IngestReport> report = readEvaluations(**source, {.separator = separator}, nothing, devices);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::InvalidArgument);
    }
}

QTEST_APPLESS_MAIN(CsvRulesTest)
#include "csv_rules_test.moc"
