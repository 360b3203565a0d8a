#pragma once

#include "app/data/store/feedback_store.h"

#include <QString>

#include <functional>

class QWidget;

namespace loopscope {

// Questions before something that touches a database, which they name. They return at once; the function is called when the
// answer is yes. Their boxes are called confirmForeignRows and confirmUndo.

void askToWriteAmongOthers(QWidget* window, const QString& database, std::function<void()> write);
void askToUndo(QWidget* window, const ImportRecord& record, const QString& database, std::function<void()> undo);

} // namespace loopscope
