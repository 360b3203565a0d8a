#pragma once

#include "ui/policy/policy_field.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace loopscope {

class TextLabel;

/// One field of a policy: what it is called and does, its editor, its default, a way back to it, and what is wrong. A bar at
/// the leading edge and a word say where it differs from the default. Names of its widgets: policy_NAME, and _limit, _reset,
/// _default, _problem behind it.
class PolicyFieldRow : public QWidget {
    Q_OBJECT

public:
    explicit PolicyFieldRow(const PolicyField& field, QWidget* parent = nullptr);

    [[nodiscard]] const PolicyField& field() const { return m_field; }
    /// Shows the field's value. Says nothing by signal.
    void setValue(const Policy& policy);
    /// Writes what is entered into @p policy. @return what is wrong with it, or empty; then nothing is written
    [[nodiscard]] QString writeTo(Policy& policy) const;
    void setProblem(const QString& sentence); ///< empty: nothing is wrong
    /// Tells it from the default. Call it when the value may have changed.
    void setDiffers(bool differs);

signals:
    void edited();
    void resetRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void makeEditor();
    void layOut();
    void enableNumber();

    PolicyField m_field;
    bool m_differs = false;
    QComboBox* m_choice = nullptr; ///< of a rule of correctness
    QCheckBox* m_limit = nullptr; ///< of a number that may be absent
    QLineEdit* m_number = nullptr;
    TextLabel* m_default;
    TextLabel* m_problem;
    QToolButton* m_reset;
};

} // namespace loopscope
