#include "tests/support/reading.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace loopscope;

namespace {

/// Values of one record, all good until a test says otherwise.
struct Values {
    std::string modelVersion = "1", aggregationRound = "1", device = "a", prediction = "0.5", actual = "0.25",
                confidence = "0.9", timestamp = "2022-01-15";
};

Reading readValues(const Values& v)
{
    std::string text =
        "model_version,aggregation_round,device_id,prediction_result,actual_result,confidence,timestamp\n";
    for (const std::string& value :
         {v.modelVersion, v.aggregationRound, v.device, v.prediction, v.actual, v.confidence, v.timestamp})
        text += "\"" + value + "\",";
    text.back() = '\n';
    return readBytes(text);
}

std::string fate(const Values& values)
{
    const Reading reading = readValues(values);
    return reading.rejects.empty() ? "accepted" : toString(reading.rejects[0].reason);
}

void addTexts(std::initializer_list<const char*> texts)
{
    QTest::addColumn<QByteArray>("text");
    for (const char* const text : texts)
        QTest::newRow(text) << QByteArray(text);
}

} // namespace

/// Rules R1 to R9: the values of a record.
class RowRulesTest : public QObject {
    Q_OBJECT

private slots:
    void R1_byteSequencesThatAreNotUtf8_data();
    void R1_byteSequencesThatAreNotUtf8();
    void R1_onlyTheRecordWithTheFaultIsRejected();
    void R2_integers_data();
    void R2_integers();
    void R2_textsThatAreNoIntegers_data();
    void R2_textsThatAreNoIntegers();
    void R2_reals_data();
    void R2_reals();
    void R2_realsAreTheNearestDoubles();
    void R2_underflowGivesZeroAndKeepsTheSign();
    void R2_notFinite_data();
    void R2_notFinite();
    void R2_textsThatAreNoNumbers_data();
    void R2_textsThatAreNoNumbers();
    void R3_versionAndRoundStayWithin31Bits();
    void R4_emptyRequiredValuesAreMissing();
    void R4_emptyOptionalValuesAreNull();
    void R5_deviceIsKeptExactly();
    void R5_nulInTheDeviceIsRejected();
    void R5_deviceKnownFromARejectedRowIsNotKept();
    void R6_timestamps_data();
    void R6_timestamps();
    void R6_badTimestamps_data();
    void R6_badTimestamps();
    void R7_differenceThatOverflows();
    void R8_confidenceOutside0To1IsKeptAndCounted();
    void R9_equalRowsAreKeptAndCountedWhenAsked();
    void R9_equalMeansEqualValuesNotEqualText();
    void firstFailingCheckWins();
};

void RowRulesTest::R1_byteSequencesThatAreNotUtf8_data()
{
    addTexts({"\xFF", "\xC3", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80",
              "\x80", "caf\xE9"});
}

void RowRulesTest::R1_byteSequencesThatAreNotUtf8()
{
    QFETCH(QByteArray, text);
    QCOMPARE(fate({.device = text.toStdString()}), std::string("invalid_utf8"));
    QCOMPARE(fate({.modelVersion = "", .timestamp = text.toStdString()}), std::string("invalid_utf8"));
}

void RowRulesTest::R1_onlyTheRecordWithTheFaultIsRejected()
{
    const Reading reading = readBytes("model_version,device_id,prediction_result,actual_result,note\n"
                                      "1,a,0,0,\xC3\xA9\n1,b,0,0,\xE9\n1,c,0,0,\n");
    QCOMPARE(reading.rejectText(), std::string("3: invalid_utf8"));
    QCOMPARE(reading.report.accepted, 2U);
}

void RowRulesTest::R2_integers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("value");
    const auto add = [](const char* text, int value) { QTest::newRow(text) << QByteArray(text) << value; };
    add("0", 0);
    add(" 7\t", 7);
    add("+3", 3);
    add("-0", 0);
    add("007", 7);
    add("3.0", 3);
    add("3.000", 3);
    add("-0.0", 0);
    add("0000000000000000000000000000000012", 12);
    add("2147483647", 2147483647);
}

