#pragma once

#include "app/engine/feedback/policy.h"
#include "app/engine/feedback/summary.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

class QComboBox;
class QWidget;

namespace loopscope {

class ChartCard;
class HistogramPlot;
class StateView;

/// Where the errors and the confidences of one version lie, and of another beside it. Thread: UI.
class VersionHistograms : public QObject {
    Q_OBJECT

public:
    explicit VersionHistograms(QObject* parent = nullptr);

    [[nodiscard]] QWidget* errorsView() const; ///< to be put into a layout
    [[nodiscard]] QWidget* confidencesView() const;
    /// @param summary with histograms; null while they are being read or when that failed: @p sentence says which
    void setSummary(std::shared_ptr<const Summary> summary, const Policy& policy, const QString& sentence, bool failed);
    void setVersions(std::int64_t version, std::optional<std::int64_t> other);

signals:
    void retryRequested();

private:
    void refresh();
    [[nodiscard]] const VersionSummary* find(std::int64_t version) const;
    void showErrors(const std::vector<const VersionSummary*>& versions);
    void showConfidences(const std::vector<const VersionSummary*>& versions);

    std::shared_ptr<const Summary> m_summary;
    Policy m_policy;
    QString m_sentence;
    bool m_failed = false;
    std::int64_t m_version = -1;
    std::optional<std::int64_t> m_other;
    HistogramPlot* m_errors;
    QComboBox* m_sign;
    ChartCard* m_errorsCard;
    StateView* m_errorsState;
    HistogramPlot* m_confidences;
    ChartCard* m_confidencesCard;
    StateView* m_confidencesState;
};

} // namespace loopscope
