#include "ui/dialogs/password_dialog.h"

#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace loopscope {

QString PasswordDialog::hint(Keeping keeping)
{
    switch (keeping) {
    case Keeping::Session:
        return tr("It is kept for this session only. A line in ~/.pgpass saves asking.");
    case Keeping::Offered:
        break;
    case Keeping::Absent:
        return tr("No keyring is running here, so it is kept for this session only.");
    }
    return {};
}

PasswordDialog::PasswordDialog(const QString& database, const QString& refusal, Keeping keeping, QWidget* parent)
    : QDialog(parent), m_password(new QLineEdit), m_remember(new QCheckBox(tr("&Remember it in the keyring")))
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
    auto* kept = new TextLabel(hint(keeping), TypeStep::Label, TextTone::Muted);
    kept->setObjectName(QStringLiteral("passwordHint"));
    kept->setVisible(keeping != Keeping::Offered);
    m_remember->setObjectName(QStringLiteral("passwordRemember"));
    m_remember->setAccessibleName(tr("Remember it in the keyring"));
    m_remember->setChecked(keeping == Keeping::Offered);
    m_remember->setVisible(keeping == Keeping::Offered);
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
    for (QWidget* widget : std::initializer_list<QWidget*>{question, said, m_password, m_remember, kept, buttons})
        column->addWidget(widget);
    connect(m_password, &QLineEdit::textChanged, open,
            [open](const QString& text) { open->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        std::string text = m_password->text().toStdString();
        m_password->clear();
        const SharedSecret password = Secret::of(text);
        wipe(text);
        emit given(password, m_remember->isChecked());
        accept();
    });
}

} // namespace loopscope
