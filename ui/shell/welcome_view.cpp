#include "ui/shell/welcome_view.h"

#include "ui/shell/door_button.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>

namespace loopscope {

WelcomeView::WelcomeView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("welcome"));
    auto* title = new TextLabel(tr("Does your feedback loop really learn?"), TypeStep::PageTitle);
    auto* sentence =
        new TextLabel(tr("Loopscope replays what your models predicted and what really came, and shows the "
                         "accuracy that was observed beside the one that was reported."),
                      TypeStep::Text, TextTone::Muted);
    sentence->setWordWrap(true);

    auto* sample = new DoorButton(QStringLiteral("sample"), tr("Try the sample"),
                                  tr("A generated fleet whose formula says 95 % while its feedback fails and recovers. "
                                     "Nothing is stored."));
    auto* file = new DoorButton(QStringLiteral("open"), tr("Open or replay a file"),
                                tr("An evaluation file (CSV, JSON Lines, gzip) or a feedback database in one SQLite "
                                   "file. Or drop it here."));
    auto* connection = new DoorButton(QStringLiteral("database"), tr("Connect to a database"),
                                      tr("A feedback database in PostgreSQL, with or without TimescaleDB."));
    sample->setObjectName(QStringLiteral("doorSample"));
    file->setObjectName(QStringLiteral("doorFile"));
    connection->setObjectName(QStringLiteral("doorConnection"));

    auto* grid = new QGridLayout(this);
    grid->setHorizontalSpacing(spacing::m);
    grid->setVerticalSpacing(spacing::s);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(4, 1);
    grid->setRowStretch(0, 2);
    grid->addWidget(title, 1, 1, 1, 3);
    grid->addWidget(sentence, 2, 1, 1, 3);
    grid->setRowMinimumHeight(3, spacing::m);
    grid->addWidget(sample, 4, 1);
    grid->addWidget(file, 4, 2);
    grid->addWidget(connection, 4, 3);
    grid->setRowStretch(5, 3);

    connect(sample, &QAbstractButton::clicked, this, &WelcomeView::sampleRequested);
    connect(file, &QAbstractButton::clicked, this, &WelcomeView::fileRequested);
    connect(connection, &QAbstractButton::clicked, this, &WelcomeView::connectionRequested);
}

} // namespace loopscope
