#include "ui/connection/connection_form.h"

#include "app/data/store/postgres/libpq_files.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace loopscope {

namespace {

constexpr auto verified = "verify-full";

template <class Widget>
Widget* named(Widget* widget, const char* objectName, const QString& accessibleName)
{
    widget->setObjectName(QLatin1String(objectName));
    widget->setAccessibleName(accessibleName);
    return widget;
}

QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

} // namespace

ConnectionForm::ConnectionForm(QWidget* parent)
    : QWidget(parent),
      m_service(named(new QComboBox, "connectionService", tr("Service"))),
      m_tls(named(new QComboBox, "connectionTls", tr("TLS"))),
      m_text(named(new QLineEdit, "connectionString", tr("Connection string"))),
      m_password(named(new QLineEdit, "connectionPassword", tr("Password"))),
      m_schema(named(new QLineEdit, "connectionSchema", tr("Schema"))),
      m_readOnly(named(new QCheckBox(tr("&Only read")), "connectionReadOnly", tr("Only read"))),
      m_consent(named(new QCheckBox(tr("Connect although this server is &not verified")), "connectionConsent",
                      tr("Connect although this server is not verified"))),
      m_notes(new TextLabel({}, TypeStep::Label, TextTone::Muted)),
      m_conninfo(Conninfo())
{
    m_fields = {{"host", named(new QLineEdit, "connectionHost", tr("Host"))},
                {"port", named(new QLineEdit, "connectionPort", tr("Port"))},
                {"dbname", named(new QLineEdit, "connectionDatabase", tr("Database"))},
                {"user", named(new QLineEdit, "connectionUser", tr("User"))}};
    m_notes->setObjectName(QStringLiteral("connectionNotes"));
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_password->setEchoMode(QLineEdit::Password);
    m_text->setPlaceholderText(QStringLiteral("postgresql://user@host/database"));
    m_fields[0].edit->setPlaceholderText(tr("this machine"));
    m_fields[1].edit->setPlaceholderText(QStringLiteral("5432"));
    setPasswordRemembered(false);
    m_schema->setPlaceholderText(tr("first of the search path"));
    m_readOnly->setToolTip(tr("Replays, undo, policy and schema changes are off for this connection."));
    m_service->addItem(tr("none"), QString());
    for (const std::string& service : LibpqFiles::services())
        m_service->addItem(text(service), text(service));
    m_tls->addItem(tr("Verified, or what this machine needs"), QString());
    m_tls->addItem(tr("Certificate and host name verified (verify-full)"), QString::fromLatin1(verified));
    m_tls->addItem(tr("Certificate verified, not the name (verify-ca)"), QStringLiteral("verify-ca"));
    m_tls->addItem(tr("Encrypted, not verified (require)"), QStringLiteral("require"));
    m_tls->addItem(tr("Encrypted where offered (prefer)"), QStringLiteral("prefer"));
    m_tls->addItem(tr("Not encrypted (disable)"), QStringLiteral("disable"));
    layOut();
    connect(m_text, &QLineEdit::textChanged, this, &ConnectionForm::takeText);
    connect(m_text, &QLineEdit::editingFinished, this, &ConnectionForm::takePasswords);
    for (const Field& field : m_fields)
        connect(field.edit, &QLineEdit::textChanged, this, &ConnectionForm::takeFields);
    for (QComboBox* box : {m_service, m_tls})
        connect(box, &QComboBox::activated, this, &ConnectionForm::takeFields);
    for (QCheckBox* box : {m_readOnly, m_consent})
        connect(box, &QCheckBox::toggled, this, &ConnectionForm::changed);
    connect(m_schema, &QLineEdit::textChanged, this, &ConnectionForm::changed);
    setFocusProxy(m_text);
    showNotes();
}

void ConnectionForm::layOut()
{
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(spacing::m);
    m_form->setVerticalSpacing(spacing::s);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* address = new QHBoxLayout;
    address->setSpacing(spacing::s);
    auto* port = new TextLabel(tr("Po&rt"));
    port->setBuddy(m_fields[1].edit);
    m_fields[1].edit->setMaximumWidth(90);
    address->addWidget(m_fields[0].edit, 1);
    address->addWidget(port);
    address->addWidget(m_fields[1].edit);
    auto* host = new TextLabel(tr("&Host"));
    host->setBuddy(m_fields[0].edit);
    m_form->addRow(tr("UR&I or string"), m_text);
    m_form->addRow(tr("Ser&vice"), m_service);
    m_form->addRow(host, address);
    m_form->addRow(tr("&Database"), m_fields[2].edit);
    m_form->addRow(tr("&User"), m_fields[3].edit);
    m_form->addRow(tr("&Password"), m_password);
    m_form->addRow(tr("&Schema"), m_schema);
    m_form->addRow(tr("T&LS"), m_tls);
    m_form->addRow(QString(), m_consent);
    m_form->addRow(QString(), m_readOnly);
    m_form->addRow(QString(), m_notes);
}

void ConnectionForm::setSpec(const ConnectionSpec& spec)
{
    m_text->setText(QString::fromStdString(spec.redacted()));
    m_password->setText(spec.password ? QString::fromUtf8(spec.password->text()) : QString());
    m_schema->setText(QString::fromStdString(spec.schema));
    m_readOnly->setChecked(spec.readOnly);
    m_consent->setChecked(spec.weakTls && isWeak());
}

