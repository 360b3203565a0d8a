#pragma once

#include "app/data/store/schema_plan.h"

#include <QWidget>

class QCheckBox;

namespace loopscope {

class CodeBox;
class TextLabel;

/// One step: whether to run it, what it does, the SQL that runs.
class SchemaStepView : public QWidget {
    Q_OBJECT

public:
    /// @param isRunnable whether it may be chosen; its SQL is shown while it is, or else always
    SchemaStepView(const SchemaStep& step, bool isRunnable, QWidget* parent = nullptr);

    [[nodiscard]] const std::string& id() const { return m_id; }
    [[nodiscard]] bool isChosen() const;
    void setChosen(bool chosen);
    void setDone(); ///< it ran: it cannot be chosen any more

signals:
    void chosenChanged();

private:
    std::string m_id;
    QCheckBox* m_choice;
    TextLabel* m_state;
    CodeBox* m_code;
};

} // namespace loopscope
