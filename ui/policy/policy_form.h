#pragma once

#include "app/engine/feedback/policy.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace loopscope {

class PolicyFieldRow;

/// Every field of a policy with its explanation, in groups. Tells beside a field what is wrong with it.
class PolicyForm : public QWidget {
    Q_OBJECT

public:
    explicit PolicyForm(QWidget* parent = nullptr);

    void setPolicy(const Policy& policy); ///< changed() follows
    /// What is entered; none while a value is not valid.
    [[nodiscard]] const std::optional<Policy>& policy() const { return m_policy; }

signals:
    void changed();

private:
    void reset(PolicyFieldRow* row);
    void read();
    std::vector<PolicyFieldRow*> m_rows;
    std::optional<Policy> m_policy;
};

} // namespace loopscope
