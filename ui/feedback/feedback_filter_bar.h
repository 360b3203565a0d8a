#pragma once

#include "ui/feedback/feedback_view.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace loopscope {

class TextLabel;

/// The fields that say which rows of feedback are wanted. Typing is looked at after a moment; a field that cannot be read is
/// told of in a sentence, and the filter stays as it was. Thread: UI.
class FeedbackFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FeedbackFilterBar(QWidget* parent = nullptr);

    void setFilter(const FeedbackFilter& filter);
    [[nodiscard]] const FeedbackFilter& filter() const { return m_filter; }
    void clearFilter(); ///< and tells of it

signals:
    void changed(); ///< by somebody's hand

private:
    QWidget* labelled(const QString& label, std::initializer_list<QWidget*> fields);
    QLineEdit* edit(const char* objectName, const QString& name, const QString& placeholder, int width);
    QComboBox* choice(const char* objectName, const QString& name, const QStringList& items);
    void read();

    FeedbackFilter m_filter;
    QTimer m_pause;
    QLineEdit* m_version;
    QLineEdit* m_device;
    QComboBox* m_verdict;
    QComboBox* m_type;
    QLineEdit* m_errorFrom;
    QLineEdit* m_errorTo;
    QLineEdit* m_timeFrom;
    QLineEdit* m_timeTo;
    QPushButton* m_clear;
    TextLabel* m_problem;
};

} // namespace loopscope
