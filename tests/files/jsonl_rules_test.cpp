#include "tests/support/reading.h"

#include <QTest>

#include <cmath>

using namespace loopscope;

namespace {

const ReadOptions jsonl{.format = FileFormat::Jsonl};

/// A good record with @p more behind its members (", …").
std::string record(const std::string& more = {})
{
    return R"({"model_version":1,"device_id":"a","prediction_result":0.5,"actual_result":0.25)" + more + "}";
}

/// Why the only record of @p line is rejected; `accepted` when it is not.
std::string fate(const std::string& line)
{
    const Reading reading = readBytes(line + "\n", jsonl);
    if (reading.report.rows != 1)
        return "not one record";
    return reading.rejects.empty() ? "accepted" : toString(reading.rejects[0].reason);
}

std::string nested(std::size_t levels)
{
    std::string text;
    for (std::size_t i = 0; i < levels; ++i)
        text += i % 2 == 0 ? "[" : "{\"k\":";
    text += "0";
    for (std::size_t i = levels; i-- > 0;)
        text += i % 2 == 0 ? "]" : "}";
    return text;
}

} // namespace

/// Rules J1 and J2: what is JSON, what is an object, which types the values have.
class JsonlRulesTest : public QObject {
    Q_OBJECT

private slots:
    void J1_oneObjectPerLine();
    void J1_faultyJsonIsRejected_data();
    void J1_faultyJsonIsRejected();
    void J1_faultInASkippedValueIsRejectedToo_data() { J1_faultyValue_data(); }
    void J1_faultInASkippedValueIsRejectedToo();
    void J1_faultInAKnownValueIsRejected_data() { J1_faultyValue_data(); }
    void J1_faultInAKnownValueIsRejected();
    void J1_validJsonIsAccepted_data();
    void J1_validJsonIsAccepted();
    void J1_validJsonThatIsNoObject_data();
    void J1_validJsonThatIsNoObject();
    void J1_unknownKeysAreIgnored();
    void J1_ofEqualKeysTheLastCounts();
    void J1_keysMayBeWrittenWithEscapes();
    void J1_nestingOver1000LevelsIsRejected();
    void J2_numbersMustBeJsonNumbers();
    void J2_deviceAndTimestampMustBeStrings();
    void J2_nullIsAbsent();
    void R1_byteThatIsNotUtf8ComesBeforeInvalidJson();
    void R2_numbersComeFromTheirRawText();
    void R4_emptyStringIsMissing();
    void R5_deviceIsUnescaped();
    void R5_nulAndLoneSurrogatesInTheDeviceAreRejected();
    void R5_loneSurrogatesElsewhereDoNotMatter();
    void C5_lineOverTheLimitIsTooLong();

private:
    void J1_faultyValue_data();
};

void JsonlRulesTest::J1_oneObjectPerLine()
{
    const Reading reading = readBytes(record() + "\n\n" + record() + "\r\n" + record() + "\r" + record(), jsonl);
    QCOMPARE(reading.rows.line, (std::vector<std::uint64_t>{1, 3, 4, 5}));
    QCOMPARE(fate(record() + record()), std::string("invalid_json"));
    QCOMPARE(fate(record() + " " + record()), std::string("invalid_json"));
}

void JsonlRulesTest::J1_faultyJsonIsRejected_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char* const line :
         {"{",         "}",     "{}}",          "{,}",   "{\"a\"}",           "{\"a\":}",    "{\"a\":1,}",
          "{\"a\" 1}", "{a:1}", "{'a':1}",      "{1:1}", "{\"a\":1 \"b\":2}", "{\"a\":1}//", "/**/{}",
          "[1,]",      "[,1]",  "[1 2]",        "[1}",   "{\"a\":1]",         "\"open",      "tru",
          "nul",       "truex", "\v{}",         "{}\f",  "\xC2\xA0{}",        "NaN",         "Infinity",
          "-",         "'a'",   "{\"a\":[1,{]}"})
        QTest::newRow(line) << QByteArray(line);
    QTest::newRow("NUL behind") << QByteArray("{}\0", 3);
    QTest::newRow("NUL before") << QByteArray("\0{}", 3);
}

void JsonlRulesTest::J1_faultyJsonIsRejected()
{
    QFETCH(QByteArray, line);
    QCOMPARE(fate(line.toStdString()), std::string("invalid_json"));
}

void JsonlRulesTest::J1_faultyValue_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char* const value :
         {"01",         "-01",    "+1",    ".5",    "5.",         "1e",          "1e+",        "1.e3",
          "0x1",        "1_000",  "--1",   "-",     "NaN",        "Infinity",    "-Infinity",  "nan",
          "True",       "tru",    "nulll", "'x'",   "\"\\x\"",    "\"\\u12G4\"", "\"\\u123\"", "\"\t\"",
          "\"\x01\"",   "\"\\\"", "\"",    "",      "[1,]",       "[",           "{\"a\":}",   "{\"a\"}",
          "\"a\"\"b\"", "1 2",    "[1}",   "1.2.3", "\"\\U0041\""})
        QTest::newRow(value) << QByteArray(value);
    QTest::newRow("NUL in a string") << QByteArray("\"\0\"", 3);
}

