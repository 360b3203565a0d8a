#include "tests/upstream/upstream_schema.h"

#include <QFile>

namespace loopscope::test {

UpstreamSchema::UpstreamSchema(const std::string& generation)
{
    run("SET search_path = " + m_schema.name() + "; SET TimeZone = 'UTC'");
    if (generation.empty())
        return;
    QFile file(QStringLiteral(LOOPSCOPE_SOURCE_DIR "/tests/upstream/%1.sql").arg(QString::fromStdString(generation)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.fileName()));
    run(file.readAll().toStdString());
}

void UpstreamSchema::run(const std::string& sql)
{
    const PgResultHandle result(PQexec(m_session->connection().handle(), sql.c_str()));
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK && PQresultStatus(result.get()) != PGRES_TUPLES_OK)
        qFatal("%s: %s", sql.c_str(), PQresultErrorMessage(result.get()));
}

std::int64_t UpstreamSchema::integer(const std::string& sql)
{
    std::int64_t value = 0;
    if (const auto done = m_session->run(sql, {}, [&](const SqlRow& row) { value = row.integer(0); }); !done)
        qFatal("%s: %s", sql.c_str(), done.error().detail.c_str());
    return value;
}

} // namespace loopscope::test
