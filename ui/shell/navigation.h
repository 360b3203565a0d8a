#pragma once

#include <QHash>
#include <QString>
#include <QWidget>

#include <vector>

namespace loopscope {

class NavButton;

/// The list of pages at the left. Arrows move in it, Alt and the underlined letter go to a page.
class Navigation : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        QString id; ///< empty: a line between two groups
        QString title;
        QString iconName;
    };

    /// @param taken letters that the window uses for other mnemonics
    Navigation(const std::vector<Entry>& entries, const QString& taken, QWidget* parent = nullptr);

    void select(const QString& id);
    void focusSelected();

signals:
    void selected(const QString& id); ///< by the user

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< of the application: Alt shows the mnemonics
    void paintEvent(QPaintEvent* event) override;

private:
    QHash<QString, NavButton*> m_buttons;
};

} // namespace loopscope
