#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace loopscope {

class ElidedLabel;

/// The head of a detail: the way back to the list, what is shown, what it is made from, and actions at the end.
class Breadcrumb : public QWidget {
    Q_OBJECT

public:
    /// @param list name of the list that it leads back to
    explicit Breadcrumb(const QString& list, QWidget* parent = nullptr);

    void setPlace(const QString& title, const QString& hint);
    void addWidget(QWidget* widget);
    [[nodiscard]] QPushButton* backButton() const { return m_back; }

private:
    QHBoxLayout* m_line;
    QPushButton* m_back;
    ElidedLabel* m_title;
    ElidedLabel* m_hint;
};

} // namespace loopscope
