#pragma once

#include "ui/verify/checklist_text.h"

#include <QWidget>

namespace loopscope {

/// The mark of one step: filled with a tick, an empty ring, a dashed ring with a question mark, a cross. Its word stands
/// beside it; screen readers get the word.
class CheckMark : public QWidget {
    Q_OBJECT

public:
    explicit CheckMark(QWidget* parent = nullptr);
    void setState(ChecklistState state);
    [[nodiscard]] ChecklistState state() const { return m_state; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ChecklistState m_state = ChecklistState::Looking;
};

} // namespace loopscope
