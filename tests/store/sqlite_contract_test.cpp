#include "tests/store/sqlite_place.h"
#include "tests/store/store_contract.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    loopscope::StoreContract contract([] { return std::make_unique<loopscope::SqlitePlace>(); });
    return QTest::qExec(&contract, argc, argv);
}
