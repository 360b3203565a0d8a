#include "tests/store/postgres_place.h"
#include "tests/store/store_contract.h"
#include "tests/support/pg_bouncer.h"

#include <QCoreApplication>
#include <QTest>

namespace {

/// Stands for the contract where there is no pooler.
class NoPooler : public QObject {
    Q_OBJECT

public:
    explicit NoPooler(QString reason) : m_reason(std::move(reason)) {}

private slots:
    void everyTest()
    {
        LOOPSCOPE_NEEDS_POSTGRES();
        if (qEnvironmentVariable("LOOPSCOPE_REQUIRE_ALL") == "1")
            QFAIL(qPrintable(m_reason));
        QSKIP(qPrintable(m_reason));
    }

private:
    QString m_reason;
};

} // namespace

/// The contract of the stores, through PgBouncer.
int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QString reason;
    const auto pooler = qEnvironmentVariableIsEmpty("LOOPSCOPE_TEST_POSTGRES")
                            ? nullptr
                            : loopscope::test::PgBouncer::before(loopscope::test::postgresConninfo(), reason);
    if (pooler == nullptr) {
        NoPooler nobody(reason);
        return QTest::qExec(&nobody, argc, argv);
    }
    loopscope::StoreContract contract([&] { return std::make_unique<loopscope::PostgresPlace>(pooler->conninfo()); });
    return QTest::qExec(&contract, argc, argv);
}

#include "pooler_contract_test.moc"
