#include "ui/replay/replay_questions.h"

#include "ui/models/number_text.h"
#include "ui/widgets/plain_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace loopscope {

namespace {

/// Gives the words their context.
struct QuestionWords {
    Q_DECLARE_TR_FUNCTIONS(ReplayQuestions)
};

struct Question {
    const char* name;
    QString title;
    QString text;
    QString details; ///< may be empty
    const char* yesName;
    QString yes;
};

void ask(QWidget* window, const Question& question, std::function<void()> onYes)
{
    auto* box = new QMessageBox(window);
    box->setObjectName(QLatin1String(question.name));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(question.title);
    box->setText(question.text);
    box->setInformativeText(question.details);
    showPlainly(*box);
    auto* yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    yes->setObjectName(QLatin1String(question.yesName));
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(yes, &QAbstractButton::clicked, window, std::move(onYes));
    box->open();
}

} // namespace

void askToWriteAmongOthers(QWidget* window, const QString& database, std::function<void()> write)
{
    ask(window,
        {.name = "confirmForeignRows",
         .title = QuestionWords::tr("Write among other rows?"),
         .text = QuestionWords::tr(
                     "%1 holds feedback that Loopscope did not write. It may be the live database of a running system.")
                     .arg(database),
         .details = QuestionWords::tr("The replayed rows would count in its accuracies. They can be undone later."),
         .yesName = "confirmWrite",
         .yes = QuestionWords::tr("Write into %1").arg(database)},
        std::move(write));
}

void askToUndo(QWidget* window, const ImportRecord& record, const QString& database, std::function<void()> undo)
{
    ask(window,
        {.name = "confirmUndo",
         .title = QuestionWords::tr("Undo this import?"),
         .text = QuestionWords::tr("%1 row(s) of %2 are taken out of %3 again.", nullptr,
                                   NumberText::plural(record.accepted))
                     .arg(NumberText::count(record.accepted),
                          QFileInfo(QString::fromStdString(record.fileName)).fileName(), database),
         .details = {},
         .yesName = "confirmUndoButton",
         .yes = QuestionWords::tr("Undo in %1").arg(database)},
        std::move(undo));
}

} // namespace loopscope