void RowRulesTest::R2_integers()
{
    QFETCH(QByteArray, text);
    QFETCH(int, value);
    const Reading reading = readValues({.modelVersion = text.toStdString(), .aggregationRound = text.toStdString()});
    QCOMPARE(reading.rows.modelVersion.at(0), value);
    QCOMPARE(reading.rows.aggregationRound.at(0), value);
}

void RowRulesTest::R2_textsThatAreNoIntegers_data()
{
    addTexts({"3.5", "3.", ".0", "1e3", "v3", "+", "-", "--1", "1 2", "0x1", "1_000", "1,000", "nan", "inf", "3.0.0",
              "\n3",
              "\xC2\xA0"
              "3"});
}

void RowRulesTest::R2_textsThatAreNoIntegers()
{
    QFETCH(QByteArray, text);
    QCOMPARE(fate({.modelVersion = text.toStdString()}), std::string("not_integer:model_version"));
    QCOMPARE(fate({.aggregationRound = text.toStdString()}), std::string("not_integer:aggregation_round"));
}

void RowRulesTest::R2_reals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("value");
    const auto add = [](const char* text, double value) { QTest::newRow(text) << QByteArray(text) << value; };
    add("0", 0.0);
    add("1", 1.0);
    add("-1", -1.0);
    add("+1", 1.0);
    add(" .5\t", 0.5);
    add("5.", 5.0);
    add("-.5", -0.5);
    add("+1e-3", 0.001);
    add("1E2", 100.0);
    add("1e+2", 100.0);
    add("0.734512", 0.734512);
    add("0.1000000000000000055511151231257827021181583404541015625", 0.1);
    add("123456789012345678", 123456789012345678.0);
    add("12345678901234567890", 12345678901234567890.0);
    add("0000000000000000000000000000000000000000.5", 0.5);
    add("0e99999999999999999999", 0.0);
    add("1.7976931348623157e308", 1.7976931348623157e308);
    add("4.9e-324", 4.9e-324);
    add("2.2250738585072011e-308", 2.2250738585072011e-308);
}

void RowRulesTest::R2_reals()
{
    QFETCH(QByteArray, text);
    QFETCH(double, value);
    const Reading reading =
        readValues({.prediction = text.toStdString(), .actual = text.toStdString(), .confidence = text.toStdString()});
    QCOMPARE(reading.rejectText(), std::string());
    // Not QCOMPARE: it takes nearly equal doubles for equal.
    QVERIFY(reading.rows.prediction.at(0) == value);
    QVERIFY(reading.rows.actual.at(0) == value);
    QVERIFY(reading.rows.confidence.at(0) == value);
}

void RowRulesTest::R2_realsAreTheNearestDoubles()
{
    // strtod of glibc rounds correctly: another implementation to compare with.
    std::uint64_t state = 88172645463325252ULL; // xorshift64
    std::string text = "model_version,device_id,prediction_result,actual_result\n";
    std::vector<double> expected;
    for (int i = 0; i < 20'000; ++i) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        std::string digits = std::to_string(state >> (state % 50));
        const std::size_t point = (state >> 32) % (digits.size() + 1);
        digits.insert(point, ".");
        if (i % 3 == 0)
            digits += "e" + std::to_string(static_cast<int>(state % 640) - 330);
        const double value = std::strtod(digits.c_str(), nullptr);
        if (!std::isfinite(value))
            continue;
        expected.push_back(value);
        text += "1,a," + digits + ",0\n";
    }
    const Reading reading = readBytes(text);
    QCOMPARE(reading.rejectText(), std::string());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(std::bit_cast<std::uint64_t>(reading.rows.prediction.at(i)), std::bit_cast<std::uint64_t>(expected[i]));
}

void RowRulesTest::R2_underflowGivesZeroAndKeepsTheSign()
{
    for (const char* const text : {"1e-400", "0.0000001e-330", "1e-99999999999999999999", "1234567890e-400", "2e-324"})
        QVERIFY(readValues({.prediction = text}).rows.prediction.at(0) == 0.0);
    QVERIFY(readValues({.prediction = "0." + std::string(400, '0') + "1"}).rows.prediction.at(0) == 0.0);
    QVERIFY(std::signbit(readValues({.prediction = "-1e-400"}).rows.prediction.at(0)));
}

