#include "ui/pages/data_page_base.h"

#include "app/data/error_text.h"
#include "ui/models/device_facts_source.h"
#include "ui/widgets/state_view.h"

namespace loopscope {

DataPageBase::DataPageBase(Workspace& workspace, QWidget* parent) : Page(workspace, parent), m_state(new StateView)
{
    connect(m_state, &StateView::retryRequested, &workspace, &Workspace::refresh);
    connect(m_state, &StateView::actionRequested, this, [this] {
        if (this->workspace().state() == Workspace::State::Failed)
            emit schemaRequested({});
        else
            emit linkActivated({QStringLiteral("replay"), {}});
    });
    connect(&workspace, &Workspace::changed, this, [this] {
        m_devicesError.clear();
        refreshIfSeen();
    });
    connect(&workspace, &Workspace::grew, this, &DataPageBase::refreshIfSeen);
    connect(&workspace, &Workspace::cellsLoaded, this, &DataPageBase::refreshIfSeen);
    connect(&workspace, &Workspace::cellsFailed, this, [this](const QString& sentence) {
        m_devicesError = sentence;
        refreshIfSeen();
    });
    connect(&DeviceFactsSource::of(workspace), &DeviceFactsSource::ready, this, &DataPageBase::refreshIfSeen);
}

std::shared_ptr<const DeviceFacts> DataPageBase::devices() const
{
    // After a failure the reason is shown; asking again would fail again.
    return devicesFailed() ? nullptr : DeviceFactsSource::of(workspace()).facts();
}

std::shared_ptr<const DeviceFacts> DataPageBase::newestDevices() const
{
    return devicesFailed() ? nullptr : DeviceFactsSource::of(workspace()).newestFacts();
}

QString DataPageBase::devicesSentence() const
{
    return devicesFailed() ? m_devicesError : tr("Reading the devices…");
}

void DataPageBase::refreshIfSeen()
{
    if (isVisible())
        refresh();
    else
        m_stale = true;
}

void DataPageBase::showEvent(QShowEvent* event)
{
    if (m_stale)
        refresh();
    Page::showEvent(event);
}

void DataPageBase::refresh()
{
    m_stale = false;
    switch (workspace().state()) {
    case Workspace::State::Empty:
        m_state->showEmpty(tr("Nothing is open"), tr("Open a feedback database, or replay an evaluation file."),
                           tr("Replay a file"));
        break;
    case Workspace::State::Loading:
        m_state->showLoading(tr("Opening %1…").arg(QString::fromStdString(workspace().facts().name)));
        break;
    case Workspace::State::Failed:
        showFailure(workspace().error());
        break;
    case Workspace::State::Ready:
        if (workspace().versions()->versions.empty()) {
            m_state->showEmpty(tr("No feedback yet"),
                               tr("%1 holds no rows. Replay an evaluation file into it to see how the versions did.")
                                   .arg(QString::fromStdString(workspace().facts().name)),
                               tr("Replay a file"));
            break;
        }
        m_state->showContent();
        showData();
        return;
    }
    showNoData();
}

void DataPageBase::showFailure(const Error& error)
{
    const QString name = QString::fromStdString(workspace().spec().displayName());
    if (error.code == ErrorCode::NoFeedbackDatabase)
        m_state->showEmpty(tr("No feedback database yet"),
                           tr("%1 has no table of feedback. Create it, or replay a file into it.").arg(name),
                           tr("Create…"));
    else if (error.code == ErrorCode::SchemaOutdated)
        m_state->showEmpty(tr("Made by an older Loopscope"), tr("Bring %1 up to date to read it.").arg(name),
                           tr("Upgrade…"));
    else
        m_state->showFailed(errorText(error));
}

} // namespace loopscope
