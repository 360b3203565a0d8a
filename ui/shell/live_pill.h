#pragma once

#include "ui/widgets/pill.h"

#include <QTimer>

namespace loopscope {

class Workspace;

/// Whether the window follows its database: how old the newest row is, how many wait, or how the connection is. A click
/// pauses and goes on; where the server wants something of a person, it tries again. Hidden while there is nothing to follow.
class LivePill : public Pill {
    Q_OBJECT

public:
    explicit LivePill(Workspace& workspace, QWidget* parent = nullptr);

private:
    [[nodiscard]] Content connectedContent() const;
    [[nodiscard]] Content content() const;
    [[nodiscard]] QString hint() const;
    void refresh();
    void act();

    Workspace& m_workspace;
    QTimer m_tick; ///< ages and pauses are told in seconds
};

} // namespace loopscope
