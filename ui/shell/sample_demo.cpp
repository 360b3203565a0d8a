#include "ui/shell/sample_demo.h"

#include "app/data/error_text.h"
#include "app/data/query/workspace.h"

#include <QFile>

namespace loopscope {

SampleDemo::SampleDemo(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    connect(&m_controller, &ReplayController::finished, this, [this](std::shared_ptr<const ReplayOutcome> outcome) {
        m_file.reset();
        m_workspace.show(tr("Generated sample"), outcome->policy, outcome->summary);
    });
    connect(&m_controller, &ReplayController::failed, this, [this](const Error& error) {
        m_file.reset();
        emit failed(errorText(error));
    });
}

void SampleDemo::start()
{
    if (m_controller.isRunning())
        return;
    QFile resource(QStringLiteral(":/sample/generated_sample.csv"));
    m_file.reset(QTemporaryFile::createNativeFile(resource));
    if (m_file == nullptr) {
        emit failed(tr("The sample cannot be written to the folder for temporary files."));
        return;
    }
    ReplayRequest request;
    request.file = m_file->fileName().toStdString();
    m_controller.start(request);
}

} // namespace loopscope
