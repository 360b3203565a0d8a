#include "ui/dialogs/password_dialog.h"

#include "ui/widgets/text_label.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace loopscope {

PasswordDialog::PasswordDialog(const QString& database, const QString& refusal, QWidget* parent)
    : QDialog(parent), m_password(new QLineEdit)
{
    setObjectName(QStringLiteral("passwordDialog"));
    setWindowTitle(tr("Password"));
    setWindowModality(Qt::WindowModal);
    auto* question = new TextLabel(tr("Password for %1").arg(database));
    question->setTextFormat(Qt::PlainText);
    question->setBuddy(m_password);
    auto* said = new TextLabel(refusal, TypeStep::Table, TextTone::Bad);
    said->setObjectName(QStringLiteral("passwordRefusal"));
    said->setTextFormat(Qt::PlainText);
    said->setWordWrap(true);
    said->setVisible(!refusal.isEmpty());
    auto* hint = new TextLabel(tr("It is kept for this session only. A line in ~/.pgpass saves asking."),
                               TypeStep::Label, TextTone::Muted);
    m_password->setObjectName(QStringLiteral("passwordField"));
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMinimumWidth(360);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* open = buttons->addButton(tr("&Connect"), QDialogButtonBox::AcceptRole);
    open->setObjectName(QStringLiteral("passwordConnect"));
    open->setAccessibleName(tr("Connect"));
    open->setEnabled(false);
    open->setDefault(true);
    auto* cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("passwordCancel"));
    cancel->setAccessibleName(QString(cancel->text()).remove(QLatin1Char('&')));
    cancel->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(spacing::m);
    for (QWidget* widget : std::initializer_list<QWidget*>{question, said, m_password, hint, buttons})
        column->addWidget(widget);
    connect(m_password, &QLineEdit::textChanged, open,
            [open](const QString& text) { open->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        std::string text = m_password->text().toStdString();
        m_password->clear();
        const SharedSecret password = Secret::of(text);
        wipe(text);
        emit given(password);
        accept();
    });
}

} // namespace loopscope
