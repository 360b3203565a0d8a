#pragma once

#include "ui/models/devices_model.h"
#include "ui/pages/data_page_base.h"

namespace loopscope {

class Card;
class ChartCard;
class DataTable;
class OverviewTiles;
class PageHeader;
class StoryChart;
class TextLabel;
struct StoryData;

/// What a reader should see first: the newest version, the story of all versions, the devices to look at.
class OverviewPage : public DataPageBase {
    Q_OBJECT

public:
    OverviewPage(Workspace& workspace, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;

protected:
    void showData() override;
    void showNoData() override;

private:
    void layOut();
    void showDevices();
    void showStretches(const StoryData& story);

    DevicesModel m_worst;
    PageHeader* m_header;
    OverviewTiles* m_tiles;
    StoryChart* m_chart;
    ChartCard* m_story;
    Card* m_devicesCard;
    DataTable* m_devicesTable;
    TextLabel* m_devicesSentence;
    Card* m_stretchesCard;
    TextLabel* m_stretches;
};

} // namespace loopscope
