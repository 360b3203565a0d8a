#pragma once

#include "ui/feedback/feedback_view.h"
#include "ui/models/devices_model.h"
#include "ui/pages/page.h"

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace loopscope {

class Card;
class ChartCard;
class DataTable;
class FactList;
class HeatMap;
class PageHeader;
class StateView;
class TextLabel;

/// All devices: as a heat map device × version, as a table that follows the versions which the heat map shows, and what the
/// next training of the chosen one is given. Thread: UI.
class DevicesList : public QWidget {
    Q_OBJECT

public:
    explicit DevicesList(QWidget* parent = nullptr);

    /// @param rows of the whole database
    void setFacts(std::shared_ptr<const DeviceFacts> facts, std::int64_t rows, const QString& source);
    void showLoading(const QString& sentence);
    void showFailed(const QString& sentence);

signals:
    void deviceRequested(const QString& device);
    void rowsRequested(const loopscope::FeedbackView& rows);
    void retryRequested();

private:
    void layOut();
    [[nodiscard]] QWidget* filters();
    [[nodiscard]] QWidget* heatCard();
    [[nodiscard]] QWidget* nextCard();
    void readFilters();
    void clearFilters();
    void orderHeatMap();
    void followVersions(); ///< the heat map shows other versions: the table is of these
    void showTotals(std::shared_ptr<const DeviceFacts> facts);
    void showCount();
    void choose(std::optional<std::uint32_t> device);
    void showNext();
    void selectChosen(); ///< in the table
    [[nodiscard]] QString deviceId(std::uint32_t device) const;

    std::shared_ptr<const DeviceFacts> m_facts; ///< over all versions
    std::int64_t m_rowCount = 0;
    DevicesModel m_model;
    std::optional<std::uint32_t> m_chosen; ///< device index
    std::shared_ptr<const DeviceFacts> m_shownNext; ///< that the card of the chosen device is of
    std::uint64_t m_asked = 0; ///< grows with each choice of versions: older totals are not for this one
    bool m_fitted = false; ///< the columns are as wide as these devices need
    std::pair<int, int> m_columns; ///< of the heat map that the table is of
    PageHeader* m_header;
    QLineEdit* m_search;
    QLineEdit* m_below;
    QLineEdit* m_fewest;
    QPushButton* m_versions; ///< which are shown; takes the choice back
    HeatMap* m_map;
    QComboBox* m_order;
    ChartCard* m_mapCard;
    DataTable* m_table;
    Card* m_nextCard;
    FactList* m_next;
    TextLabel* m_source;
    StateView* m_state;
};

} // namespace loopscope
