#pragma once

#include "app/data/store/feedback_databases.h"

#include <QDialog>

class QLineEdit;

namespace loopscope {

/// Asks whether a feedback database is to be deleted, and names it. One that other programs count on only goes when somebody
/// types its name. accepted() is yes.
class DeleteDatabaseDialog : public QDialog {
    Q_OBJECT

public:
    /// @param place where it is: ConnectionSpec::displayName()
    DeleteDatabaseDialog(const FeedbackDatabase& database, const QString& place, QWidget* parent);

private:
    [[nodiscard]] static QString consequence(const FeedbackDatabase& database);
};

} // namespace loopscope
