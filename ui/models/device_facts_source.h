#pragma once

#include "app/data/query/workspace.h"
#include "ui/models/device_facts.h"

#include <QObject>

#include <memory>

namespace loopscope {

/// The device facts of what a workspace shows, computed in a worker once for all pages. What was known stays until new facts
/// of the same database are there. Thread: UI; never waits.
class DeviceFactsSource : public QObject {
    Q_OBJECT

public:
    /// The one of this workspace; lives as long as the workspace.
    [[nodiscard]] static DeviceFactsSource& of(Workspace& workspace);

    /// Null until ready(); asks for the cells when nobody did.
    [[nodiscard]] std::shared_ptr<const DeviceFacts> facts();

    /// Of the newest versions alone, while the others are being read; null else. What the next training is given is not known
    /// then.
    [[nodiscard]] std::shared_ptr<const DeviceFacts> newestFacts() const { return m_facts ? nullptr : m_newest; }

signals:
    void ready();

private:
    explicit DeviceFactsSource(Workspace& workspace);
    void forgetOther();
    void compute();
    void computeNewest();

    Workspace& m_workspace;
    std::shared_ptr<const DeviceFacts> m_facts;
    std::shared_ptr<const DeviceFacts> m_newest;
    std::shared_ptr<const Summary> m_asked; ///< the cells whose facts are being computed, or are there
    std::string m_name; ///< of the database they belong to
};

} // namespace loopscope
