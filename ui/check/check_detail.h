#pragma once

#include "app/data/diagnosis/loop_check.h"
#include "ui/models/query_result_model.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace loopscope {

class CodeBox;
class DataTable;
class TextLabel;

/// One check: what it found, how sure that is, the rows that show it and the query that found them, and what mends it.
class CheckDetail : public Card {
    Q_OBJECT

public:
    explicit CheckDetail(QWidget* parent = nullptr);

    void setCheck(const CheckResult& check);

signals:
    void copyRequested(); ///< the whole check
    void repairRequested(const QString& stepId); ///< of the schema plan

private:
    void layOut();
    void showEvidence(const CheckFinding& finding);
    void showFixes(const CheckFinding& finding);
    QWidget* repairOffer(const QString& stepId);

    QueryResultModel m_rows;
    TextLabel* m_word = nullptr;
    TextLabel* m_finding = nullptr;
    TextLabel* m_certainty = nullptr;
    QWidget* m_evidence = nullptr;
    TextLabel* m_evidenceTitle = nullptr;
    DataTable* m_table = nullptr;
    CodeBox* m_query = nullptr;
    QWidget* m_fixes = nullptr;
    QVBoxLayout* m_fixList = nullptr;
};

} // namespace loopscope
