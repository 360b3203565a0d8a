#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace loopscope {

class TextLabel;

/// Code to read and to copy: a line that says what it does, a button, the code as high as it needs (up to a limit).
class CodeBox : public QWidget {
    Q_OBJECT

public:
    /// @param name object name of the box; its parts are called after it
    explicit CodeBox(const QString& name, QWidget* parent = nullptr);

    void setCode(const QString& title, const QString& code);
    [[nodiscard]] QString code() const;

private:
    TextLabel* m_title = nullptr;
    QPlainTextEdit* m_code = nullptr;
};

} // namespace loopscope
