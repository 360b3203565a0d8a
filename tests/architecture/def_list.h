#pragma once

#include <QString>
#include <QStringList>

namespace loopscope {

/// The first arguments of a list's entries: `LOOPSCOPE_PAGE(devices, DevicesPage)` gives "devices". Sorted.
/// @param path of the .def file, from the project's root
[[nodiscard]] QStringList entriesOf(const QString& path);

/// The files of a folder whose name has the suffix, without it: "devices_page.h" gives "devices" for "_page.h". Sorted.
[[nodiscard]] QStringList filesOf(const QString& folder, const QString& suffix);

} // namespace loopscope
