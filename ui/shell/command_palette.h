#pragma once

#include "ui/shell/palette_model.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace loopscope {

class TextLabel;

/// Ctrl+K: a line to type into, and what answers it: pages, actions, versions, devices. Up and down choose, Return runs,
/// Escape leaves.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    CommandPalette(Workspace& workspace, QWidget* window);

    void setEntries(std::vector<PaletteEntry> entries) { m_entries = std::move(entries); }
    void popUp(); ///< below the window's top bar, empty

signals:
    void placeChosen(const loopscope::Place& place);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& typed);
    void runCurrent();

    std::vector<PaletteEntry> m_entries;
    PaletteModel m_model;
    QLineEdit* m_line;
    QListView* m_list;
    TextLabel* m_nothing;
};

} // namespace loopscope
