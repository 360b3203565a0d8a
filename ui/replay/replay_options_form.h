#pragma once

#include "app/data/query/workspace.h"
#include "ui/replay/replay_queue.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace loopscope {

class ConnectionEdit;
class ElidedLabel;
class TextLabel;

/// How files are replayed: policy, where to.
class ReplayOptionsForm : public QWidget {
    Q_OBJECT

public:
    enum Target { Nowhere, NewDatabase, OpenDatabase, Server };

    explicit ReplayOptionsForm(Workspace& workspace, QWidget* parent = nullptr);

    /// @return what the form says; InvalidArgument and others, of the target or the policy, when it is not complete.
    [[nodiscard]] Result<ReplayQueue::Settings> settings() const;
    /// What the target is called, for questions and sentences.
    [[nodiscard]] QString targetName() const;
    void setTarget(Target target);
    /// What rows would be judged by, as far as that is known before the target is opened.
    [[nodiscard]] Policy policy() const;

signals:
    void policyChanged();

private:
    void buildTargetFields();
    void layOut();
    void sayOfPolicy(const QString& text, bool wrong);
    void takePolicyFile(const QString& path);
    void askForPolicy();
    void askForNewDatabase();
    void refresh();
    [[nodiscard]] Result<ConnectionSpec> target() const;

    Workspace& m_workspace;
    QComboBox* m_policy = nullptr;
    QFormLayout* m_form = nullptr;
    ElidedLabel* m_policyFile = nullptr;
    QComboBox* m_target = nullptr;
    QStackedWidget* m_targetFields = nullptr;
    ElidedLabel* m_openName = nullptr;
    QLineEdit* m_newPath = nullptr;
    ConnectionEdit* m_connection = nullptr;
    QLineEdit* m_schema = nullptr;
    std::optional<Result<Policy>> m_chosenPolicy;
};

} // namespace loopscope
