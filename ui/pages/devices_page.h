#pragma once

#include "ui/pages/data_page_base.h"

class QStackedWidget;

namespace loopscope {

class DeviceDetail;
class DevicesList;

/// All devices, or one of them: its detail is a device's id.
class DevicesPage : public DataPageBase {
    Q_OBJECT

public:
    DevicesPage(Workspace& workspace, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void showDetail(const QString& detail) override;

protected:
    void showData() override;
    void showNoData() override;

private:
    QString m_detail;
    QStackedWidget* m_stack;
    DevicesList* m_list;
    DeviceDetail* m_device;
};

} // namespace loopscope
