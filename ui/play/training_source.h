#pragma once

#include "ui/play/training_rows.h"

#include <QObject>

#include <optional>

namespace loopscope {

/// Computes training rows in a worker, one request at a time: while one is computed only the newest other waits, so that a
/// fast play skips versions instead of queueing them. Only the rows of the newest answer are kept. Thread: UI; never waits.
class TrainingSource : public QObject {
    Q_OBJECT

public:
    explicit TrainingSource(QObject* parent = nullptr) : QObject(parent) {}

    /// Asks for rows; nothing happens when they are there or on their way. A request without summary forgets everything.
    void request(const TrainingRequest& request);
    /// Null until ready().
    [[nodiscard]] const std::shared_ptr<const TrainingRows>& rows() const { return m_rows; }

signals:
    void ready();

private:
    void compute();

    TrainingRequest m_wanted;
    bool m_computing = false;
    std::shared_ptr<const TrainingRows> m_rows;
};

} // namespace loopscope
