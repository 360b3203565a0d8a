#include "tests/store/postgres_place.h"

namespace loopscope {

PostgresPlace::PostgresPlace(std::string conninfo) : m_conninfo(std::move(conninfo))
{
    execute("SET search_path = " + QString::fromStdString(m_schema.name()));
}

ConnectionSpec PostgresPlace::spec() const
{
    ConnectionSpec spec = m_schema.spec();
    if (!m_conninfo.empty())
        spec.conninfo = m_conninfo;
    return spec;
}

void PostgresPlace::execute(const QString& sql)
{
    if (const auto done = m_session->run(sql.toStdString()); !done)
        qFatal("%s: %s", done.error().detail.c_str(), qPrintable(sql));
}

std::int64_t PostgresPlace::integer(const QString& sql)
{
    std::int64_t value = 0;
    const auto done = m_session->run(sql.toStdString(), {}, [&](const SqlRow& row) { value = row.integer(0); });
    if (!done)
        qFatal("%s: %s", done.error().detail.c_str(), qPrintable(sql));
    return value;
}

QString PostgresPlace::foundingTable() const
{
    return QStringLiteral("CREATE TABLE model_feedback (id BIGSERIAL PRIMARY KEY, model_version INT NOT NULL, "
                          "aggregation_round INT, device_id TEXT, prediction FLOAT, actual_value FLOAT, error FLOAT, "
                          "absolute_error FLOAT, is_correct BOOLEAN, confidence FLOAT, feedback_type VARCHAR(50), "
                          "timestamp TIMESTAMPTZ, created_at TIMESTAMPTZ DEFAULT NOW())");
}

QString PostgresPlace::time(std::int64_t microseconds) const
{
    return QStringLiteral("(TIMESTAMPTZ 'epoch' + INTERVAL '%1 microseconds')").arg(microseconds);
}

std::int64_t PostgresPlace::indexes()
{
    return integer("SELECT count(*) FROM pg_index WHERE indrelid = 'model_feedback'::regclass AND NOT indisprimary");
}

/// A server's disk cannot be filled from here; its answer can be had without.
bool PostgresPlace::setDiskFull(bool full)
{
    if (full) {
        execute("CREATE FUNCTION be_full() RETURNS trigger LANGUAGE plpgsql AS "
                "$$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$");
        execute("CREATE TRIGGER be_full AFTER INSERT ON model_feedback EXECUTE FUNCTION be_full()");
    } else {
        execute("DROP FUNCTION be_full CASCADE");
    }
    return true;
}

} // namespace loopscope
