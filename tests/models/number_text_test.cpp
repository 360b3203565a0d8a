#include "app/engine/feedback/evaluation.h"
#include "ui/models/number_text.h"

#include <QLocale>
#include <QtTest>

#include <limits>

using namespace loopscope;

namespace {

constexpr std::int64_t second = 1'000'000;
constexpr std::int64_t day = 86'400 * second;
constexpr std::int64_t june10 = 1'686'355'200 * second; // 2023-06-10T00:00:00Z

} // namespace

class NumberTextTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void writesAbsentValuesAsDashNeverAsZero()
    {
        QCOMPARE(NumberText::percent(shareOf(0, 0)), QStringLiteral("–"));
        QCOMPARE(NumberText::error(std::numeric_limits<double>::quiet_NaN()), QStringLiteral("–"));
        QCOMPARE(NumberText::date(absentTimestamp), QStringLiteral("–"));
        QCOMPARE(NumberText::dateTime(absentTimestamp), QStringLiteral("–"));
        QCOMPARE(NumberText::iso(absentTimestamp), QStringLiteral("–"));
        QCOMPARE(NumberText::age(absentTimestamp, june10), QStringLiteral("–"));
        QVERIFY(!wilsonOf(0, 0));
    }

    void writesNumbersByLocale()
    {
        QCOMPARE(NumberText::count(11880), QStringLiteral("11,880"));
        QCOMPARE(NumberText::rows(1), QStringLiteral("1 row"));
        QCOMPARE(NumberText::rows(5'000'000'000), QStringLiteral("5,000,000,000 rows"));
        QCOMPARE(NumberText::percent(0.9907, 1), QStringLiteral("99.1\u00A0%"));
        QCOMPARE(NumberText::percentRange(0.967, 0.997), QStringLiteral("97\u00A0–\u00A0100\u00A0%"));
        QCOMPARE(NumberText::error(0.12362489), QStringLiteral("0.124"));
        QCOMPARE(NumberText::error(1e150), QStringLiteral("1.00E+150"));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(NumberText::count(11880), QStringLiteral("11.880"));
        QCOMPARE(NumberText::percent(0.9907, 1), QStringLiteral("99,1\u00A0%"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void writesDifferencesInPointsWithSign()
    {
        QCOMPARE(NumberText::signedPoints(0.0463), QStringLiteral("+4.6"));
        QCOMPARE(NumberText::signedPoints(-0.6944), QStringLiteral("\u221269.4"));
        QCOMPARE(NumberText::signedPoints(-0.0001), QStringLiteral("+0.0")); // no minus zero
    }

    void writesTimesInUtc()
    {
        QCOMPARE(NumberText::date(june10), QStringLiteral("10 Jun 2023"));
        QCOMPARE(NumberText::dateTime(june10), QStringLiteral("10 Jun 2023"));
        QCOMPARE(NumberText::dateTime(june10 + 3'660 * second), QStringLiteral("10 Jun 2023 01:01"));
        QCOMPARE(NumberText::iso(june10), QStringLiteral("2023-06-10T00:00:00Z"));
        QCOMPARE(NumberText::date(-1), QStringLiteral("31 Dec 1969"));
    }

    void saysHowOldInWords()
    {
        QCOMPARE(NumberText::age(june10, june10 + 5 * second), QStringLiteral("just now"));
        QCOMPARE(NumberText::age(june10, june10 - day), QStringLiteral("in the future"));
        QCOMPARE(NumberText::age(june10, june10 + 119 * second), QStringLiteral("1 minute ago"));
        QCOMPARE(NumberText::age(june10, june10 + 119 * 60 * second), QStringLiteral("119 minutes ago"));
        QCOMPARE(NumberText::age(june10, june10 + day), QStringLiteral("24 hours ago"));
        QCOMPARE(NumberText::age(june10, june10 + 3 * day), QStringLiteral("3 days ago"));
        QCOMPARE(NumberText::age(june10, june10 + 1150 * day), QStringLiteral("3 years ago"));
    }

    void showsControlCharactersAndCutsLongIds()
    {
        QCOMPARE(NumberText::deviceId(std::string_view("a\tb\n")), QStringLiteral("a\u2409b\u240A"));
        const QString longId = NumberText::deviceId(std::string_view(std::string(1'000'000, 'x')));
        QCOMPARE(longId.size(), 121);
        QVERIFY(longId.endsWith(QStringLiteral("…")));
        QCOMPARE(NumberText::deviceId(std::string_view("Gerät_7")), QStringLiteral("Gerät_7"));
    }
};

QTEST_GUILESS_MAIN(NumberTextTest)
#include "number_text_test.moc"
