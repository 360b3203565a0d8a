#pragma once

#include "app/engine/files/evaluation_reader.h"
#include "ui/models/reject_model.h"
#include "ui/widgets/card.h"

#include <cstdint>
#include <map>

namespace loopscope {

class DataTable;
class TextLabel;

/// The rows that were rejected: how many by reason, and the lines themselves.
class RejectsCard : public Card {
    Q_OBJECT

public:
    explicit RejectsCard(QWidget* parent = nullptr);

    void showReport(const IngestReport& report);
    /// Rejects of an import as the database kept them.
    void showStored(const QString& file, std::uint64_t total, std::vector<Reject> rejects);

private:
    void showLines(std::uint64_t total, const std::map<RejectReason, std::uint64_t>& byReason,
                   std::vector<Reject> rejects);
    RejectModel m_model;
    DataTable* m_table = nullptr;
    TextLabel* m_reasons = nullptr;
};

} // namespace loopscope
