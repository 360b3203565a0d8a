#include "ui/dialogs/connect_dialog.h"

#include "ui/connection/connection_form.h"
#include "ui/connection/connection_test_view.h"
#include "ui/connection/saved_passwords.h"
#include "ui/shell/session.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace loopscope {

namespace {

constexpr int storedRole = Qt::UserRole;     ///< as Session keeps it
constexpr int nameRole = Qt::UserRole + 1;   ///< of a saved one

QPushButton* button(const char* objectName, const QString& text)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(objectName));
    made->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    made->setAutoDefault(false);
    return made;
}

} // namespace

ConnectDialog::ConnectDialog(Session& session, SavedPasswords& passwords, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_passwords(passwords),
      m_list(new QListWidget),
      m_empty(new TextLabel(tr("Connections that were opened or saved stand here."), TypeStep::Table, TextTone::Muted)),
      m_form(new ConnectionForm),
      m_name(new QLineEdit),
      m_save(button("connectionSave", tr("Sav&e"))),
      m_remember(new QCheckBox(tr("Remember the password in the &keyring"))),
      m_keyringNote(new TextLabel({}, TypeStep::Label, TextTone::Muted)),
      m_forget(button("connectionForget", tr("&Forget"))),
      m_steps(new ConnectionTestView),
      m_problem(new TextLabel({}, TypeStep::Table, TextTone::Bad)),
      m_databases(button("connectionDatabases", tr("Feedback data&bases…"))),
      m_test(button("connectionTestStart", tr("&Test"))),
      m_open(button("connectionOpen", tr("&Connect")))
{
    setObjectName(QStringLiteral("connectDialog"));
    setWindowTitle(tr("Connect to PostgreSQL"));
    setWindowModality(Qt::WindowModal);
    m_steps->hide();
    auto* middle = new QHBoxLayout;
    middle->setSpacing(spacing::m);
    middle->addWidget(places());
    middle->addWidget(details(), 1);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(spacing::m);
    column->addLayout(middle, 1);
    column->addWidget(footer());
    resize(960, 720);
    connect(m_form, &ConnectionForm::changed, this, &ConnectDialog::check);
    connect(m_name, &QLineEdit::textChanged, this, &ConnectDialog::check);
    connect(m_remember, &QCheckBox::toggled, m_form, &ConnectionForm::setPasswordRemembered);
    connect(&m_passwords, &SavedPasswords::failed, m_problem, &QLabel::setText);
    connect(m_steps, &ConnectionTestView::ended, this, &ConnectDialog::check);
    connect(m_test, &QPushButton::clicked, this, &ConnectDialog::test);
    connect(m_databases, &QPushButton::clicked, this, [this] {
        if (const auto spec = m_form->spec())
            emit databasesRequested(*spec);
    });
    connect(m_save, &QPushButton::clicked, this, &ConnectDialog::save);
    connect(m_forget, &QPushButton::clicked, this, &ConnectDialog::forget);
    connect(m_open, &QPushButton::clicked, this, &ConnectDialog::acceptConnection);
    fillList();
    check();
    lookForKeyring();
    m_form->setFocus();
}

QWidget* ConnectDialog::places()
{
    m_list->setObjectName(QStringLiteral("connectionList"));
    m_list->setAccessibleName(tr("Saved and recent connections"));
    auto* card = new Card(tr("Saved and recent"));
    card->addToTitle(m_forget);
    m_list->setFrameShape(QFrame::NoFrame);
    m_empty->setWordWrap(true);
    card->body()->addWidget(m_empty);
    card->body()->addWidget(m_list, 1);
    card->setFixedWidth(280);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        m_forget->setEnabled(item != nullptr);
        if (item == nullptr)
            return;
        if (const auto spec = Session::specOf(item->data(storedRole).toString()))
            m_form->setSpec(*spec);
        m_name->setText(item->data(nameRole).toString());
        m_remember->setChecked(m_passwords.isRemembered(m_name->text()));
    });
    connect(m_list, &QListWidget::itemActivated, this, &ConnectDialog::acceptConnection);
    return card;
}

