#pragma once

#include "ui/pages/job_status.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace loopscope {

class ElidedLabel;

/// The line at the window's bottom: what runs, how far it is, and a way to end it.
class JobTray : public QWidget {
    Q_OBJECT

public:
    explicit JobTray(QWidget* parent = nullptr);

    void setJob(const JobStatus& status);
    /// What the line says while nothing runs, after "No jobs".
    void setIdleText(const QString& text);

signals:
    void cancelRequested();
    void activated(); ///< "show" of a job that waits

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ElidedLabel* m_title = nullptr;
    QProgressBar* m_bar = nullptr;
    ElidedLabel* m_detail = nullptr;
    QPushButton* m_show = nullptr;
    QPushButton* m_cancel = nullptr;
    QString m_idle;
    bool m_busy = false;
};

} // namespace loopscope
