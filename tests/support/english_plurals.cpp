// Tests of the window read English with its plural forms, as people do.

#include "ui/shell/languages.h"

#include <QCoreApplication>

namespace {

void install()
{
    loopscope::Languages::installEnglish();
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(install)
