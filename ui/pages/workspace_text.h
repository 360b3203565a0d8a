#pragma once

#include "app/data/query/workspace.h"
#include "ui/widgets/pill.h"

#include <QCoreApplication>
#include <QString>

namespace loopscope {

/// What the bar says of the open database and of its policy.
class WorkspaceText {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceText)

public:
    [[nodiscard]] static Pill::Content database(const Workspace& workspace);
    /// Name of the policy ("default", "historical", "own") and its rule of correctness.
    [[nodiscard]] static Pill::Content policy(const Workspace& workspace);
    /// The event times of the rows: "15 Jan 2022 – 10 Jun 2023".
    [[nodiscard]] static Pill::Content time(const Workspace& workspace);
    /// "|error| < 0.1", "error < 0.1", "|error| < 10 % of the actual value"
    [[nodiscard]] static QString rule(const Policy& policy);
};

} // namespace loopscope
