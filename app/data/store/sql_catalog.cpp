#include "app/data/store/sql_catalog.h"

#include "app/data/store/sql_header.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <charconv>

static void initialiseSqlResources()
{
    Q_INIT_RESOURCE(loopscope_sql); // a static library's resources are linked in only when somebody asks for them
}

namespace loopscope {

namespace {

struct NamedFile {
    std::string name;
    std::string content;
};

std::vector<NamedFile> filesIn(const QString& folder)
{
    std::vector<NamedFile> files;
    const QDir dir(QStringLiteral(":/sql/") + folder);
    for (const QString& name : dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.push_back({name.toStdString(), file.readAll().toStdString()});
    }
    return files;
}

Result<void> readInto(std::map<std::string, SqlText, std::less<>>& texts, const QString& folder)
{
    for (const NamedFile& file : filesIn(folder)) {
        auto text = SqlCatalog::parseText(file.name, file.content);
        if (!text)
            return std::unexpected(text.error());
        texts.emplace(text->id, std::move(*text)); // the first of a name stays: the dialect's own before the common one
    }
    return {};
}

} // namespace

Result<SqlText> SqlCatalog::parseText(const std::string& fileName, std::string_view content)
{
    auto parts = splitSqlFile(fileName, content);
    if (!parts)
        return std::unexpected(parts.error());
    SqlText text;
    text.id = parts->header["query"];
    text.title = parts->header["title"];
    if (text.id + ".sql" != fileName)
        return failure(ErrorCode::Internal, fileName, "query: " + text.id);
    if (text.title.empty())
        return failure(ErrorCode::Internal, fileName, "no title");
    auto parameters = parseSqlParameters(fileName, parts->header["params"]);
    if (!parameters)
        return std::unexpected(parameters.error());
    auto columns = parseSqlColumns(fileName, parts->header["columns"]);
    if (!columns)
        return std::unexpected(columns.error());
    auto needs = parseSqlNeeds(fileName, parts->header["needs"]);
    if (!needs)
        return std::unexpected(needs.error());
    text.needs = std::move(*needs);
    text.parameters = std::move(*parameters);
    text.columns = std::move(*columns);
    text.statements = std::move(parts->statements);

    int used = 0;
    for (const std::string& statement : text.statements)
        used = std::max(used, highestPlaceholder(statement));
    if (used != static_cast<int>(text.parameters.size()))
        return failure(ErrorCode::Internal, fileName, "params and placeholders differ");
    return text;
}

Result<Migration> SqlCatalog::parseMigration(const std::string& fileName, std::string_view content)
{
    auto parts = splitSqlFile(fileName, content);
    if (!parts)
        return std::unexpected(parts.error());
    Migration migration;
    const char* const end = fileName.data() + fileName.size();
    const auto [rest, error] = std::from_chars(fileName.data(), end, migration.version);
    if (error != std::errc{} || migration.version < 1 || *rest != '_' || !fileName.ends_with(".sql"))
        return failure(ErrorCode::Internal, fileName, "not NNNN_name.sql");
    migration.name = std::string(rest + 1, end - 4);
    const auto transaction = parts->header.find("transaction");
    if (transaction != parts->header.end() && transaction->second != "none")
        return failure(ErrorCode::Internal, fileName, "transaction: " + transaction->second);
    migration.transactional = transaction == parts->header.end();
    const QByteArrayView bytes(content.data(), static_cast<qsizetype>(content.size()));
    migration.sha256 = QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256).toHex().toStdString();
    migration.statements = std::move(parts->statements);
    return migration;
}

Result<SqlCatalog> SqlCatalog::load(SqlDialect dialect)
{
    initialiseSqlResources();
    SqlCatalog catalog;
    const QString own = dialect == SqlDialect::Sqlite ? QStringLiteral("sqlite") : QStringLiteral("postgresql");
    for (const NamedFile& file : filesIn(own + QStringLiteral("/migrations"))) {
        auto migration = parseMigration(file.name, file.content);
        if (!migration)
            return std::unexpected(migration.error());
        if (migration->version != static_cast<int>(catalog.m_migrations.size()) + 1)
            return failure(ErrorCode::Internal, file.name, "a gap in the migrations");
        catalog.m_migrations.push_back(std::move(*migration));
    }
    for (const QString& folder : {own, QStringLiteral("common")}) {
        if (auto read = readInto(catalog.m_queries, folder + QStringLiteral("/queries")); !read)
            return std::unexpected(read.error());
        if (auto read = readInto(catalog.m_statements, folder + QStringLiteral("/statements")); !read)
            return std::unexpected(read.error());
        if (auto read = readInto(catalog.m_checks, folder + QStringLiteral("/checks")); !read)
            return std::unexpected(read.error());
        if (auto read = readInto(catalog.m_fixes, folder + QStringLiteral("/fixes")); !read)
            return std::unexpected(read.error());
    }
    return catalog;
}

Result<const SqlCatalog*> SqlCatalog::of(SqlDialect dialect)
{
    const auto loaded = [](const Result<SqlCatalog>& catalog) -> Result<const SqlCatalog*> {
        if (!catalog)
            return std::unexpected(catalog.error());
        return &*catalog;
    };
    if (dialect == SqlDialect::Sqlite) {
        static const Result<SqlCatalog> sqlite = load(SqlDialect::Sqlite);
        return loaded(sqlite);
    }
    static const Result<SqlCatalog> postgres = load(SqlDialect::Postgres);
    return loaded(postgres);
}

Result<const SqlText*> SqlCatalog::statement(std::string_view id) const
{
    const auto found = m_statements.find(id);
    if (found == m_statements.end())
        return failure(ErrorCode::Internal, std::string(id), "no such statement");
    return &found->second;
}

} // namespace loopscope
