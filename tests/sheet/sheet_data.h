#pragma once

#include <QString>

namespace loopscope::sheet {

/// The bundled generated sample as an evaluation file, and as a database made of it; and a file with faults.
struct SheetData {
    QString sampleFile, database, faultyFile;

    /// @param folder where they are made; exists
    [[nodiscard]] static SheetData make(const QString& folder);
};

} // namespace loopscope::sheet
