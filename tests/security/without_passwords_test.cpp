#include "app/data/without_passwords.h"

#include <QTest>

using namespace loopscope;

class WithoutPasswordsTest : public QObject {
    Q_OBJECT

private slots:
    void takesPasswordsOnly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("left");
        const auto row = [](const char* text, const char* left) {
            QTest::newRow(text) << QString(text) << QString(left);
        };
        row("postgresql://ann:secret@host:5432/db", "postgresql://ann:…@host:5432/db");
        row("“postgresql://ann:se@cr/et@host/db” is no file", "“postgresql://ann:…@host/db” is no file");
        row("postgresql://ann:secret", "postgresql://ann:…");
        row("postgresql://host/db?user=ann&password=secret&sslmode=require",
            "postgresql://host/db?user=ann&password=…&sslmode=require");
        row("host=a password=secret dbname=b", "host=a password=… dbname=b");
        row("host=a password = 'it\\'s a secret' dbname=b", "host=a password = … dbname=b");
        row("host=a password='without an end", "host=a password=…");
        row("PGPASSWORD=secret sslpassword=other", "PGPASSWORD=… sslpassword=…");
        row("one://a:b@c\ntwo://a:b@c", "one://a:…@c\ntwo://a:…@c");
        for (const char* same : {"", "postgresql://host:5432/db", "postgresql://ann@host/db", "postgresql://a:1,b:2/db",
                                 "postgresql://[::1]:5432/db", "Put a password into ~/.pgpass",
                                 "password authentication failed for user \"ann\"", "12:30 by ann@example",
                                 "https://grafana.com/dashboards", "password="})
            row(same, same);
    }
    void takesPasswordsOnly()
    {
        QFETCH(QString, text);
        QFETCH(QString, left);
        QCOMPARE(QString::fromStdString(withoutPasswords(text.toStdString())), left);
    }
};

QTEST_APPLESS_MAIN(WithoutPasswordsTest)
#include "without_passwords_test.moc"
