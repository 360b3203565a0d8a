#include "tests/sheet/sheet_data.h"

#include "app/data/replay/replay_job.h"

#include <QFile>

namespace loopscope::sheet {

SheetData SheetData::make(const QString& folder)
{
    SheetData data{.sampleFile = folder + QStringLiteral("/generated_sample.csv"),
                   .database = folder + QStringLiteral("/sample.db"),
                   .faultyFile = folder + QStringLiteral("/sensors.csv")};
    if (!QFile::copy(QStringLiteral(":/sample/generated_sample.csv"), data.sampleFile))
        qFatal("cannot write the sample");
    ReplayObserver observer;
    if (!runReplay({.file = data.sampleFile.toStdString(),
                    .target = {.kind = StoreKind::Sqlite, .path = data.database.toStdString()}},
                   observer))
        qFatal("cannot replay the sample");
    QFile faulty(data.faultyFile);
    if (!faulty.open(QIODevice::WriteOnly))
        qFatal("cannot write the file with faults");
    faulty.write("model_version;sensor;predicted;actual;when\n"
                 "1;pump-1;0.51;0.50;2026-01-10\n"
                 "1;pump-2;0.93;0.50;2026-01-10\n"
                 "1;pump-3;;0.50;2026-01-10\n"
                 "2;pump-1;0.48;0.50;2026-01-11\n"
                 "two;pump-2;0.52;0.50;2026-01-11\n"
                 "2;pump-3;0.71;0.50;2026-01-11\n");
    return data;
}

} // namespace loopscope::sheet
