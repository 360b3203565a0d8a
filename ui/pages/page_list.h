#pragma once

#include "ui/pages/page.h"

#include <QString>

#include <vector>

namespace loopscope {

/// One entry of pages.def.
struct PageEntry {
    QString id; ///< empty: a line between two groups
    Page* (*make)(Workspace& workspace, QWidget* parent) = nullptr;
};

/// The pages of the window in the order of the navigation.
[[nodiscard]] const std::vector<PageEntry>& pageList();

} // namespace loopscope
