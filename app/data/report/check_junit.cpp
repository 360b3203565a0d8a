#include "app/data/report/check_junit.h"

#include "app/data/diagnosis/check_runner.h"
#include "app/data/error_text.h"

#include <QByteArray>
#include <QXmlStreamWriter>

#include <algorithm>

namespace loopscope {

namespace {

/// XML has no way to write most control characters.
QString xmlText(QString text)
{
    for (QChar& character : text)
        if (character < QChar(u' ') && character != QChar(u'\n') && character != QChar(u'\t'))
            character = QChar(QChar::ReplacementCharacter);
    return text;
}

void beginSuite(QXmlStreamWriter& xml, const QString& name, std::size_t tests, std::int64_t failures,
                std::int64_t skipped)
{
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), name);
    xml.writeAttribute(QStringLiteral("tests"), QString::number(tests));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(failures));
    xml.writeAttribute(QStringLiteral("errors"), QStringLiteral("0"));
    xml.writeAttribute(QStringLiteral("skipped"), QString::number(skipped));
}

void beginCase(QXmlStreamWriter& xml, const QString& suite, const std::string& id, double seconds)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"), suite);
    xml.writeAttribute(QStringLiteral("name"), xmlText(QString::fromStdString(id)));
    xml.writeAttribute(QStringLiteral("time"), QString::number(seconds, 'f', 6));
}

void writeFailure(QXmlStreamWriter& xml, const QString& type, const QString& message)
{
    xml.writeStartElement(QStringLiteral("failure"));
    xml.writeAttribute(QStringLiteral("type"), type);
    xml.writeAttribute(QStringLiteral("message"), xmlText(message));
    xml.writeEndElement();
}

void writeCheck(QXmlStreamWriter& xml, const QString& suite, const CheckResult& check)
{
    beginCase(xml, suite, check.id, check.seconds);
    const QString text = xmlText(check.finding.text);
    if (check.finding.outcome == CheckOutcome::Unknown) {
        xml.writeStartElement(QStringLiteral("skipped"));
        xml.writeAttribute(QStringLiteral("message"), text);
        xml.writeEndElement();
    } else if (check.finding.outcome == CheckOutcome::Fires && check.finding.severity != CheckSeverity::Note) {
        const bool isError = check.finding.severity == CheckSeverity::Error;
        writeFailure(xml, isError ? QStringLiteral("error") : QStringLiteral("warning"), text);
    } else {
        xml.writeTextElement(QStringLiteral("system-out"), text);
    }
    xml.writeEndElement();
}

} // namespace

std::string verifyJunit(std::string_view store, std::span<const VerifiedQuery> queries,
                        std::span<const CheckResult> checks)
{
    const QString querySuite = QStringLiteral("loopscope.queries"), checkSuite = QStringLiteral("loopscope.checks");
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    xml.writeAttribute(QStringLiteral("name"),
                       xmlText(QString::fromUtf8(store.data(), static_cast<qsizetype>(store.size()))));
    beginSuite(xml, querySuite, queries.size(),
               std::ranges::count_if(queries, [](const VerifiedQuery& query) { return !query.result; }), 0);
    for (const VerifiedQuery& query : queries) {
        beginCase(xml, querySuite, query.id, query.result ? query.result->seconds : 0);
        if (!query.result)
            writeFailure(xml, QStringLiteral("error"), errorText(query.result.error()));
        xml.writeEndElement();
    }
    xml.writeEndElement();
    const CheckTotals totals = totalsOf(checks);
    beginSuite(xml, checkSuite, checks.size(), totals.errors + totals.warnings, totals.unknown);
    for (const CheckResult& check : checks)
        writeCheck(xml, checkSuite, check);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes.toStdString();
}

} // namespace loopscope
