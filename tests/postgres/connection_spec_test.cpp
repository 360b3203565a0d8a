#include "app/data/store/connection_spec.h"

#include <QtTest>

using namespace loopscope;

class ConnectionSpecTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char* name : {"PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGSERVICE", "PGPASSWORD"})
            qunsetenv(name);
    }

    void readsMemoryAndSqlite()
    {
        const auto memory = ConnectionSpec::parse("memory:", false);
        QVERIFY(memory && memory->kind == StoreKind::Memory);
        const auto file = ConnectionSpec::parse("sqlite:/data/a=b.db", false);
        QVERIFY(file && file->kind == StoreKind::Sqlite);
        QCOMPARE(file->path, std::string("/data/a=b.db"));
        QCOMPARE(file->displayName(), std::string("a=b.db"));
        QCOMPARE(file->redacted(), std::string("sqlite:/data/a=b.db"));
    }

    void readsEveryFormOfLibpq_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("name");
        QTest::newRow("postgresql URI") << "postgresql://ann@db.example:5433/flead" << "flead at db.example";
        QTest::newRow("postgres URI") << "postgres://ann@db.example/flead?sslmode=require" << "flead at db.example";
        QTest::newRow("keywords") << "host=db.example dbname=flead user=ann" << "flead at db.example";
        QTest::newRow("quoted keyword") << "host=db.example dbname='my data'" << "my data at db.example";
        QTest::newRow("unix socket") << "host=/var/run/postgresql dbname=flead" << "flead at localhost";
        QTest::newRow("no host") << "dbname=flead" << "flead at localhost";
        QTest::newRow("database named like the user") << "postgresql://ann@db.example" << "ann at db.example";
        QTest::newRow("service") << "service=live" << "service live";
    }
    void readsEveryFormOfLibpq()
    {
        QFETCH(QString, url);
        QFETCH(QString, name);
        const auto spec = ConnectionSpec::parse(url.toStdString(), false);
        QVERIFY(spec.has_value());
        QCOMPARE(int(spec->kind), int(StoreKind::Postgres));
        QCOMPARE(spec->conninfo, url.toStdString());
        QCOMPARE(QString::fromStdString(spec->displayName()), name);
        QCOMPARE(QString::fromStdString(spec->redacted()), url);
    }

    void namesTheSchema()
    {
        auto spec = ConnectionSpec::parse("host=db.example dbname=flead", false);
        QVERIFY(spec.has_value());
        spec->schema = "trial";
        QCOMPARE(QString::fromStdString(spec->displayName()), QString("flead · trial at db.example"));
    }

    void refusesWhatIsNoStore_data()
    {
        QTest::addColumn<QString>("url");
        for (const char* url : {"", "sqlite:", "data.db", "host=x nonsense=1", "postgresql://a:b:c@@/x?y", "host='open"})
            QTest::newRow(url) << QString(url);
    }
    void refusesWhatIsNoStore()
    {
        QFETCH(QString, url);
        const auto spec = ConnectionSpec::parse(url.toStdString(), false);
        QVERIFY(!spec.has_value());
        QCOMPARE(int(spec.error().code), int(ErrorCode::InvalidArgument));
    }

    void refusesPasswordForAnotherMachineUnlessTrusted_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("URI") << "postgresql://ann:sesame@db.example/flead";
        QTest::newRow("URI parameter") << "postgresql://db.example/flead?user=ann&password=sesame";
        QTest::newRow("keyword") << "host=db.example password=sesame";
        QTest::newRow("key's passphrase") << "host=db.example sslpassword=sesame";
        QTest::newRow("one host of two") << "host=localhost,db.example password=sesame";
        QTest::newRow("address behind a name") << "host=localhost hostaddr=10.0.0.7 password=sesame";
        QTest::newRow("service of unknown host") << "service=live password=sesame";
        QTest::newRow("name that begins like loopback") << "host=127.0.0.1.example password=sesame";
    }
    void refusesPasswordForAnotherMachineUnlessTrusted()
    {
        QFETCH(QString, url);
        const auto refused = ConnectionSpec::parse(url.toStdString(), false);
        QVERIFY(!refused.has_value());
        QCOMPARE(int(refused.error().code), int(ErrorCode::PasswordInUrl));
        QVERIFY(!QString::fromStdString(refused.error().subject + refused.error().detail).contains("sesame"));
        const auto trusted = ConnectionSpec::parse(url.toStdString(), true);
        QVERIFY(trusted.has_value());
        QVERIFY(!QString::fromStdString(trusted->displayName() + trusted->redacted()).contains("sesame"));
    }

    void acceptsPasswordForThisMachine_data()
    {
        QTest::addColumn<QString>("url");
        for (const char* url : {"postgresql://flead:password@localhost:5432/flead", "host=127.0.0.1 password=x",
                                "host=::1 password=x", "host=/tmp password=x", "dbname=flead password=x"})
            QTest::newRow(url) << QString(url);
    }
    void acceptsPasswordForThisMachine()
    {
        QFETCH(QString, url);
        QVERIFY(ConnectionSpec::parse(url.toStdString(), false).has_value());
    }

    void takesTheEnvironmentsHostForTheHost()
    {
        qputenv("PGHOST", "db.example");
        const auto spec = ConnectionSpec::parse("dbname=flead password=sesame", false);
        qunsetenv("PGHOST");
        QVERIFY(!spec.has_value());
        QCOMPARE(int(spec.error().code), int(ErrorCode::PasswordInUrl));
    }

    void keepsPiecesOfAPasswordOutOfErrors()
    {
        const auto spec = ConnectionSpec::parse("host=db.example password=open sesame", true);
        QVERIFY(!spec.has_value());
        QVERIFY(!QString::fromStdString(spec.error().subject + spec.error().detail).contains("sesame"));
    }

    void redactedTextMeansTheSameConnection()
    {
        const auto spec =
            ConnectionSpec::parse(R"(host=localhost user='o\'neil' password=sesame dbname='a \\ b')", false);
        QVERIFY(spec.has_value());
        QCOMPARE(QString::fromStdString(spec->redacted()),
                 QString(R"(user='o\'neil' dbname='a \\ b' host='localhost')"));
        QVERIFY(ConnectionSpec::parse(spec->redacted(), false).has_value());
    }
};

QTEST_APPLESS_MAIN(ConnectionSpecTest)
#include "connection_spec_test.moc"
