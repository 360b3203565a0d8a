#pragma once

#include "app/data/replay/replay_controller.h"

#include <QObject>
#include <QTemporaryFile>

#include <memory>

namespace loopscope {

class Workspace;

/// Replays the bundled generated sample into memory and shows it. Thread: UI, never blocking.
class SampleDemo : public QObject {
    Q_OBJECT

public:
    explicit SampleDemo(Workspace& workspace, QObject* parent = nullptr);

    void start();

signals:
    void failed(const QString& sentence);

private:
    Workspace& m_workspace;
    ReplayController m_controller;
    std::unique_ptr<QTemporaryFile> m_file; ///< the sample outside of the program, for the reader
};

} // namespace loopscope
