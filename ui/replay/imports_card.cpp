#include "ui/replay/imports_card.h"

#include "app/data/error_text.h"
#include "app/data/when_done.h"
#include "ui/connection/connection_test_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_view.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace loopscope {

ImportsCard::ImportsCard(Workspace& workspace, QWidget* parent)
    : Card(tr("Imports"), QString(), parent),
      m_workspace(workspace),
      m_table(new DataTable(QStringLiteral("importsTable"), tr("Imports"))),
      m_state(new StateView),
      m_undo(new QPushButton(tr("Undo…"))),
      m_resume(new QPushButton(tr("Resume")))
{
    setObjectName(QStringLiteral("importsCard"));
    m_undo->setObjectName(QStringLiteral("importUndo"));
    m_undo->setAccessibleName(tr("Undo the selected import"));
    m_resume->setObjectName(QStringLiteral("importResume"));
    m_resume->setAccessibleName(tr("Resume the selected import"));
    for (QPushButton* button : {m_resume, m_undo}) {
        button->setAutoDefault(false);
        addToTitle(button);
    }
    m_table->setModel(&m_model);
    m_table->setMinimumHeight(110);
    m_state->setContent(m_table);
    body()->addWidget(m_state, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateButtons();
        if (const ImportRecord* record = selected(); record != nullptr && record->rejected > 0)
            emit rejectsRequested(*record);
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const ImportRecord* record = selected(); record != nullptr)
            emit undoRequested(*record);
    });
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (const ImportRecord* record = selected(); record != nullptr)
            emit resumeRequested(*record);
    });
    connect(m_state, &StateView::retryRequested, this, &ImportsCard::refresh);
    connect(&workspace, &Workspace::changed, this, &ImportsCard::refresh);
    refresh();
}

void ImportsCard::refresh()
{
    const bool ready = m_workspace.state() == Workspace::State::Ready && m_workspace.spec().kind != StoreKind::Memory;
    setVisible(ready);
    updateButtons();
    if (!ready)
        return;
    setHint(tr("of %1").arg(QString::fromStdString(m_workspace.facts().name)));
    whenDone(m_workspace.imports(), this,
             [this](const Result<std::vector<ImportRecord>>& imports) { takeImports(imports); });
}

void ImportsCard::setBusy(bool busy)
{
    m_busy = busy;
    updateButtons();
}

void ImportsCard::takeImports(const Result<std::vector<ImportRecord>>& imports)
{
    if (!imports) {
        if (imports.error().code != ErrorCode::Cancelled)
            m_state->showFailed(errorText(imports.error()));
        return;
    }
    m_model.setImports(*imports);
    m_table->fitColumns();
    if (imports->empty())
        m_state->showEmpty({}, tr("Nothing was imported into this database yet."));
    else
        m_state->showContent();
    updateButtons();
}

void ImportsCard::updateButtons()
{
    const ImportRecord* record = selected();
    const bool canWrite = record != nullptr && !m_busy && !m_workspace.facts().readOnly;
    const QString reason = ConnectionTestText::whyReadOnly(m_workspace.facts().readOnlyReason);
    for (QPushButton* button : {m_undo, m_resume})
        button->setToolTip(reason);
    m_undo->setEnabled(canWrite && record->state != ImportState::Undone);
    m_resume->setEnabled(canWrite && record->state == ImportState::Unfinished);
}

const ImportRecord* ImportsCard::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model.import(rows.first().row());
}

} // namespace loopscope
