#pragma once

#include <QWidget>

namespace loopscope {

/// What the window shows while nothing is open: one sentence and three doors.
class WelcomeView : public QWidget {
    Q_OBJECT

public:
    explicit WelcomeView(QWidget* parent = nullptr);

signals:
    void sampleRequested();
    void fileRequested();
    void connectionRequested();
};

} // namespace loopscope