QWidget* ConnectDialog::details()
{
    m_name->setObjectName(QStringLiteral("connectionName"));
    m_name->setAccessibleName(tr("Name to save it under"));
    m_name->setPlaceholderText(tr("Name to save it under"));
    auto* card =
        new Card(tr("Connection"), tr("Passwords are kept for this session or in the keyring, never in a file."));
    card->body()->addWidget(m_form);
    auto* saving = new QHBoxLayout;
    saving->addWidget(m_name, 1);
    saving->addWidget(m_save);
    card->body()->addLayout(saving);
    m_remember->setObjectName(QStringLiteral("connectionRemember"));
    m_remember->setAccessibleName(tr("Remember the password in the keyring when the connection is saved"));
    m_keyringNote->setObjectName(QStringLiteral("connectionKeyring"));
    m_keyringNote->setWordWrap(true);
    m_keyringNote->hide();
    card->body()->addWidget(m_remember);
    card->body()->addWidget(m_keyringNote);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::m);
    column->addWidget(card);
    column->addWidget(m_steps);
    column->addStretch(1);
    m_scroll = new PageScroll(QStringLiteral("connectionScroll"), tr("Connection"), content);
    return m_scroll;
}

QWidget* ConnectDialog::footer()
{
    m_problem->setObjectName(QStringLiteral("connectionProblem"));
    m_problem->setWordWrap(true);
    auto* cancel = button("connectionCancel", tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_open->setDefault(true); // Return connects
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(spacing::s);
    line->addWidget(m_problem, 1);
    line->addWidget(m_databases);
    line->addWidget(m_test);
    line->addWidget(cancel);
    line->addWidget(m_open);
    return row;
}

void ConnectDialog::lookForKeyring()
{
    m_passwords.probe(this, [this](bool isThere) {
        m_remember->setEnabled(isThere);
        m_keyringNote->setVisible(!isThere);
        m_keyringNote->setText(isThere ? QString()
                                       : tr("No keyring is running here: passwords are kept for this session only."));
    });
}

void ConnectDialog::fillList()
{
    m_list->clear();
    const auto add = [this](const QString& text, const QString& stored, const QString& name) {
        const auto spec = Session::specOf(stored);
        if (!spec || spec->kind != StoreKind::Postgres)
            return;
        auto* item = new QListWidgetItem(text.isEmpty() ? QString::fromStdString(spec->displayName()) : text, m_list);
        item->setToolTip(plainToolTip(QString::fromStdString(spec->redacted())));
        item->setData(storedRole, stored);
        item->setData(nameRole, name);
    };
    const auto saved = m_session.savedConnections();
    for (auto entry = saved.begin(); entry != saved.end(); ++entry)
        add(entry.key(), entry.value(), entry.key());
    for (const QString& recent : m_session.recentDatabases())
        add({}, recent, {});
    m_forget->setEnabled(false);
    m_empty->setVisible(m_list->count() == 0);
}

void ConnectDialog::check()
{
    const bool isConnection = m_form->spec().has_value();
    m_problem->setText(m_form->problem());
    m_open->setEnabled(isConnection);
    m_databases->setEnabled(isConnection);
    m_save->setEnabled(isConnection && !m_name->text().trimmed().isEmpty());
    m_test->setEnabled(isConnection || m_steps->isRunning());
    m_test->setText(m_steps->isRunning() ? tr("S&top") : tr("&Test"));
    m_test->setAccessibleName(m_test->text().remove(QLatin1Char('&')));
}

void ConnectDialog::test()
{
    if (m_steps->isRunning()) {
        m_steps->stop();
        return;
    }
    if (const auto spec = m_form->spec()) {
        m_steps->show();
        m_scroll->widget()->layout()->activate();
        m_scroll->ensureWidgetVisible(m_steps);
        m_passwords.complete(*spec, this, [this](const ConnectionSpec& whole, KeyringState) {
            m_steps->start(whole);
            check();
        });
    }
    check();
}

void ConnectDialog::save()
{
    const auto spec = m_form->spec();
    if (!spec)
        return;
    m_passwords.save(m_name->text().trimmed(), *spec, m_remember->isChecked());
    fillList();
}

void ConnectDialog::forget()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return;
    if (const QString name = item->data(nameRole).toString(); !name.isEmpty())
        m_passwords.forget(name);
    else
        m_session.forget(item->data(storedRole).toString());
    fillList();
}

void ConnectDialog::acceptConnection()
{
    if (const auto spec = m_form->spec()) {
        m_steps->stop();
        emit chosen(*spec);
        accept();
    }
}

} // namespace loopscope
