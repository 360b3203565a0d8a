#include "app/data/store/sql_catalog.h"

#include <QTest>

using namespace loopscope;

namespace {

const std::string good = "-- query: trend\n-- title: The trend\n"
                         "-- params: by choice(a|b) = a, now timestamp = now, n integer, window real =\n"
                         "-- columns: model_version integer, accuracy real\n\n"
                         "-- a remark: kept out of the header\nSELECT $1, $2, '$9', $3 FROM t WHERE $4 > 0;\n";

Result<SqlText> changed(const std::string& what, const std::string& into)
{
    std::string text = good;
    const auto at = text.find(what);
    if (at == std::string::npos)
        qFatal("nothing to change");
    return SqlCatalog::parseText("trend.sql", text.replace(at, what.size(), into));
}

} // namespace

class SqlCatalogTest : public QObject {
    Q_OBJECT

private slots:
    void readsTheSignature();
    void refusesIllFormedTexts_data();
    void refusesIllFormedTexts();
    void splitsAtStatementLinesOnly();
    void readsMigrations();
    void bothDialectsAreWhole_data();
    void bothDialectsAreWhole();
    void bothDialectsHaveTheSameTexts();
};

void SqlCatalogTest::readsTheSignature()
{
    const auto text = SqlCatalog::parseText("trend.sql", good);
    QVERIFY(text);
    QCOMPARE(text->title, std::string("The trend"));
    QCOMPARE(text->parameters.size(), 4U);
    QVERIFY((text->parameters[0] == SqlParameter{"by", "choice", {"a", "b"}, "a"}));
    QVERIFY((text->parameters[1] == SqlParameter{"now", "timestamp", {}, "now"}));
    QVERIFY((text->parameters[2] == SqlParameter{"n", "integer", {}, std::nullopt}));
    QVERIFY((text->parameters[3] == SqlParameter{"window", "real", {}, ""}));
    QCOMPARE(text->columns.size(), 2U);
    QCOMPARE(text->columns[1].name, std::string("accuracy"));
    QCOMPARE(text->columns[1].type, std::string("real"));
    QVERIFY(text->sql().starts_with("-- a remark"));
    QVERIFY(text->sql().ends_with("> 0"));
}

void SqlCatalogTest::refusesIllFormedTexts_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("into");
    QTest::newRow("another id") << "query: trend" << "query: other";
    QTest::newRow("no title") << "-- title: The trend\n" << "";
    QTest::newRow("unknown key") << "-- title:" << "-- titel:";
    QTest::newRow("key twice") << "-- title:" << "-- query: trend\n-- title:";
    QTest::newRow("unknown type") << "n integer" << "n number";
    QTest::newRow("fallback is no choice") << "= a," << "= c,";
    QTest::newRow("name with capitals") << "n integer" << "N integer";
    QTest::newRow("column without type") << "accuracy real" << "accuracy";
    QTest::newRow("placeholder without parameter") << "$4" << "$5";
    QTest::newRow("parameter without placeholder") << "$4" << "4";
    QTest::newRow("nothing to run") << "SELECT $1, $2, '$9', $3 FROM t WHERE $4 > 0;\n" << "-- statement\n";
}

void SqlCatalogTest::refusesIllFormedTexts()
{
    QFETCH(QString, what);
    QFETCH(QString, into);
    const auto text = changed(what.toStdString(), into.toStdString());
    QVERIFY(!text);
    QCOMPARE(text.error().subject, std::string("trend.sql"));
    QVERIFY(!text.error().detail.empty());
}

void SqlCatalogTest::splitsAtStatementLinesOnly()
{
    const auto text =
        SqlCatalog::parseText("two.sql", "-- query: two\n-- title: Two\n-- statement\nSELECT ';' ; SELECT 1;\n"
                                         "-- statement\nSELECT 2\n");
    QVERIFY(text);
    QCOMPARE(text->statements, (std::vector<std::string>{"SELECT ';' ; SELECT 1", "SELECT 2"}));
}

void SqlCatalogTest::readsMigrations()
{
    const auto migration = SqlCatalog::parseMigration("0012_some_name.sql", "-- transaction: none\nSELECT 1\n");
    QVERIFY(migration);
    QCOMPARE(migration->version, 12);
    QCOMPARE(migration->name, std::string("some_name"));
    QVERIFY(!migration->transactional);
    // sha256sum of these bytes
    QCOMPARE(migration->sha256, std::string("200ad45e40dda3eecf5621e9d72564ba202b1787a0703db87dd5311dc65496ef"));
    QVERIFY(!SqlCatalog::parseMigration("some_name.sql", "SELECT 1"));
    QVERIFY(!SqlCatalog::parseMigration("0001_a.sql", "-- transaction: maybe\nSELECT 1"));
}

void SqlCatalogTest::bothDialectsAreWhole_data()
{
    QTest::addColumn<int>("dialect");
    QTest::newRow("sqlite") << static_cast<int>(SqlDialect::Sqlite);
    if (const auto postgres = SqlCatalog::of(SqlDialect::Postgres); postgres && (*postgres)->queries().empty())
        return;
    QTest::newRow("postgresql") << static_cast<int>(SqlDialect::Postgres);
}

void SqlCatalogTest::bothDialectsAreWhole()
{
    QFETCH(int, dialect);
    const auto catalog = SqlCatalog::of(static_cast<SqlDialect>(dialect));
    QVERIFY2(catalog, catalog ? "" : (catalog.error().subject + ": " + catalog.error().detail).c_str());
    QVERIFY(!(*catalog)->migrations().empty());
    for (const char* id : {"feedback_count", "recent_feedback", "accuracy_by_version", "panel_24h", "improvement_trend",
                           "device_accuracy", "expected_results", "stored_recently"}) {
        const auto found = (*catalog)->queries().find(std::string_view(id));
        QVERIFY2(found != (*catalog)->queries().end(), id);
        QVERIFY2(!found->second.columns.empty(), id);
    }
    QVERIFY((*catalog)->statement("policy_get"));
    QVERIFY(!(*catalog)->statement("no_such_statement"));
}

void SqlCatalogTest::bothDialectsHaveTheSameTexts()
{
    const auto sqlite = SqlCatalog::of(SqlDialect::Sqlite);
    const auto postgres = SqlCatalog::of(SqlDialect::Postgres);
    QVERIFY(sqlite && postgres);
    if ((*postgres)->queries().empty())
        QSKIP("no PostgreSQL texts yet");
    QCOMPARE((*sqlite)->queries().size(), (*postgres)->queries().size());
    for (const auto& [id, text] : (*sqlite)->queries()) {
        const auto found = (*postgres)->queries().find(id);
        QVERIFY2(found != (*postgres)->queries().end(), id.c_str());
        QCOMPARE(found->second.title, text.title);
        QVERIFY2(found->second.parameters == text.parameters, id.c_str());
        QCOMPARE(found->second.columns.size(), text.columns.size());
        for (std::size_t column = 0; column < text.columns.size(); ++column) {
            QCOMPARE(found->second.columns[column].name, text.columns[column].name);
            QCOMPARE(found->second.columns[column].type, text.columns[column].type);
        }
    }
}

QTEST_GUILESS_MAIN(SqlCatalogTest)
#include "sql_catalog_test.moc"
