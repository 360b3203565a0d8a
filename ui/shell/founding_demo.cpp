#include "ui/shell/founding_demo.h"

#include "app/data/demo/founding_demo.h"
#include "app/data/error_text.h"
#include "app/data/when_done.h"

#include <QDir>
#include <QStandardPaths>

namespace loopscope {

void FoundingDemo::start(const ConnectionSpec& server)
{
    ConnectionSpec place = server;
    if (place.kind != StoreKind::Postgres) {
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
        if (!folder.mkpath(QStringLiteral("."))) {
            emit failed(tr("The folder “%1” for the demo cannot be made.").arg(folder.path()));
            return;
        }
        place = {.kind = StoreKind::Sqlite, .path = folder.filePath(QStringLiteral("founding demo.db")).toStdString()};
    }
    whenDone(startFoundingDemo(place), this, [this](const Result<ConnectionSpec>& made) {
        if (made)
            emit built(*made);
        else
            emit failed(errorText(made.error()));
    });
}

} // namespace loopscope
