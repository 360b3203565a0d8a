#pragma once

#include <QWidget>

class QToolButton;

namespace loopscope {

class LivePill;
class Pill;
class Workspace;

/// The line at the window's top: what is open and how it is, its policy, its time range, back and forward, the menu.
class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QToolButton* menuButton() const { return m_menu; }
    [[nodiscard]] QToolButton* backButton() const { return m_back; }
    [[nodiscard]] QToolButton* forwardButton() const { return m_forward; }

signals:
    void databaseClicked();
    void policyClicked();
    void timeClicked();
    void searchClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    Workspace& m_workspace;
    Pill* m_database = nullptr;
    Pill* m_policy = nullptr;
    Pill* m_time = nullptr;
    LivePill* m_live = nullptr;
    Pill* m_search = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
    QToolButton* m_menu = nullptr;
};

} // namespace loopscope