void JsonlRulesTest::J1_faultInASkippedValueIsRejectedToo()
{
    QFETCH(QByteArray, value);
    QCOMPARE(fate(record(",\"other\":" + value.toStdString())), std::string("invalid_json"));
    QCOMPARE(fate(record(",\"other\":[0,{\"x\":" + value.toStdString() + "}]")), std::string("invalid_json"));
}

void JsonlRulesTest::J1_faultInAKnownValueIsRejected()
{
    QFETCH(QByteArray, value);
    QCOMPARE(fate(record(",\"confidence\":" + value.toStdString())), std::string("invalid_json"));
    QCOMPARE(fate(record(",\"timestamp\":" + value.toStdString())), std::string("invalid_json"));
}

void JsonlRulesTest::J1_validJsonIsAccepted_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char* const value :
         {"0", "-0", "1.0E+5", "1e999", "123456789012345678901234567890", "\"\"",
          "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00Ff\"", "\"\x7F\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "{}", "[ ]", "{ }",
          "[[],{},[{}]]", "true", "false", "null", " {\t\"a\" :\t[ 1 , 2 ] } "})
        QTest::newRow(value) << QByteArray(value);
}

void JsonlRulesTest::J1_validJsonIsAccepted()
{
    QFETCH(QByteArray, value);
    QCOMPARE(fate(record(",\"other\":" + value.toStdString())), std::string("accepted"));
    QCOMPARE(fate(" \t" + record(" ,\t\"other\" : [" + value.toStdString() + "] ") + "\t "), std::string("accepted"));
}

void JsonlRulesTest::J1_validJsonThatIsNoObject_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char* const line : {"[1,2,3]", "42", "null", "true", "\"text\"", "[]", "-0.5e-3", "[{}]", " [ ] "})
        QTest::newRow(line) << QByteArray(line);
}

void JsonlRulesTest::J1_validJsonThatIsNoObject()
{
    QFETCH(QByteArray, line);
    QCOMPARE(fate(line.toStdString()), std::string("not_object"));
}

void JsonlRulesTest::J1_unknownKeysAreIgnored()
{
    QCOMPARE(fate("{\"x\":{\"model_version\":\"no\"}," + record().substr(1)), std::string("accepted"));
    QCOMPARE(fate("{}"), std::string("missing:model_version"));
    std::string many;
    for (int i = 0; i < 1000; ++i)
        many += "\"" + std::to_string(i) + "\":" + std::to_string(i) + ",";
    QCOMPARE(fate("{" + many + record().substr(1)), std::string("accepted"));
}

void JsonlRulesTest::J1_ofEqualKeysTheLastCounts()
{
    QCOMPARE(fate(record(R"(,"model_version":-4)")), std::string("negative:model_version"));
    const Reading reading =
        readBytes(record(R"(,"device_id":7,"device_id":"b","confidence":1,"confidence":null)"), jsonl);
    QCOMPARE(reading.device(0), std::string("b"));
    QVERIFY(std::isnan(reading.rows.confidence.at(0)));
}

void JsonlRulesTest::J1_keysMayBeWrittenWithEscapes()
{
    QCOMPARE(fate(record(R"(,"model\u005fversion":-4)")), std::string("negative:model_version"));
}

void JsonlRulesTest::J1_nestingOver1000LevelsIsRejected()
{
    QCOMPARE(fate(record(",\"x\":" + nested(999))), std::string("accepted"));
    QCOMPARE(fate(record(",\"x\":" + nested(1000))), std::string("invalid_json"));
    QCOMPARE(fate(record(",\"confidence\":" + nested(999))), std::string("not_number:confidence"));
    QCOMPARE(fate(nested(1000)), std::string("not_object"));
    QCOMPARE(fate(nested(1001)), std::string("invalid_json"));
    QCOMPARE(fate(std::string(1'000'000, '[')), std::string("invalid_json"));
}

void JsonlRulesTest::J2_numbersMustBeJsonNumbers()
{
    for (const char* const value : {"\"0.5\"", "true", "false", "[0.5]", "{}"}) {
        const std::string text(value);
        QCOMPARE(fate(record(",\"model_version\":" + text)), std::string("not_integer:model_version"));
        QCOMPARE(fate(record(",\"aggregation_round\":" + text)), std::string("not_integer:aggregation_round"));
        QCOMPARE(fate(record(",\"prediction_result\":" + text)), std::string("not_number:prediction_result"));
        QCOMPARE(fate(record(",\"actual_result\":" + text)), std::string("not_number:actual_result"));
        QCOMPARE(fate(record(",\"confidence\":" + text)), std::string("not_number:confidence"));
    }
}

