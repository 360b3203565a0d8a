#pragma once

#include "app/data/store/connection_spec.h"

#include <QObject>

namespace loopscope {

/// Builds the database that the founding text gives when it is pasted, and says where it is: in a file of the user's data
/// folder, or in a schema of its own on a server. Thread: UI, never blocking.
class FoundingDemo : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// @param server where it goes; kind Memory: the file
    void start(const ConnectionSpec& server = {});

signals:
    void built(const loopscope::ConnectionSpec& spec);
    void failed(const QString& sentence);
};

} // namespace loopscope
