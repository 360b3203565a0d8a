#pragma once

#include <QWidget>

class QHBoxLayout;

namespace loopscope {

class TextLabel;
class ElidedLabel;

/// The first line of a page: its title, what it is made from, and its actions at the end.
class PageHeader : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setHint(const QString& hint);
    void addAction(QWidget* widget);
    using QWidget::addAction;

private:
    TextLabel* m_title = nullptr;
    ElidedLabel* m_hint = nullptr;
    QHBoxLayout* m_line = nullptr;
};

} // namespace loopscope
