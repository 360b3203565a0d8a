#include "ui/play/training_source.h"

#include "app/data/when_done.h"

#include <QtConcurrent>

namespace loopscope {

void TrainingSource::request(const TrainingRequest& request)
{
    if (request == m_wanted)
        return;
    const bool other = request.summary != m_wanted.summary;
    m_wanted = request;
    if (other)
        m_rows.reset(); // of other devices
    if (m_wanted.summary != nullptr && !m_computing)
        compute();
}

void TrainingSource::compute()
{
    m_computing = true;
    whenDone(QtConcurrent::run([request = m_wanted] { return makeTrainingRows(request); }), this,
             [this, asked = m_wanted](const std::shared_ptr<const TrainingRows>& rows) {
                 m_computing = false;
                 if (asked.summary == m_wanted.summary) { // the rows of a version just passed are better than none
                     m_rows = rows;
                     emit ready();
                 }
                 if (asked != m_wanted && m_wanted.summary != nullptr && !m_computing)
                     compute();
             });
}

} // namespace loopscope
