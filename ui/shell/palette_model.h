#pragma once

#include "ui/pages/page.h"

#include <QAbstractListModel>
#include <QString>

#include <functional>
#include <vector>

namespace loopscope {

/// One thing that the command palette can do or go to.
struct PaletteEntry {
    QString text;  ///< "Open database…", "v25", "Colorado"
    QString group; ///< "Page", "Action", "Version", "Device"
    QString keys;  ///< its shortcut, when it has one
    std::function<void()> run;
};

/// How well a text answers what was typed: each typed word must begin a word of the text (best) or stand inside of it; case
/// does not matter. @return 0 when it does not answer; greater is better
[[nodiscard]] int paletteScore(const QString& text, const QString& typed);

/// What the palette lists: the best answers among the fixed entries, then versions and devices of the open database that
/// are looked up as typed, so that 50,000 devices cost one pass over their names. Thread: UI.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int groupRole = Qt::UserRole;
    static constexpr int keysRole = Qt::UserRole + 1;
    static constexpr int longest = 40; ///< entries listed at most

    PaletteModel(Workspace& workspace, QObject* parent = nullptr);

    void setEntries(std::vector<PaletteEntry> entries); ///< pages and actions
    void setTyped(const QString& typed);
    void run(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

signals:
    void placeChosen(const loopscope::Place& place);

private:
    void addVersions(const QString& typed);
    void addDevices(const QString& typed);

    Workspace& m_workspace;
    std::vector<PaletteEntry> m_entries;
    std::vector<PaletteEntry> m_shown;
};

} // namespace loopscope
