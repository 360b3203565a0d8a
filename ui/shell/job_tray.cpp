#include "ui/shell/job_tray.h"

#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

namespace loopscope {

JobTray::JobTray(QWidget* parent)
    : QWidget(parent),
      m_title(new ElidedLabel({}, TypeStep::Table)),
      m_bar(new QProgressBar),
      m_detail(new ElidedLabel({}, TypeStep::Table, TextTone::Muted)),
      m_show(new QPushButton(tr("Show"))),
      m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("jobTray"));
    m_title->setObjectName(QStringLiteral("jobTitle"));
    m_bar->setObjectName(QStringLiteral("jobProgress"));
    m_bar->setAccessibleName(tr("Progress of the job"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(200, 6);
    m_detail->setObjectName(QStringLiteral("jobDetail"));
    m_show->setObjectName(QStringLiteral("jobShow"));
    m_show->setAccessibleName(tr("Show the job"));
    m_cancel->setObjectName(QStringLiteral("jobCancel"));
    m_cancel->setAccessibleName(tr("Cancel the job"));
    for (QPushButton* button : {m_show, m_cancel})
        button->setAutoDefault(false);

    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(spacing::l, spacing::xs + 1, spacing::l, spacing::xs);
    line->setSpacing(spacing::m);
    line->addWidget(m_title);
    line->addWidget(m_bar);
    line->addWidget(m_detail, 1);
    line->addWidget(m_show);
    line->addWidget(m_cancel);
    setFixedHeight(m_cancel->sizeHint().height() + 2 * spacing::xs + 1);
    setJob({});
    connect(m_cancel, &QPushButton::clicked, this, &JobTray::cancelRequested);
    connect(m_show, &QPushButton::clicked, this, &JobTray::activated);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void JobTray::setJob(const JobStatus& status)
{
    m_busy = !status.title.isEmpty();
    m_bar->setVisible(m_busy && !status.waits);
    m_show->setVisible(m_busy && status.waits);
    m_cancel->setVisible(m_busy && status.canCancel);
    if (!m_busy) {
        setIdleText(m_idle);
        return;
    }
    m_title->setTone(status.waits ? TextTone::Warning : TextTone::Plain);
    m_title->setFullText(status.title);
    m_detail->setFullText(status.detail);
    m_bar->setRange(0, status.share < 0 ? 0 : 1000);
    m_bar->setValue(qRound(status.share * 1000));
}

void JobTray::setIdleText(const QString& text)
{
    m_idle = text;
    if (m_busy)
        return;
    m_title->setTone(TextTone::Muted);
    m_title->setFullText(tr("No jobs · %1").arg(text));
    m_detail->setFullText({});
}

void JobTray::paintEvent(QPaintEvent*)
{
    const ThemeColours& colours = Theme::instance().colours();
    QPainter painter(this);
    painter.fillRect(rect(), colours.surface);
    painter.fillRect(QRect(0, 0, width(), 1), colours.hairline);
}

} // namespace loopscope
