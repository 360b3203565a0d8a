#pragma once

#include "app/data/upstream/upstream_reader.h"
#include "ui/pages/page.h"
#include "ui/upstream/rounds_model.h"
#include "ui/upstream/upstream_tables_model.h"

#include <memory>

class QComboBox;
class QPushButton;

namespace loopscope {

class ChartCard;
class DataTable;
class PageHeader;
class RoundsPlot;
class StateView;
class TextLabel;

/// The federated system's rounds: what each version claims, beside what its feedback and held-out rows say; and which of the
/// system's tables the open PostgreSQL database holds. Needs no model_feedback.
class UpstreamPage : public Page {
    Q_OBJECT

public:
    UpstreamPage(Workspace& workspace, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    [[nodiscard]] QWidget* roundsPart();
    [[nodiscard]] QWidget* tablesPart();
    void refresh();
    void read(std::size_t run);
    void showReport(const std::shared_ptr<const UpstreamReport>& report);
    void showRuns(const UpstreamReport& report);
    void openVersion(std::int64_t version);

    UpstreamReader m_reader;
    std::shared_ptr<const UpstreamReport> m_report;
    RoundsModel m_rounds;
    UpstreamTablesModel m_tables;
    bool m_stale = true;
    std::uint64_t m_asked = 0; ///< number of the newest question

    PageHeader* m_header;
    QComboBox* m_run;
    QPushButton* m_again;
    StateView* m_state;
    StateView* m_roundsState;
    TextLabel* m_verdict;
    TextLabel* m_gaps;
    RoundsPlot* m_plot;
    ChartCard* m_chart = nullptr;
    DataTable* m_roundsTable;
    TextLabel* m_together;
    DataTable* m_tablesTable;
};

} // namespace loopscope
