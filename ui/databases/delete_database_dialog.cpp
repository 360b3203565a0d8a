#include "ui/databases/delete_database_dialog.h"

#include "ui/models/number_text.h"
#include "ui/widgets/text_label.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace loopscope {

QString DeleteDatabaseDialog::consequence(const FeedbackDatabase& database)
{
    const std::int64_t rows = database.rows.value_or(0);
    return tr("%1 row(s) of feedback go with everything that belongs to them. This cannot be undone.", nullptr,
              NumberText::plural(rows))
        .arg(NumberText::count(rows));
}

DeleteDatabaseDialog::DeleteDatabaseDialog(const FeedbackDatabase& database, const QString& place, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("deleteDatabase"));
    setWindowTitle(tr("Delete a feedback database"));
    setWindowModality(Qt::WindowModal);
    const QString name = QString::fromStdString(database.schema);
    const auto label = [](const QString& text, TypeStep step, TextTone tone) {
        auto* made = new TextLabel(text, step, tone);
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        return made;
    };
    auto* question = label(tr("Delete %1?").arg(place), TypeStep::Text, TextTone::Plain);
    question->setObjectName(QStringLiteral("deleteQuestion"));
    auto* typed = new QLineEdit;
    typed->setObjectName(QStringLiteral("deleteName"));
    typed->setAccessibleName(tr("Name of the feedback database that is to be deleted"));
    typed->setVisible(database.isInUse());
    auto* warning =
        label(database.isBeingWritten
                  ? tr("Another program is writing into it just now. To delete it all the same, type its name.")
                  : tr("Other programs have written into it. To delete it all the same, type its name."),
              TypeStep::Table, TextTone::Warning);
    warning->setObjectName(QStringLiteral("deleteWarning"));
    warning->setVisible(database.isInUse());

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* yes = buttons->addButton(
        tr("&Delete %1").arg(NumberText::deviceId(name).replace(QLatin1Char('&'), QStringLiteral("&&"))),
        QDialogButtonBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("deleteConfirm"));
    yes->setAccessibleName(tr("Delete %1").arg(name));
    yes->setAutoDefault(false);
    yes->setEnabled(!database.isInUse());
    auto* no = buttons->button(QDialogButtonBox::Cancel);
    no->setObjectName(QStringLiteral("deleteCancel"));
    no->setAccessibleName(QString(no->text()).remove(QLatin1Char('&')));
    no->setDefault(true); // Return changes nothing

    auto* column = new QVBoxLayout(this);
    column->setSpacing(spacing::m);
    column->addWidget(question);
    column->addWidget(label(consequence(database), TypeStep::Table, TextTone::Muted));
    column->addWidget(warning);
    column->addWidget(typed);
    column->addWidget(buttons);
    setMinimumWidth(440);
    connect(typed, &QLineEdit::textChanged, yes, [yes, name](const QString& text) { yes->setEnabled(text == name); });
    connect(yes, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace loopscope
