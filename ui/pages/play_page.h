#pragma once

#include "ui/activity/training_activity.h"
#include "ui/charts/story_data.h"
#include "ui/pages/data_page_base.h"
#include "ui/play/loop_player.h"
#include "ui/play/training_model.h"
#include "ui/play/training_source.h"

class QSlider;

namespace loopscope {

class Card;
class DataTable;
class FactList;
class LoopPicture;
class PageHeader;
class StateView;
class StoryChart;
class TextLabel;

/// The closed loop, version by version: the picture of the loop, what it knew until then, what each device's training was
/// given, and how far the loop was from what came. Its detail is a version to show. Opens at the newest version; play
/// then begins at the first. Space plays and pauses, Left and Right step, Home and End go to the ends.
class PlayPage : public DataPageBase {
    Q_OBJECT

public:
    PlayPage(Workspace& workspace, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void showDetail(const QString& detail) override;
    [[nodiscard]] LoopPlayer& player() { return m_player; }

protected:
    void showData() override;
    void showNoData() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    /// Watches the window for keys that no widget wanted.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    [[nodiscard]] QWidget* pictureCard();
    [[nodiscard]] QWidget* below();
    void goToDetail();
    void showMoment();
    void showVersion(std::size_t index);
    void askForTraining();
    void showTraining();
    [[nodiscard]] bool takeKey(int key);

    LoopPlayer m_player;
    TrainingSource m_training;
    TrainingModel m_model;
    TrainingActivity m_activity;
    TrainingColumn m_sortedBy = TrainingColumn::Device;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::shared_ptr<const Summary> m_versions; ///< shown
    std::string m_name; ///< of the database that is shown
    QString m_detail; ///< a version asked for that is not shown yet
    std::optional<std::int32_t> m_history; ///< that the lag sentence proposes to try
    int m_shown = -1; ///< index of the version that everything but the picture's point shows

    PageHeader* m_header;
    LoopPicture* m_picture;
    QSlider* m_scrubber;
    TextLabel* m_first;
    TextLabel* m_last;
    StoryChart* m_chart;
    Card* m_trainingCard;
    StateView* m_trainingState;
    DataTable* m_table;
    FactList* m_facts;
    TextLabel* m_lag;
};

} // namespace loopscope
