#pragma once

#include "app/data/store/connection_spec.h"
#include "app/data/store/postgres/conninfo.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace loopscope {

class TextLabel;

/// A PostgreSQL connection as fields or as one libpq string or URI, each kept as the other says. A password in the text goes
/// into its own field, and out of the text, as soon as it is whole: when it is pasted, or the line is left.
class ConnectionForm : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget* parent = nullptr);

    void setSpec(const ConnectionSpec& spec);
    /// What the form says; nothing while it is not a connection, or a weaker TLS has no consent.
    [[nodiscard]] std::optional<ConnectionSpec> spec() const;
    /// Whether a password that is left out comes from the keyring; the field says so.
    void setPasswordRemembered(bool remembered);
    /// Why there is no spec(); empty while nothing is typed.
    [[nodiscard]] QString problem() const;

signals:
    void changed();

private:
    void layOut();
    void takeText();
    void takePasswords();
    void takeFields();
    void showNotes();
    [[nodiscard]] bool isWeak() const;
    struct Field {
        const char* keyword;
        QLineEdit* edit;
    };
    std::vector<Field> m_fields;
    QComboBox* m_service;
    QComboBox* m_tls;
    QLineEdit* m_text;
    QLineEdit* m_password;
    QLineEdit* m_schema;
    QCheckBox* m_readOnly;
    QCheckBox* m_consent;
    TextLabel* m_notes;
    QFormLayout* m_form = nullptr;
    std::optional<Conninfo> m_conninfo; ///< what text and fields say; nothing: the text is no connection
    SharedSecret m_keyPassword; ///< of the key file below, taken out of the text
    std::string m_keyFile;
    qsizetype m_textLength = 0; ///< before the last change
    bool m_following = false; ///< one side is being filled from the other
};

} // namespace loopscope
