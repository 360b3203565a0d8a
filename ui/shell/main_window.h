#pragma once

#include <QMainWindow>

namespace loopscope {

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
};

} // namespace loopscope
