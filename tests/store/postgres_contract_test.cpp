#include "tests/store/postgres_place.h"
#include "tests/store/store_contract.h"

#include <QCoreApplication>
#include <QTest>

namespace {

/// Stands for the contract where no server is named.
class NoServer : public QObject {
    Q_OBJECT

private slots:
    void everyTest() { LOOPSCOPE_NEEDS_POSTGRES(); }
};

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsEmpty("LOOPSCOPE_TEST_POSTGRES")) {
        NoServer nobody;
        return QTest::qExec(&nobody, argc, argv);
    }
    loopscope::StoreContract contract([] { return std::make_unique<loopscope::PostgresPlace>(); });
    return QTest::qExec(&contract, argc, argv);
}

#include "postgres_contract_test.moc"
