#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace loopscope {

class ElidedLabel;
class TextLabel;

/// A rounded surface with a hairline: title and hint in one line, then what body() holds.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(const QString& title = {}, const QString& hint = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setHint(const QString& hint);
    /// A bar of colour at the leading edge, for the one card that answers the page's question.
    void setAccented(bool accented);
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    /// Puts a widget (a button, a legend) at the end of the title's line.
    void addToTitle(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ElidedLabel* m_title = nullptr;
    TextLabel* m_hint = nullptr;
    QHBoxLayout* m_titleLine = nullptr;
    QVBoxLayout* m_body = nullptr;
    bool m_accented = false;
};

} // namespace loopscope
