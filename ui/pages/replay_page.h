#pragma once

#include "ui/pages/page.h"
#include "ui/replay/replay_previews.h"
#include "ui/replay/replay_progress_card.h"
#include "ui/replay/replay_queue.h"

#include <functional>

class QPushButton;

namespace loopscope {

class Banner;
class DataTable;
class ImportsCard;
class PageHeader;
class PreviewCard;
class RejectsCard;
class ReplayOptionsForm;

/// Turns evaluation files into feedback: files, how and where to, progress, what was rejected, the history of imports.
/// Its detail is what filesToDetail() makes: files to be queued.
class ReplayPage : public Page {
    Q_OBJECT

public:
    ReplayPage(Workspace& workspace, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void showDetail(const QString& detail) override;
    [[nodiscard]] bool needsDatabase() const override { return false; }
    void cancelJob() override;

private:
    void layOut();
    void connectQueue();
    [[nodiscard]] QWidget* filesCard();
    [[nodiscard]] QWidget* optionsCard();
    void connectPreviews();
    void askForFiles();
    void askForTable();
    void start();
    /// Calls it when it is known how the files are to be read: now, or when the last preview is there.
    void whenRead(std::function<void()> function);
    void updatePreview();
    void restart(ReplayProgressCard::Offer offer);
    void acceptOffer(ReplayProgressCard::Offer offer);
    void confirmUndo(const ImportRecord& record);
    void undo(const ImportRecord& record);
    void resume(const ImportRecord& record);
    void showStoredRejects(const ImportRecord& record);
    void takeEnd(int row);
    void openTarget(const ConnectionSpec& target);
    void forget(int row);
    void updateButtons();
    [[nodiscard]] const ReplayQueue::Entry& shown() const
    {
        return m_queue.entries()[static_cast<std::size_t>(m_shown)];
    }

    ReplayQueue m_queue;
    ReplayQueue::Settings m_settings; ///< of the newest start
    int m_shown = -1;                 ///< row of the queue that the cards tell of; -1: none
    bool m_undoing = false;
    ReplayPreviews m_previews;
    std::function<void()> m_whenRead; ///< waits for the previews

    PageHeader* m_header = nullptr;
    Banner* m_banner = nullptr;
    DataTable* m_files = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_start = nullptr;
    ReplayOptionsForm* m_options = nullptr;
    PreviewCard* m_preview = nullptr;
    QWidget* m_result = nullptr; ///< progress and rejects
    ReplayProgressCard* m_progress = nullptr;
    RejectsCard* m_rejects = nullptr;
    ImportsCard* m_imports = nullptr;
};

} // namespace loopscope
