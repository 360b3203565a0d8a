#include "ui/pages/devices_page.h"

#include "ui/pages/device_detail.h"
#include "ui/pages/devices_list.h"
#include "ui/pages/place_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/calm_stack.h"
#include "ui/widgets/state_view.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace loopscope {

DevicesPage::DevicesPage(Workspace& workspace, QWidget* parent)
    : DataPageBase(workspace, parent),
      m_stack(new CalmStack),
      m_list(new DevicesList),
      m_device(new DeviceDetail(workspace))
{
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_device);
    state()->setObjectName(QStringLiteral("devicesState"));
    state()->setContent(m_stack);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    page->addWidget(state());

    const auto goTo = [this](const QString& where) {
        return [this, where](const QString& detail) { emit linkActivated({where, detail}); };
    };
    connect(m_list, &DevicesList::deviceRequested, this, goTo(QStringLiteral("devices")));
    connect(m_list, &DevicesList::rowsRequested, this,
            [this](const FeedbackView& rows) { emit linkActivated({QStringLiteral("feedback"), rows.toDetail()}); });
    connect(m_list, &DevicesList::retryRequested, &workspace, &Workspace::refresh);
    connect(m_device, &DeviceDetail::backRequested, this,
            [this] { emit linkActivated({QStringLiteral("devices"), {}}); });
    connect(m_device, &DeviceDetail::versionRequested, this, goTo(QStringLiteral("versions")));
    connect(m_device, &DeviceDetail::rowsRequested, this, [this](const QString& device) {
        const FeedbackView rows{.filter = {.device = device.toStdString()}, .order = FeedbackOrder::AbsoluteError};
        emit linkActivated({QStringLiteral("feedback"), rows.toDetail()});
    });
    refresh();
}

QString DevicesPage::title() const
{
    return tr("Devices");
}

QString DevicesPage::iconName() const
{
    return QStringLiteral("devices");
}

void DevicesPage::showDetail(const QString& detail)
{
    m_detail = detail;
    if (workspace().state() == Workspace::State::Ready)
        refresh();
}

void DevicesPage::showData()
{
    const auto facts = devices();
    if (!m_detail.isEmpty()) {
        m_device->setDevice(m_detail, facts, devicesSentence(), devicesFailed());
        m_stack->setCurrentWidget(m_device);
        return;
    }
    const auto shown = facts != nullptr ? facts : newestDevices();
    m_list->setFacts(shown, workspace().facts().rows, PlaceText::source(workspace().facts()));
    if (devicesFailed())
        m_list->showFailed(devicesSentence());
    else if (shown == nullptr)
        m_list->showLoading(devicesSentence());
    m_stack->setCurrentWidget(m_list);
}

void DevicesPage::showNoData()
{
    m_list->setFacts(nullptr, 0, {});
    m_device->clear();
}

} // namespace loopscope
