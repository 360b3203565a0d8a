#pragma once

#include "ui/models/devices_model.h"
#include "ui/pages/data_page_base.h"

class QLineEdit;
class QStackedWidget;

namespace loopscope {

class DataTable;
class DeviceDetail;
class PageHeader;

/// All devices, to search and sort; its detail is a device's id.
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
    [[nodiscard]] QWidget* makeList();
    void showCount();

    DevicesModel m_model;
    QString m_detail;
    PageHeader* m_header;
    QLineEdit* m_search;
    DataTable* m_table;
    StateView* m_listState;
    QStackedWidget* m_stack;
    QWidget* m_list;
    DeviceDetail* m_device;
};

} // namespace loopscope
