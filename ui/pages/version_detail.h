#pragma once

#include "ui/charts/story_data.h"
#include "ui/models/version_devices_model.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace loopscope {

class AccuracyPlot;
class Breadcrumb;
class DataTable;
class Card;
class ChartCard;
class FactList;
class TabbedParts;
class StateView;
class VersionHistograms;

/// One version: its numbers, the accuracy of each device at it, the devices as a table.
class VersionDetail : public QWidget {
    Q_OBJECT

public:
    explicit VersionDetail(QWidget* parent = nullptr);

    /// @param version number as text, whatever somebody asked for   @param cells null while they are being loaded or when
    /// that failed; @p cellsSentence says which
    void setVersion(const QString& version, const StoryData& story, const Summary& versions,
                    const std::shared_ptr<const Summary>& cells, const QString& cellsSentence, bool cellsFailed);
    [[nodiscard]] VersionHistograms& histograms() { return *m_histograms; }
    void clear();

signals:
    void backRequested();
    void versionRequested(const QString& version);
    void deviceRequested(const QString& device);
    void rowsRequested(const QString& version);

private:
    [[nodiscard]] QWidget* makeContent();
    void showFacts();
    void offerOthers();
    void showDevices(const std::shared_ptr<const Summary>& cells, std::int64_t version);
    void setNeighbour(QPushButton* button, const Summary& versions, std::ptrdiff_t index);

    QString m_number; ///< of the version, as text
    /// A version that is shown, with its number of devices.
    struct Side {
        StoryPoint point;
        std::int64_t devices = 0;
    };
    std::vector<Side> m_sides; ///< of all versions
    std::optional<std::int64_t> m_other; ///< version beside this one
    VersionDevicesModel m_model;
    std::vector<std::uint32_t> m_order; ///< device by position of the plot's axis
    std::shared_ptr<const Summary> m_cells;
    Breadcrumb* m_head;
    QPushButton* m_showRows;
    QPushButton* m_before;
    QPushButton* m_after;
    StateView* m_state; ///< of the whole: such a version, or none
    StateView* m_devices; ///< of the chart and the table
    AccuracyPlot* m_plot;
    ChartCard* m_chart = nullptr;
    Card* m_factsCard;
    FactList* m_facts;
    QComboBox* m_compare;
    TabbedParts* m_parts; ///< devices, errors, confidence
    VersionHistograms* m_histograms;
    DataTable* m_table;
};

} // namespace loopscope
