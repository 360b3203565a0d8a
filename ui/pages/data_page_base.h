#pragma once

#include "ui/models/device_facts.h"
#include "ui/pages/page.h"

#include <memory>

namespace loopscope {

class StateView;

/// A page that shows the versions and devices of the open database. Draws the states in which there are none, and follows
/// the workspace only while it can be seen.
class DataPageBase : public Page {
    Q_OBJECT

protected:
    DataPageBase(Workspace& workspace, QWidget* parent);

    [[nodiscard]] StateView* state() const { return m_state; }
    /// Shows what is there: versions always, with at least one; the loop and the devices when they are loaded.
    virtual void showData() = 0;
    /// Nothing can be shown; the state says why.
    virtual void showNoData() = 0;
    /// For showData(): the devices, null while they are being loaded or when that failed; devicesSentence() says which.
    [[nodiscard]] std::shared_ptr<const DeviceFacts> devices() const;
    /// Those of the newest versions, while devices() is null because the others are still being read.
    [[nodiscard]] std::shared_ptr<const DeviceFacts> newestDevices() const;
    [[nodiscard]] QString devicesSentence() const;
    [[nodiscard]] bool devicesFailed() const { return !m_devicesError.isEmpty(); }
    void refresh();

    void showEvent(QShowEvent* event) override;

private:
    void showFailure(const Error& error);
    void refreshIfSeen();

    StateView* m_state;
    QString m_devicesError;
    bool m_stale = true;
};

} // namespace loopscope
