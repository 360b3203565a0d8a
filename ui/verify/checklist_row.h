#pragma once

#include "ui/verify/checklist_text.h"

#include <QWidget>

class QPushButton;

namespace loopscope {

class CheckMark;
class TextLabel;

/// One step of the checklist: mark and word, title and evidence, age, and a way to the query that proves it.
class ChecklistRow : public QWidget {
    Q_OBJECT

public:
    /// @param name part of the object names of what it holds
    explicit ChecklistRow(const QString& name, QWidget* parent = nullptr);
    void setLine(const ChecklistLine& line);

signals:
    void queryRequested(const QString& id, const std::map<std::string, std::string>& parameters);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ChecklistLine m_line;
    CheckMark* m_mark;
    TextLabel* m_word;
    TextLabel* m_title;
    TextLabel* m_evidence;
    TextLabel* m_age;
    QPushButton* m_query;
};

} // namespace loopscope
