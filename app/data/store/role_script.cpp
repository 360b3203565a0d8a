#include "app/data/store/role_script.h"

#include "app/data/store/sql_catalog.h"

#include <QFile>

namespace loopscope {

namespace {

/// As PostgreSQL reads an identifier between quotes ("Lexical Structure", 4.1.1).
std::string quoted(std::string_view identifier)
{
    std::string text = "\"";
    for (const char c : identifier)
        text.append(c == '"' ? 2 : 1, c);
    return text + '"';
}

} // namespace

std::string roleScript(std::string_view schema)
{
    static_cast<void>(SqlCatalog::of(SqlDialect::Postgres)); // makes the texts known
    QFile file(QStringLiteral(":/sql/postgresql/scripts/roles.sql"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::string text = file.readAll().toStdString();
    constexpr std::string_view place = "{schema}";
    const std::string path = schema.empty() ? "" : "\nSET search_path = " + quoted(schema) + ", pg_temp;\n";
    return text.replace(text.find(place), place.size(), path);
}

} // namespace loopscope
