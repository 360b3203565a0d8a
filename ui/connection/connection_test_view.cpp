#include "ui/connection/connection_test_view.h"

#include "ui/connection/connection_test_text.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QPromise>
#include <QtConcurrentRun>

namespace loopscope {

namespace {

TextTone toneOf(ProbeState state)
{
    switch (state) {
    case ProbeState::Done:
        return TextTone::Good;
    case ProbeState::Note:
        return TextTone::Warning;
    case ProbeState::Failed:
        return TextTone::Bad;
    case ProbeState::Skipped:
        break;
    }
    return TextTone::Muted;
}

} // namespace

ConnectionTestView::ConnectionTestView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("connectionTest"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::m);
    grid->setVerticalSpacing(spacing::s);
    grid->setColumnStretch(2, 1);
    for (int row = 0; row < probeSteps; ++row) {
        Line& line = m_lines[static_cast<std::size_t>(row)];
        line = {.word = new TextLabel({}, TypeStep::Table, TextTone::Muted),
                .title = new TextLabel(ConnectionTestText::title(static_cast<ProbeStep>(row)), TypeStep::Table),
                .sentence = new TextLabel({}, TypeStep::Table, TextTone::Muted),
                .time = new TextLabel({}, TypeStep::Label, TextTone::Muted)};
        line.sentence->setObjectName(QStringLiteral("connectionTestSentence%1").arg(row));
        line.word->setObjectName(QStringLiteral("connectionTestWord%1").arg(row));
        line.sentence->setWordWrap(true);
        line.word->setMinimumWidth(72);
        grid->addWidget(line.title, row, 0, Qt::AlignTop);
        grid->addWidget(line.word, row, 1, Qt::AlignTop);
        grid->addWidget(line.sentence, row, 2);
        grid->addWidget(line.time, row, 3, Qt::AlignTop | Qt::AlignRight);
    }
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this,
            [this](int index) { take(m_watcher.resultAt(index)); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ConnectionTestView::ended);
}

ConnectionTestView::~ConnectionTestView()
{
    m_stop.request_stop();
}

void ConnectionTestView::start(const ConnectionSpec& spec)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    for (const Line& line : m_lines) {
        line.word->setTone(TextTone::Muted);
        line.word->setText(tr("waits"));
        line.sentence->clear();
        line.time->clear();
    }
    m_watcher.setFuture(QtConcurrent::run([spec, stop = m_stop.get_token()](QPromise<ProbeEvent>& promise) {
        probeConnection(spec, stop, [&](const ProbeReport& report, const ProbeFacts& facts) {
            promise.addResult(ProbeEvent{report, facts});
        });
    }));
}

void ConnectionTestView::stop()
{
    m_stop.request_stop();
}

void ConnectionTestView::take(const ProbeEvent& event)
{
    const auto index = static_cast<std::size_t>(event.report.step);
    const Line& line = m_lines[index];
    line.word->setTone(toneOf(event.report.state));
    line.word->setText(ConnectionTestText::word(event.report.state));
    line.sentence->setTone(event.report.state == ProbeState::Failed ? TextTone::Bad : TextTone::Plain);
    line.sentence->setText(ConnectionTestText::sentence(event.report, event.facts));
    if (event.report.state != ProbeState::Skipped)
        line.time->setText(tr("%1 ms").arg(QLocale().toString(event.report.seconds * 1000, 'f', 1)));
    if (event.report.state == ProbeState::Failed) {
        for (std::size_t after = index + 1; after < m_lines.size(); ++after)
            m_lines[after].word->setText(tr("not tried"));
    }
}

void ConnectionTestView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (std::size_t row = 1; row < m_lines.size(); ++row)
        painter.fillRect(QRect(0, m_lines[row].title->y() - (spacing::s / 2), width(), 1),
                         Theme::instance().colours().hairline);
}

} // namespace loopscope
