#include "app/engine/feedback/json_writer.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace loopscope {

class JsonWriterTest : public QObject {
    Q_OBJECT

private slots:
    void separatesMembersAndElements()
    {
        std::string text;
        JsonWriter json(text);
        json.beginObject().member("a", 1).member("b", true).member("none", std::optional<double>());
        json.key("list").beginArray().value(1).beginObject().endObject().beginArray().endArray().value("x").endArray();
        json.key("ready").raw(R"({"k":1})").member("last", std::uint64_t{18446744073709551615U}).endObject();
        QCOMPARE(
            QString::fromStdString(text),
            QString(R"({"a":1,"b":true,"none":null,"list":[1,{},[],"x"],"ready":{"k":1},"last":18446744073709551615})"));
    }

    void writesNumbersThatRoundTrip_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("shortest") << 0.1 << "0.1";
        QTest::newRow("17 digits") << 0.1 + 0.2 << "0.30000000000000004";
        QTest::newRow("smallest") << 5e-324 << "5e-324";
        QTest::newRow("largest") << std::numeric_limits<double>::max() << "1.7976931348623157e+308";
        QTest::newRow("infinity") << std::numeric_limits<double>::infinity() << "null";
        QTest::newRow("not a number") << std::nan("") << "null";
    }
    void writesNumbersThatRoundTrip()
    {
        QFETCH(double, number);
        std::string text;
        JsonWriter(text).value(number);
        QTEST(QString::fromStdString(text), "text");
    }

    void escapesWhatJsonDemands_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("quotes") << QByteArray("a\"b\\c") << QByteArray("\"a\\\"b\\\\c\"");
        QTest::newRow("control characters")
            << QByteArray("\n\r\t\x01\x1f\x7f", 6) << QByteArray("\"\\n\\r\\t\\u0001\\u001f\\u007f\"");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray("\"a\\u0000b\"");
        QTest::newRow("UTF-8 as it is") << QByteArray("é€😀") << QByteArray("\"é€😀\"");
        QTest::newRow("Latin-1") << QByteArray("a\xE9z") << QByteArray("\"a\xEF\xBF\xBDz\"");
        QTest::newRow("a cut sequence") << QByteArray("a\xE2\x82") << QByteArray("\"a\xEF\xBF\xBD\xEF\xBF\xBD\"");
        QTest::newRow("an overlong slash") << QByteArray("\xC0\xAF") << QByteArray("\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
        QTest::newRow("a surrogate") << QByteArray("\xED\xA0\x80")
                                     << QByteArray("\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
        QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80")
                                        << QByteArray("\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
    }
    void escapesWhatJsonDemands()
    {
        QFETCH(QByteArray, text);
        std::string json;
        JsonWriter(json).value(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        QTEST(QByteArray::fromStdString(json), "json");
    }
};

} // namespace loopscope

QTEST_APPLESS_MAIN(loopscope::JsonWriterTest)
#include "json_writer_test.moc"
