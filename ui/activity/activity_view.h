#pragma once

#include "ui/activity/activity_filter.h"
#include "ui/activity/activity_model.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace loopscope {

class DataTable;
class StateView;

/// The activity log: filtered by text and kind, copied whole or in part. Follows new lines while its end is in view.
class ActivityView : public Card {
    Q_OBJECT

public:
    explicit ActivityView(ActivityLog& log, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void fillKinds();
    void refresh();
    void fitColumns();
    void copy(bool all);

    ActivityModel m_model;
    ActivityFilter m_filter;
    QLineEdit* m_text;
    QComboBox* m_kinds;
    QPushButton* m_copySelected;
    QPushButton* m_copyAll;
    DataTable* m_table;
    StateView* m_state;
    bool m_atEnd = true; ///< the newest line is in view
};

} // namespace loopscope
