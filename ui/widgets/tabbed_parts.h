#pragma once

#include "ui/widgets/calm_stack.h"
#include "ui/widgets/tab_line.h"

namespace loopscope {

/// A line of tabs and, below it, the part that is chosen.
class TabbedParts : public QWidget {
    Q_OBJECT

public:
    /// @param id object name of the tabs
    TabbedParts(const QString& id, const QString& accessibleName, QWidget* parent = nullptr);

    void addPart(const QString& name, QWidget* part); ///< takes it over

private:
    TabLine* m_tabs;
    CalmStack* m_parts;
};

} // namespace loopscope