void ConnectionForm::setPasswordRemembered(bool remembered)
{
    m_password->setPlaceholderText(remembered ? tr("from the keyring, or asked for")
                                              : tr("from ~/.pgpass, or asked for"));
}

void ConnectionForm::takeText()
{
    if (m_following)
        return;
    const bool isTyped = m_text->text().size() <= m_textLength + 1;
    m_textLength = m_text->text().size();
    auto parsed = Conninfo::parse(m_text->text().trimmed().toStdString());
    m_conninfo = parsed ? std::optional(std::move(*parsed)) : std::nullopt;
    if (!isTyped)
        takePasswords();
    const QScopedValueRollback<bool> following(m_following, true);
    if (m_conninfo) {
        for (const Field& field : m_fields)
            field.edit->setText(text(m_conninfo->value(field.keyword)));
        const auto choose = [this](QComboBox* box, const char* keyword) {
            const QString value = text(m_conninfo->value(keyword));
            if (box->findData(value) < 0)
                box->addItem(value, value);
            box->setCurrentIndex(box->findData(value));
        };
        choose(m_service, "service");
        choose(m_tls, "sslmode");
    }
    showNotes();
    emit changed();
}

void ConnectionForm::takePasswords()
{
    if (!m_conninfo || !m_conninfo->hasPassword())
        return;
    const QScopedValueRollback<bool> following(m_following, true);
    if (std::string password = m_conninfo->takePassword(); !password.empty()) {
        m_password->setText(QString::fromStdString(password));
        wipe(password);
    }
    if (const auto password = m_conninfo->value("sslpassword"); !password.empty()) {
        m_keyPassword = Secret::of(password);
        m_keyFile = m_conninfo->value("sslkey");
        m_conninfo->set("sslpassword", {});
    }
    m_text->setText(QString::fromStdString(m_conninfo->redacted()));
    m_textLength = m_text->text().size();
}

void ConnectionForm::takeFields()
{
    if (m_following)
        return;
    const QScopedValueRollback<bool> following(m_following, true);
    if (!m_conninfo)
        m_conninfo = Conninfo();
    for (const Field& field : m_fields)
        m_conninfo->set(field.keyword, field.edit->text().trimmed().toStdString());
    m_conninfo->set("service", m_service->currentData().toString().toStdString());
    m_conninfo->set("sslmode", m_tls->currentData().toString().toStdString());
    m_text->setText(QString::fromStdString(m_conninfo->redacted()));
    showNotes();
    emit changed();
}

bool ConnectionForm::isWeak() const
{
    if (!m_conninfo || m_conninfo->isLoopback() || !m_conninfo->value("service").empty())
        return false;
    const std::string given(m_conninfo->value("sslmode"));
    const std::string mode = given.empty() ? qEnvironmentVariable("PGSSLMODE").toStdString() : given;
    return !mode.empty() && mode != verified;
}

void ConnectionForm::showNotes()
{
    m_form->setRowVisible(m_consent, isWeak());
    QStringList notes;
    if (m_conninfo) {
        QStringList parts;
        for (const auto& part : m_conninfo->fromEnvironment())
            parts << (part.value.empty() ? text(part.variable)
                                         : QStringLiteral("%1=%2").arg(text(part.variable), text(part.value)));
        if (!parts.isEmpty())
            notes << tr("From the environment: %1.").arg(parts.join(QStringLiteral(", ")));
    }
    if (const std::string file = LibpqFiles::ignoredPasswordFile(); !file.empty())
        notes << tr("%1 is passed over, because others may read it. Make it yours alone: chmod 600.").arg(text(file));
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_form->setRowVisible(m_notes, !notes.isEmpty());
}

QString ConnectionForm::problem() const
{
    if (m_text->text().trimmed().isEmpty())
        return {};
    if (!m_conninfo)
        return tr("That is not a connection: a libpq string such as “host=… dbname=…”, or a URI.");
    if (isWeak() && !m_consent->isChecked())
        return tr(
            "This is another machine, and the chosen TLS does not verify that it is the right one. Allow it, or choose "
            "verify-full.");
    return {};
}

std::optional<ConnectionSpec> ConnectionForm::spec() const
{
    const QString said = m_text->text().trimmed();
    if (!m_conninfo || said.isEmpty() || !problem().isEmpty())
        return std::nullopt;
    Conninfo conninfo = *m_conninfo;
    std::string typed = conninfo.takePassword(); // while the line is not left yet
    std::string password = typed.empty() ? m_password->text().toStdString() : typed;
    wipe(typed);
    const bool hasKey = m_keyPassword && m_keyFile == conninfo.value("sslkey");
    if (hasKey)
        conninfo.set("sslpassword", m_keyPassword->text());
    const bool isAsSaid = !m_conninfo->hasPassword() && !hasKey;
    ConnectionSpec spec{.kind = StoreKind::Postgres,
                        .conninfo = isAsSaid ? said.toStdString() : conninfo.text(),
                        .schema = m_schema->text().trimmed().toStdString(),
                        .readOnly = m_readOnly->isChecked(),
                        .weakTls = m_consent->isChecked() || !m_conninfo->value("service").empty(),
                        .password = Secret::of(password)};
    wipe(password);
    return spec;
}

} // namespace loopscope
