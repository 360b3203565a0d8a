#include "ui/verify/query_panel.h"

#include "ui/theme/icons.h"
#include "ui/verify/parameter_fields.h"
#include "ui/verify/query_sentence.h"
#include "ui/verify/query_title.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace loopscope {

QueryPanel::QueryPanel(QWidget* parent)
    : Card(QString(), QString(), parent),
      m_sql(new QPlainTextEdit),
      m_parameters(new ParameterFields),
      m_status(new TextLabel({}, TypeStep::Table, TextTone::Muted)),
      m_table(new DataTable(QStringLiteral("queryResult"), tr("Result of the query"))),
      m_state(new StateView),
      m_run(new QPushButton(tr("Run")))
{
    setObjectName(QStringLiteral("queryPanel"));
    m_sql->setObjectName(QStringLiteral("querySql"));
    m_sql->setAccessibleName(tr("SQL of the query"));
    m_sql->setReadOnly(true);
    m_sql->setTabChangesFocus(true);
    m_sql->setFont(Theme::instance().monospace());
    m_sql->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_sql->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_sql->document()->setDocumentMargin(spacing::s);
    m_status->setObjectName(QStringLiteral("queryStatus"));
    m_state->setObjectName(QStringLiteral("queryState"));
    m_table->setModel(&m_model);
    m_state->setContent(m_table);

    auto* copy = new QPushButton(themedIcon(QStringLiteral("copy")), tr("Copy"));
    copy->setObjectName(QStringLiteral("queryCopy"));
    copy->setAccessibleName(tr("SQL to the clipboard"));
    copy->setAutoDefault(false);
    m_run->setObjectName(QStringLiteral("queryRun"));
    m_run->setAccessibleName(tr("Run this query"));
    m_run->setDefault(true);
    addToTitle(copy);
    addToTitle(m_run);

    body()->setSpacing(spacing::m);
    body()->addWidget(m_sql);
    body()->addWidget(m_parameters);
    body()->addWidget(m_status);
    body()->addWidget(m_state, 1);
    connect(copy, &QPushButton::clicked, this, &QueryPanel::copySql);
    connect(m_run, &QPushButton::clicked, this, &QueryPanel::runRequested);
    connect(m_state, &StateView::retryRequested, this, &QueryPanel::runRequested);
    connect(m_parameters, &ParameterFields::edited, this, &QueryPanel::updateRun);
    connect(m_parameters, &ParameterFields::submitted, this, [this] {
        if (m_run->isEnabled())
            emit runRequested();
    });
}

void QueryPanel::setQuery(const SqlText& query)
{
    setTitle(QueryTitle::of(query.title));
    setHint(QString::fromStdString(query.id));
    m_sql->setPlainText(QString::fromStdString(query.sql()).trimmed());
    constexpr int mostLines = 11; // longer ones are scrolled: the result needs room too
    const int lines = qBound(2, m_sql->blockCount(), mostLines);
    m_sql->setFixedHeight(lines * m_sql->fontMetrics().lineSpacing() + 2 * spacing::s + spacing::m);
    m_parameters->setParameters(query.parameters);
    showNotRun();
}

void QueryPanel::setParameters(const std::map<std::string, std::string>& values)
{
    m_parameters->setValues(values);
}

bool QueryPanel::canRun() const
{
    return !m_running && m_parameters->isComplete();
}

std::map<std::string, std::string> QueryPanel::parameters() const
{
    return m_parameters->values();
}

void QueryPanel::showNotRun()
{
    m_running = false;
    m_status->clear();
    m_status->hide();
    m_state->showEmpty({}, m_parameters->isComplete() ? tr("Run the query to see its result.")
                                                      : tr("Fill in what is needed, then run the query."));
    updateRun();
}

void QueryPanel::showRunning()
{
    m_running = true;
    m_status->hide();
    m_state->showLoading(tr("The database is working…"));
    updateRun();
}

void QueryPanel::showResult(const QueryResult& result)
{
    m_running = false;
    m_model.setResult(result);
    m_status->setText(QuerySentence::of(result));
    m_status->show();
    if (result.rows.empty())
        m_state->showEmpty({}, tr("The query returned no rows."));
    else
        m_state->showContent();
    m_table->fitColumns();
    updateRun();
}

void QueryPanel::showFailed(const QString& sentence)
{
    m_running = false;
    m_status->hide();
    m_state->showFailed(sentence);
    updateRun();
}

void QueryPanel::updateRun()
{
    m_run->setEnabled(canRun());
}

void QueryPanel::copySql() const
{
    QGuiApplication::clipboard()->setText(m_sql->toPlainText());
}

} // namespace loopscope