void RowRulesTest::R2_notFinite_data()
{
    addTexts({"nan", "NaN", "NAN", "-nan", "inf", "+INF", "-Infinity", "iNfInItY", " inf ", "1e999", "-1e400", "1e309",
              "1.8e308", "1e99999999999999999999", "0.0001e999", "123456789e305"});
    QTest::newRow("400 nines") << QByteArray(400, '9');
}

void RowRulesTest::R2_notFinite()
{
    QFETCH(QByteArray, text);
    QCOMPARE(fate({.prediction = text.toStdString()}), std::string("not_finite:prediction_result"));
    QCOMPARE(fate({.actual = text.toStdString()}), std::string("not_finite:actual_result"));
    QCOMPARE(fate({.confidence = text.toStdString()}), std::string("not_finite:confidence"));
}

void RowRulesTest::R2_textsThatAreNoNumbers_data()
{
    addTexts({"abc",
              "0x1p3",
              "0x10",
              "1_000",
              "0,5",
              "1,000.5",
              "1e",
              "1e+",
              "e5",
              ".",
              "-",
              "+",
              "--1",
              "+-1",
              "0.5abc",
              "1 2",
              "50%",
              "true",
              "null",
              "0.5f",
              "1.2.3",
              "1e2.5",
              "1e2e3",
              "infinit",
              "nan(1)",
              "\xE2\x88\x92"
              "1",
              "\xC2\xA0"
              "0.5",
              "0.5\n",
              "\r0.5",
              "1d3"});
}

void RowRulesTest::R2_textsThatAreNoNumbers()
{
    QFETCH(QByteArray, text);
    QCOMPARE(fate({.prediction = text.toStdString()}), std::string("not_number:prediction_result"));
    QCOMPARE(fate({.actual = text.toStdString()}), std::string("not_number:actual_result"));
    QCOMPARE(fate({.confidence = text.toStdString()}), std::string("not_number:confidence"));
}

void RowRulesTest::R3_versionAndRoundStayWithin31Bits()
{
    QCOMPARE(fate({.modelVersion = "-1"}), std::string("negative:model_version"));
    QCOMPARE(fate({.modelVersion = "-2147483649"}), std::string("negative:model_version"));
    QCOMPARE(fate({.modelVersion = "-3.0"}), std::string("negative:model_version"));
    QCOMPARE(fate({.modelVersion = "2147483648"}), std::string("out_of_range:model_version"));
    QCOMPARE(fate({.modelVersion = "4294967297"}), std::string("out_of_range:model_version"));
    QCOMPARE(fate({.modelVersion = "99999999999999999999"}), std::string("out_of_range:model_version"));
    QCOMPARE(fate({.aggregationRound = "-5"}), std::string("negative:aggregation_round"));
    QCOMPARE(fate({.aggregationRound = "2147483648.0"}), std::string("out_of_range:aggregation_round"));
}

void RowRulesTest::R4_emptyRequiredValuesAreMissing()
{
    for (const char* const text : {"", "  ", "\t", "\r\n", " \n\t"}) {
        QCOMPARE(fate({.modelVersion = text}), std::string("missing:model_version"));
        QCOMPARE(fate({.device = text}), std::string("missing:device_id"));
        QCOMPARE(fate({.prediction = text}), std::string("missing:prediction_result"));
        QCOMPARE(fate({.actual = text}), std::string("missing:actual_result"));
    }
}

void RowRulesTest::R4_emptyOptionalValuesAreNull()
{
    for (const char* const text : {"", "  ", "\t", "\r\n"}) {
        const Reading reading = readValues({.aggregationRound = text, .confidence = text, .timestamp = text});
        QCOMPARE(reading.rejectText(), std::string());
        QCOMPARE(reading.rows.aggregationRound.at(0), absentRound);
        QVERIFY(std::isnan(reading.rows.confidence.at(0)));
        QCOMPARE(reading.rows.timestamp.at(0), absentTimestamp);
    }
}

void RowRulesTest::R5_deviceIsKeptExactly()
{
    for (const char* const device :
         {" dev ", "dev", "Dev", "\x07", "\x1B[31m", "\x7F",
          "\xEF\xBB\xBF"
          "dev",
          "e\xCC\x81", "\xC3\xA9", "\xE2\x80\xA8", "a\nb", "a\r\nb", "\xC2\x85", "'; DROP TABLE x;--"})
        QCOMPARE(readValues({.device = device}).device(0), std::string(device));
}

