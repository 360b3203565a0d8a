#include "ui/replay/replay_questions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace loopscope {

namespace {

struct Question {
    Q_DECLARE_TR_FUNCTIONS(Question)

public:
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
         .title = Question::tr("Write among other rows?"),
         .text = Question::tr(
                     "%1 holds feedback that Loopscope did not write. It may be the live database of a running system.")
                     .arg(database),
         .details = Question::tr("The replayed rows would count in its accuracies. They can be undone later."),
         .yesName = "confirmWrite",
         .yes = Question::tr("Write into %1").arg(database)},
        std::move(write));
}

void askToUndo(QWidget* window, const ImportRecord& record, const QString& database, std::function<void()> undo)
{
    ask(window,
        {.name = "confirmUndo",
         .title = Question::tr("Undo this import?"),
         .text = Question::tr("%1 rows of %2 are taken out of %3 again.")
                     .arg(QLocale().toString(static_cast<qlonglong>(record.accepted)),
                          QFileInfo(QString::fromStdString(record.fileName)).fileName(), database),
         .details = {},
         .yesName = "confirmUndoButton",
         .yes = Question::tr("Undo in %1").arg(database)},
        std::move(undo));
}

} // namespace loopscope