void JsonlRulesTest::J2_deviceAndTimestampMustBeStrings()
{
    for (const char* const value : {"17", "true", "[\"a\"]", "{}"}) {
        QCOMPARE(fate(record(std::string(",\"device_id\":") + value)), std::string("not_text:device_id"));
        QCOMPARE(fate(record(std::string(",\"timestamp\":") + value)), std::string("bad_timestamp"));
    }
}

void JsonlRulesTest::J2_nullIsAbsent()
{
    for (const char* const column : {"model_version", "device_id", "prediction_result", "actual_result"})
        QCOMPARE(fate(record(",\"" + std::string(column) + "\":null")), "missing:" + std::string(column));
    QCOMPARE(fate(record(R"(,"aggregation_round":null,"confidence":null,"timestamp":null)")), std::string("accepted"));
}

void JsonlRulesTest::R1_byteThatIsNotUtf8ComesBeforeInvalidJson()
{
    QCOMPARE(fate("{\xFF"), std::string("invalid_utf8"));
    QCOMPARE(fate(record(",\"x\":\"\xED\xA0\x80\"")), std::string("invalid_utf8"));
}

void JsonlRulesTest::R2_numbersComeFromTheirRawText()
{
    QCOMPARE(fate(record(",\"prediction_result\":1e999")), std::string("not_finite:prediction_result"));
    QCOMPARE(fate(record(",\"model_version\":1000000000000000000000000000000")),
             std::string("out_of_range:model_version"));
    QCOMPARE(fate(record(",\"model_version\":3.0")), std::string("accepted"));
    QCOMPARE(fate(record(",\"model_version\":3.5")), std::string("not_integer:model_version"));
    QCOMPARE(fate(record(",\"model_version\":1e0")), std::string("not_integer:model_version"));
    const Reading reading =
        readBytes(record(",\"prediction_result\":0.1000000000000000055511151231257827,\"actual_result\":1e-400"), jsonl);
    QCOMPARE(reading.rows.prediction.at(0), 0.1);
    QCOMPARE(reading.rows.actual.at(0), 0.0);
}

void JsonlRulesTest::R4_emptyStringIsMissing()
{
    QCOMPARE(fate(record(R"(,"device_id":"")")), std::string("missing:device_id"));
    QCOMPARE(fate(record(R"(,"device_id":" \t\r\n")")), std::string("missing:device_id"));
    QCOMPARE(fate(record(R"(,"prediction_result":" ")")), std::string("missing:prediction_result"));
    QCOMPARE(fate(record(R"(,"timestamp":"")")), std::string("accepted"));
}

void JsonlRulesTest::R5_deviceIsUnescaped()
{
    const Reading reading = readBytes(record(R"(,"device_id":" \u00e9\ud83d\udeb0\u20AC\"\\\/\b\f\n\r\t ")"), jsonl);
    QCOMPARE(reading.device(0), std::string(" \xC3\xA9\xF0\x9F\x9A\xB0\xE2\x82\xAC\"\\/\b\f\n\r\t "));
}

void JsonlRulesTest::R5_nulAndLoneSurrogatesInTheDeviceAreRejected()
{
    QCOMPARE(fate(record(R"(,"device_id":"nul\u0000")")), std::string("nul_character:device_id"));
    for (const char* const device : {R"(\ud800)", R"(\udc00)", R"(\udc00\ud800)", R"(\ud800x)", R"(\ud800\n)",
                                     R"(\ud800\ud800\udc00)", R"(\ud800\u0041)"})
        QCOMPARE(fate(record(",\"device_id\":\"a" + std::string(device) + "\"")), std::string("invalid_utf8"));
}

void JsonlRulesTest::R5_loneSurrogatesElsewhereDoNotMatter()
{
    QCOMPARE(fate(record(R"(,"x\ud800":"\udc00")")), std::string("accepted"));
    QCOMPARE(fate(R"({"x\ud800":1,"y":2,)" + record().substr(1)), std::string("accepted"));
    QCOMPARE(fate(record(R"(,"timestamp":"\udc00")")), std::string("bad_timestamp"));
}

void JsonlRulesTest::C5_lineOverTheLimitIsTooLong()
{
    const std::size_t around = record(",\"x\":\"\"").size();
    QCOMPARE(fate(record(",\"x\":\"" + std::string(1'048'576 - around, 'x') + "\"")), std::string("accepted"));
    QCOMPARE(fate(record(",\"x\":\"" + std::string(1'048'577 - around, 'x') + "\"")), std::string("too_long"));
}

QTEST_APPLESS_MAIN(JsonlRulesTest)
#include "jsonl_rules_test.moc"
