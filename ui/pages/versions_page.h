#pragma once

#include "ui/models/versions_model.h"
#include "ui/pages/data_page_base.h"

class QStackedWidget;

namespace loopscope {

class DataTable;
class PageHeader;
class ChartCard;
class StoryChart;
class VersionDetail;

/// All versions as chart and table; its detail is a version's number.
class VersionsPage : public DataPageBase {
    Q_OBJECT

public:
    VersionsPage(Workspace& workspace, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void showDetail(const QString& detail) override;

protected:
    void showData() override;
    void showNoData() override;

private:
    [[nodiscard]] QWidget* makeList();
    void loadHistograms();

    VersionsModel m_model;
    QString m_detail;
    std::shared_ptr<const Summary> m_histogramsOf; ///< the versions whose histograms are there or asked for
    PageHeader* m_header;
    StoryChart* m_chart;
    ChartCard* m_chartCard = nullptr;
    DataTable* m_table;
    QStackedWidget* m_stack;
    QWidget* m_list;
    VersionDetail* m_version;
};

} // namespace loopscope
