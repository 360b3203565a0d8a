#include "app/data/diagnosis/check_context.h"

#include "app/data/diagnosis/fix_title.h"
#include "app/data/store/fill_place.h"

#include <QFile>

#include <charconv>

static void initialiseFixResources()
{
    Q_INIT_RESOURCE(loopscope_fixes); // a static library's resources are linked in only when somebody asks for them
}

namespace loopscope {

namespace {

constexpr double foundingWindowSeconds = 3600;

bool endsEverything(const Error& error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::CannotConnect;
}

std::string exact(double number)
{
    char text[32];
    const auto end = std::to_chars(std::begin(text), std::end(text), number);
    return {text, end.ptr};
}

} // namespace

Result<CheckAnswer> CheckContext::ask(const std::string& id, const Parameters& parameters)
{
    return (*m_query)(id, parameters);
}

Result<CheckRow> CheckContext::row(const std::string& id, const Parameters& parameters)
{
    auto answer = ask(id, parameters);
    if (!answer)
        return std::unexpected(answer.error());
    return CheckRow(std::move(answer->result));
}

Result<CheckRow> CheckContext::rows()
{
    if (!m_rows) {
        auto counted = row("rows_profile");
        if (counted && counted->count("rows") == 0)
            counted = failure(ErrorCode::EmptySample, "model_feedback");
        m_rows = std::move(counted);
    }
    return *m_rows;
}

std::string CheckContext::perVersion(const std::string& id) const
{
    return m_about.isOurs && !m_about.fromRows ? id + "_rollup" : id;
}

std::optional<double> CheckContext::readerWindowSeconds() const
{
    return m_about.isOurs ? m_about.policy.windowSeconds : std::optional(foundingWindowSeconds);
}

CheckContext::Parameters CheckContext::readerWindow() const
{
    Parameters parameters{{"by", m_about.isOurs ? "timestamp" : "created_at"}};
    if (!m_about.isOurs)
        parameters.emplace("window_seconds", exact(foundingWindowSeconds));
    return parameters;
}

CheckFinding CheckContext::fine(const QString& text)
{
    return {.outcome = CheckOutcome::Fine, .text = text};
}

CheckFinding CheckContext::unknown(const QString& reason)
{
    return {.outcome = CheckOutcome::Unknown, .text = reason};
}

CheckFinding CheckContext::fires(CheckSeverity severity, const QString& text, Certainty certainty, const QString& reason)
{
    return {.outcome = CheckOutcome::Fires, .severity = severity, .text = text, .certainty = certainty, .reason = reason};
}

Result<CheckFinding> CheckContext::shown(CheckFinding finding, const std::string& id, const Parameters& parameters)
{
    auto answer = ask(id, parameters);
    if (!answer && endsEverything(answer.error()))
        return std::unexpected(answer.error());
    if (answer)
        finding.evidence = std::move(*answer);
    return finding;
}

void CheckContext::addSql(CheckFinding& finding, const std::string& id,
                          const std::vector<std::pair<std::string, std::string>>& values) const
{
    const auto found = m_catalog->fixes().find(id);
    if (found == m_catalog->fixes().end())
        return;
    std::string code;
    for (const std::string& statement : found->second.statements)
        code += (code.empty() ? "" : "\n") + statement + ";\n";
    for (const auto& [name, value] : values)
        fillPlace(code, '{' + name + '}', value);
    finding.fixes.push_back({.language = "sql", .title = FixTitle::of(found->second.title), .code = code});
}

void CheckContext::addPython(CheckFinding& finding, const std::string& name, const QString& title)
{
    initialiseFixResources();
    QFile file(QStringLiteral(":/fixes/%1.py").arg(QString::fromStdString(name)));
    if (file.open(QIODevice::ReadOnly))
        finding.fixes.push_back({.language = "python", .title = title, .code = file.readAll().toStdString()});
}

} // namespace loopscope
