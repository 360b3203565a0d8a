#include "tests/faults/fault_server.h"

#include "tests/e2e/generated_file.h"

#include <QtTest>

#include <csignal>

namespace loopscope::test {

int faultRounds()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("LOOPSCOPE_FAULTS", &isNumber);
    return isNumber ? wanted : 1;
}

std::unique_ptr<FaultServer> FaultServer::create(QString& reason)
{
    std::unique_ptr<FaultServer> server(new FaultServer);
    server->m_cluster = PostgresCluster::create(reason);
    if (server->m_cluster == nullptr)
        return nullptr;
    server->m_file = server->m_folder.filePath(QStringLiteral("evaluations.csv"));
    if (!writeEvaluationFile(server->m_file, rows))
        qFatal("the evaluation file cannot be written");
    ReplayObserver nobody;
    if (const auto undisturbed = runReplay(server->request(), nobody); !undisturbed)
        qFatal("the undisturbed replay: %s", undisturbed.error().detail.c_str());
    server->m_rows = server->database().rowsAndRollups();
    server->m_ledger = server->database().ledger();
    constexpr int rejectEvery = 997;
    if (server->m_rows.count('\n') < rows - rows / rejectEvery - 1 || server->m_ledger.count('\n') < rows / 20'000)
        qFatal("the undisturbed replay has stored too little");
    server->drop();
    return server;
}

ReplayRequest FaultServer::request(int port) const
{
    ReplayRequest request;
    request.file = m_file.toStdString();
    request.target = {.kind = StoreKind::Postgres, .conninfo = m_cluster->conninfo(port), .schema = "faults"};
    request.batchRows = 10'000;
    request.patience = std::chrono::seconds(60);
    return request;
}

TestedDatabase FaultServer::database() const
{
    TestedDatabase database;
    database.isPostgres = true;
    database.conninfo = QString::fromStdString(m_cluster->conninfo());
    database.schema = QStringLiteral("faults");
    return database;
}

void FaultServer::recover() const
{
    m_cluster->signalAll(SIGCONT);
    if (m_cluster->waitUntilItAccepts())
        drop();
}

QString FaultServer::problem(const RunningReplay& replay) const
{
    if (!replay.result())
        return QStringLiteral("error %1: %2")
            .arg(static_cast<int>(replay.result().error().code))
            .arg(QString::fromStdString(replay.result().error().detail));
    const IngestReport& report = replay.result()->ingest;
    if (report.rows != std::uint64_t(rows) || report.accepted + report.rejected != std::uint64_t(rows))
        return QStringLiteral("%1 rows read, %2 accepted, %3 rejected")
            .arg(report.rows)
            .arg(report.accepted)
            .arg(report.rejected);
    if (database().ledger() != m_ledger)
        return QStringLiteral("the ledger differs");
    return database().rowsAndRollups() == m_rows ? QString() : QStringLiteral("the rows or rollups differ");
}

} // namespace loopscope::test
