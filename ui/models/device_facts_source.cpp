#include "ui/models/device_facts_source.h"

#include "app/data/when_done.h"
#include "app/engine/feedback/device_totals.h"

#include <QtConcurrent>

namespace loopscope {

DeviceFactsSource& DeviceFactsSource::of(Workspace& workspace)
{
    auto* source = workspace.findChild<DeviceFactsSource*>(QString(), Qt::FindDirectChildrenOnly);
    return source != nullptr ? *source : *new DeviceFactsSource(workspace); // owned by the workspace
}

DeviceFactsSource::DeviceFactsSource(Workspace& workspace) : QObject(&workspace), m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, &DeviceFactsSource::forgetOther);
    connect(&workspace, &Workspace::newestCellsLoaded, this, &DeviceFactsSource::computeNewest);
    connect(&workspace, &Workspace::cellsLoaded, this, &DeviceFactsSource::compute);
    forgetOther();
}

std::shared_ptr<const DeviceFacts> DeviceFactsSource::facts()
{
    if (m_workspace.state() == Workspace::State::Ready && m_workspace.cells() != nullptr)
        compute();
    return m_facts;
}

void DeviceFactsSource::forgetOther()
{
    if (m_workspace.state() == Workspace::State::Ready && m_workspace.facts().name == m_name)
        return;
    m_name = m_workspace.facts().name;
    m_facts.reset();
    m_newest.reset();
    m_asked.reset();
}

void DeviceFactsSource::computeNewest()
{
    const std::shared_ptr<const Summary> cells = m_workspace.newestCells();
    whenDone(QtConcurrent::run([cells, policy = m_workspace.policy()] {
                 return std::make_shared<const DeviceFacts>(
                     DeviceFacts{.summary = cells, .policy = policy, .totals = deviceTotals(*cells)});
             }),
             this, [this, cells](const std::shared_ptr<const DeviceFacts>& facts) {
                 if (m_facts != nullptr || cells != m_workspace.newestCells())
                     return; // all of them are there
                 m_newest = facts;
                 emit ready();
             });
}

void DeviceFactsSource::compute()
{
    const std::shared_ptr<const Summary> cells = m_workspace.cells();
    if (cells == nullptr || cells == m_asked)
        return;
    m_asked = cells;
    whenDone(QtConcurrent::run([cells, policy = m_workspace.policy()] { return makeDeviceFacts(cells, policy); }), this,
             [this, cells](const std::shared_ptr<const DeviceFacts>& facts) {
                 if (cells != m_asked)
                     return; // something newer was asked for
                 m_facts = facts;
                 m_newest.reset();
                 emit ready();
             });
}

} // namespace loopscope
