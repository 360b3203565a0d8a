#include "ui/shell/main_window.h"

namespace loopscope {

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent) {}

} // namespace loopscope