void RowRulesTest::R5_nulInTheDeviceIsRejected()
{
    QCOMPARE(fate({.device = std::string("a\0b", 3)}), std::string("nul_character:device_id"));
    QCOMPARE(fate({.device = std::string("\0", 1)}), std::string("nul_character:device_id"));
    QCOMPARE(fate({.prediction = std::string("0.5\0", 4)}), std::string("not_number:prediction_result"));
}

void RowRulesTest::R5_deviceKnownFromARejectedRowIsNotKept()
{
    const Reading reading =
        readBytes("model_version,device_id,prediction_result,actual_result\n1,a,x,0\n1,b,0,0\n1,a,0,0\n");
    QCOMPARE(reading.devices, (std::vector<std::string>{"b", "a"}));
}

void RowRulesTest::R6_timestamps_data()
{
    // Expected seconds from GNU date -u -d … +%s.
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("micros");
    const auto add = [](const char* text, qint64 micros) { QTest::newRow(text) << QByteArray(text) << micros; };
    add("1970-01-01", 0);
    add("1970-01-01T00:00:00Z", 0);
    add("2020-02-29", 1'582'934'400'000'000);
    add("2020-02-29 12:00", 1'582'977'600'000'000);
    add("2020-02-29T12:00Z", 1'582'977'600'000'000);
    add("2020-02-29T12:00:00.123456Z", 1'582'977'600'123'456);
    add("2020-02-29T12:00:00.1", 1'582'977'600'100'000);
    add("2020-02-29T12:00:00.123456999Z", 1'582'977'600'123'456);
    add("2020-02-29T12:00:00+05:30", 1'582'957'800'000'000);
    add("2020-02-29T12:00:00-0800", 1'583'006'400'000'000);
    add("2020-02-29T12:00+23:59", 1'582'891'260'000'000);
    add("2000-02-29", 951'782'400'000'000);
    add("1969-12-31T23:59:59.999999Z", -1);
    add("0001-01-01T00:00:00Z", -62'135'596'800'000'000);
    add("9999-12-31T23:59:59Z", 253'402'300'799'000'000);
}

void RowRulesTest::R6_timestamps()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, micros);
    const Reading reading = readValues({.timestamp = text.toStdString()});
    QCOMPARE(reading.rejectText(), std::string());
    QCOMPARE(reading.rows.timestamp.at(0), micros);
    QCOMPARE(reading.report.newestTimestamp, std::optional<std::int64_t>(micros));
}

void RowRulesTest::R6_badTimestamps_data()
{
    addTexts({"2019-02-29",
              "1900-02-29",
              "2020-13-01",
              "2020-00-01",
              "2020-01-00",
              "2020-04-31",
              "2020-2-9",
              "29.02.2020",
              "02/29/2020",
              "1582934400",
              "yesterday",
              "20200229T120000Z",
              "2020-02-29T",
              "2020-02-29T12",
              "2020-02-29T1200",
              "2020-02-29t12:00",
              "2020-02-29T12:00z",
              "2020-02-29T24:00:00Z",
              "2020-02-29T12:60",
              "2020-02-29T12:00:60Z",
              "2020-02-29T12:00:",
              "2020-02-29T12:00:1",
              "2020-02-29T12:00:00.",
              "2020-02-29T12:00:00.Z",
              "2020-02-29T12:00:00.1234567890",
              "2020-02-29T12:00.5",
              "2020-02-29T12:00:00+24:00",
              "2020-02-29T12:00:00+05:60",
              "2020-02-29T12:00:00+05",
              "2020-02-29T12:00:00+5:30",
              "2020-02-29T12:00:00 Z",
              "2020-02-29T12:00:00ZZ",
              "2020-02-29Z",
              "2020-02-29+01:00",
              "2020-02-29  12:00",
              " 2020-02-29",
              "2020-02-29 ",
              "2020-02-29T12:00:00Zx",
              "0000-01-01",
              "-2020-01-01",
              "10000-01-01",
              "0001-01-01T00:00:00+00:01",
              "9999-12-31T23:59:59-00:01"});
}

void RowRulesTest::R6_badTimestamps()
{
    QFETCH(QByteArray, text);
    QCOMPARE(fate({.timestamp = text.toStdString()}), std::string("bad_timestamp"));
}

void RowRulesTest::R7_differenceThatOverflows()
{
    QCOMPARE(fate({.prediction = "-1e308", .actual = "1e308"}), std::string("error_overflow"));
    QCOMPARE(fate({.prediction = "1e308", .actual = "-1e308"}), std::string("error_overflow"));
    QCOMPARE(fate({.prediction = "1e308", .actual = "1e308"}), std::string("accepted"));
    QCOMPARE(fate({.prediction = "-1e308", .actual = "1e308", .timestamp = "x"}), std::string("bad_timestamp"));
}

void RowRulesTest::R8_confidenceOutside0To1IsKeptAndCounted()
{
    const Reading reading = readBytes("model_version,device_id,prediction_result,actual_result,confidence\n"
                                      "1,a,0,0,0\n1,a,0,0,1\n1,a,0,0,1.0000001\n1,a,0,0,-1e9\n1,a,0,0,\n1,a,0,x,7\n");
    QCOMPARE(reading.report.accepted, 5U);
    QCOMPARE(reading.report.confidenceOutside01, 2U);
    QCOMPARE(reading.rows.confidence.at(3), -1e9);
}

void RowRulesTest::R9_equalRowsAreKeptAndCountedWhenAsked()
{
    std::string text = "model_version,device_id,prediction_result,actual_result\n";
    for (int i = 0; i < 3000; ++i)
        text += std::to_string(i % 1000) + ",a,0,0\n";
    const Reading counted = readBytes(text, {.countDuplicates = true});
    QCOMPARE(counted.report.accepted, 3000U);
    QCOMPARE(counted.report.duplicates, std::optional<std::uint64_t>(2000));
    QCOMPARE(readBytes(text).report.duplicates, std::nullopt);
}

void RowRulesTest::R9_equalMeansEqualValuesNotEqualText()
{
    const std::string header =
        "model_version,aggregation_round,device_id,prediction_result,actual_result,confidence,timestamp\n";
    const auto duplicates = [&](const std::string& rows) {
        return *readBytes(header + rows, {.countDuplicates = true}).report.duplicates;
    };
    QCOMPARE(duplicates("1,2,a,0.5,0,1,2022-01-15\n1.0,+2,\"a\",5e-1,-0,1.0,2022-01-15T00:00Z\n"), 1U);
    QCOMPARE(duplicates("1,,a,0,0,,\n1,,a,0,0,,\n"), 1U);
    // Each differs from the first in one value.
    QCOMPARE(duplicates("1,2,a,0,0,1,2022-01-15\n2,2,a,0,0,1,2022-01-15\n1,,a,0,0,1,2022-01-15\n1,2,b,0,0,1,2022-01-"
                        "15\n1,2,a,1,0,1,2022-01-15\n"
                        "1,2,a,0,1,1,2022-01-15\n1,2,a,0,0,,2022-01-15\n1,2,a,0,0,1,\n"),
             0U);
}

void RowRulesTest::firstFailingCheckWins()
{
    QCOMPARE(fate({"x", "x", "", "x", "x", "x", "x"}), std::string("not_integer:model_version"));
    QCOMPARE(fate({"1", "x", "", "x", "x", "x", "x"}), std::string("not_integer:aggregation_round"));
    QCOMPARE(fate({"1", "1", "", "x", "x", "x", "x"}), std::string("missing:device_id"));
    QCOMPARE(fate({"1", "1", "a", "x", "x", "x", "x"}), std::string("not_number:prediction_result"));
    QCOMPARE(fate({"1", "1", "a", "0", "x", "x", "x"}), std::string("not_number:actual_result"));
    QCOMPARE(fate({"1", "1", "a", "0", "0", "x", "x"}), std::string("not_number:confidence"));
    QCOMPARE(fate({"1", "1", "a", "0", "0", "0", "x"}), std::string("bad_timestamp"));
}

QTEST_APPLESS_MAIN(RowRulesTest)
#include "row_rules_test.moc"
