#include "ui/pages/replay_page.h"

#include "app/data/error_text.h"
#include "app/data/store/store_jobs.h"
#include "app/data/when_done.h"
#include "ui/activity/replay_activity.h"
#include "ui/models/number_text.h"
#include "ui/replay/drop_area.h"
#include "ui/replay/file_links.h"
#include "ui/replay/imports_card.h"
#include "ui/replay/preview_card.h"
#include "ui/replay/rejects_card.h"
#include "ui/replay/replay_options_form.h"
#include "ui/replay/replay_questions.h"
#include "ui/replay/replay_text.h"
#include "ui/replay/upstream_source_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace loopscope {

using Offer = ReplayProgressCard::Offer;

ReplayPage::ReplayPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_header(new PageHeader(title())),
      m_banner(new Banner),
      m_files(new DataTable(QStringLiteral("replayFiles"), tr("Files to replay"))),
      m_options(new ReplayOptionsForm(workspace)),
      m_preview(new PreviewCard(m_previews)),
      m_result(new QWidget),
      m_progress(new ReplayProgressCard),
      m_rejects(new RejectsCard),
      m_imports(new ImportsCard(workspace))
{
    m_header->setHint(tr(
        "Evaluations become feedback: every row is read, judged under a policy, and kept or rejected with a reason."));
    m_result->hide();
    m_progress->hide();
    m_rejects->hide();
    layOut();
    connectQueue();
    connectPreviews();
    new ReplayActivity(m_queue, this);
    connect(m_progress, &ReplayProgressCard::offerAccepted, this, &ReplayPage::acceptOffer);
    connect(m_progress, &ReplayProgressCard::holdRequested, this, [this](bool held) { m_queue.setHeld(held); });
    connect(m_progress, &ReplayProgressCard::cancelRequested, this, &ReplayPage::cancelJob);
    connect(m_imports, &ImportsCard::undoRequested, this, &ReplayPage::confirmUndo);
    connect(m_imports, &ImportsCard::resumeRequested, this, &ReplayPage::resume);
    connect(m_imports, &ImportsCard::rejectsRequested, this, &ReplayPage::showStoredRejects);
    updateButtons();
}

QString ReplayPage::title() const
{
    return tr("Replay");
}

QString ReplayPage::iconName() const
{
    return QStringLiteral("replay");
}

void ReplayPage::layOut()
{
    auto* request = new QWidget;
    request->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* top = new QHBoxLayout(request);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(spacing::m);
    top->addWidget(filesCard(), 1);
    top->addWidget(optionsCard(), 1);
    m_result->setObjectName(QStringLiteral("replayResult"));
    auto* result = new QHBoxLayout(m_result);
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(spacing::m);
    result->addWidget(m_progress, 3);
    result->addWidget(m_rejects, 2);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(spacing::l, 0, spacing::l, spacing::l);
    column->setSpacing(spacing::m);
    column->addWidget(request);
    column->addWidget(m_preview, 2);
    column->addWidget(m_result, 2);
    column->addWidget(m_imports, 1);
    column->addStretch(0);
    auto* scroll = new PageScroll(QStringLiteral("replayScroll"), title(), content);

    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_banner);
    m_header->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::m);
    page->addWidget(m_header);
    page->addWidget(scroll, 1);
}

QWidget* ReplayPage::filesCard()
{
    auto* card = new Card(tr("Evaluation files"));
    auto* area = new DropArea;
    area->setObjectName(QStringLiteral("dropArea"));
    m_remove = new QPushButton(tr("Remove"));
    m_remove->setObjectName(QStringLiteral("replayRemove"));
    m_remove->setAccessibleName(tr("Remove the selected file from the list"));
    m_remove->setAutoDefault(false);
    card->addToTitle(m_remove);
    m_files->setModel(&m_queue);
    auto* table = new QPushButton(tr("From a federated system’s table…"));
    table->setObjectName(QStringLiteral("replayUpstream"));
    table->setAccessibleName(tr("Replay the evaluations in a federated system’s table"));
    table->setAutoDefault(false);
    connect(table, &QPushButton::clicked, this, &ReplayPage::askForTable);
    card->body()->addWidget(area);
    card->body()->addWidget(table, 0, Qt::AlignLeft);
    card->body()->addWidget(m_files, 1);
    connect(area, &QAbstractButton::clicked, this, &ReplayPage::askForFiles);
    connect(m_files->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateButtons();
        const QModelIndexList rows = m_files->selectionModel()->selectedRows();
        if (!rows.isEmpty() && !m_queue.isRunning())
            takeEnd(rows.first().row());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const QModelIndexList rows = m_files->selectionModel()->selectedRows();
        if (!rows.isEmpty())
            m_queue.remove(rows.first().row());
        updateButtons();
    });
    return card;
}

QWidget* ReplayPage::optionsCard()
{
    auto* card = new Card(tr("How, and where to"));
    m_start = new QPushButton(tr("Start replay"));
    m_start->setObjectName(QStringLiteral("replayStart"));
    m_start->setAccessibleName(tr("Start the replay"));
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &ReplayPage::start);
    card->body()->addWidget(m_options);
    card->body()->addStretch(1);
    card->body()->addWidget(m_start, 0, Qt::AlignRight);
    return card;
}

void ReplayPage::connectQueue()
{
    connect(&m_queue, &ReplayQueue::started, this, [this](int row) {
        m_shown = row;
        m_progress->showRunning(ReplayQueue::nameOf(m_queue.entries()[static_cast<std::size_t>(row)]));
        m_progress->show();
        m_result->show();
        m_rejects->hide();
        updateButtons();
    });
    connect(&m_queue, &ReplayQueue::progressed, this, [this](const ReplayProgress& progress) {
        m_progress->showProgress(progress);
        emit jobChanged(ReplayText::job(
            ReplayQueue::nameOf(m_queue.entries()[static_cast<std::size_t>(m_queue.runningRow())]), progress));
    });
    connect(&m_queue, &ReplayQueue::summarised, m_progress, &ReplayProgressCard::showVersions);
    connect(&m_queue, &ReplayQueue::paused, this, [this](const Error& reason) {
        m_progress->showPaused(errorText(reason));
        emit jobChanged({.title = tr("The replay is paused"), .detail = errorText(reason), .waits = true});
    });
    connect(&m_queue, &ReplayQueue::ended, this, [this](int row) {
        takeEnd(row);
        const auto& entry = m_queue.entries()[static_cast<std::size_t>(row)];
        if (entry.target.kind == StoreKind::Memory && entry.outcome && entry.outcome->ingest.accepted > 0)
            workspace().show(QFileInfo(ReplayQueue::nameOf(entry)).fileName(), entry.outcome->policy,
                             entry.outcome->summary);
    });
    connect(&m_queue, &ReplayQueue::allEnded, this, [this] {
        emit jobChanged({});
        updateButtons();
        const bool stored = shown().outcome || shown().state == ReplayQueue::State::Cancelled;
        if (stored && shown().target.kind != StoreKind::Memory)
            openTarget(shown().target);
    });
    connect(&m_queue, &QAbstractItemModel::rowsInserted, this, [this] {
        m_files->fitColumns();
        if (!m_queue.entries().back().upstream) // of a table it is known how it is read
            m_previews.add(m_queue.entries().back().path);
        updateButtons();
    });
    connect(&m_queue, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int row) { forget(row); });
    connect(&m_queue, &QAbstractItemModel::dataChanged, this, [this] { m_files->fitColumns(); });
}

void ReplayPage::connectPreviews()
{
    connect(&m_previews, &ReplayPreviews::ready, this, [this](const QString& path) {
        if (const auto preview = m_previews.preview(path))
            m_queue.setReading(path, preview->options);
    });
    connect(&m_previews, &ReplayPreviews::allRead, this, [this] {
        if (m_whenRead)
            std::exchange(m_whenRead, {})();
    });
    connect(m_options, &ReplayOptionsForm::policyChanged, this, [this] { m_previews.setPolicy(m_options->policy()); });
}

void ReplayPage::whenRead(std::function<void()> function)
{
    if (m_previews.isReading())
        m_whenRead = std::move(function);
    else
        function();
}

void ReplayPage::updatePreview()
{
    const auto& entries = m_queue.entries();
    const auto waits = [](const ReplayQueue::Entry& entry) { return entry.state == ReplayQueue::State::Waiting; };
    auto shown = std::ranges::find_if(entries, waits);
    const QModelIndexList rows = m_files->selectionModel()->selectedRows();
    if (!rows.isEmpty() && waits(entries[static_cast<std::size_t>(rows.first().row())]))
        shown = entries.begin() + rows.first().row();
    const bool isSeen = shown != entries.end() && !shown->upstream && !m_queue.isRunning();
    if (isSeen)
        m_preview->setFile(shown->path);
    m_preview->setVisible(isSeen);
}

void ReplayPage::showDetail(const QString& detail)
{
    m_queue.add(filesOfDetail(detail));
}

void ReplayPage::cancelJob()
{
    m_queue.cancel();
}

void ReplayPage::askForFiles()
{
    auto* dialog = new QFileDialog(window(), tr("Choose evaluation files"));
    dialog->setObjectName(QStringLiteral("replayFilesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Evaluations (*.csv *.jsonl *.ndjson *.gz);;All files (*)"));
    connect(dialog, &QFileDialog::filesSelected, &m_queue, &ReplayQueue::add);
    dialog->open();
}

void ReplayPage::askForTable()
{
    auto* dialog = new UpstreamSourceDialog(workspace().spec(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UpstreamSourceDialog::chosen, &m_queue, &ReplayQueue::addUpstream);
    dialog->open();
}

void ReplayPage::start()
{
    auto settings = m_options->settings();
    if (!settings) {
        m_banner->showSentence(errorText(settings.error()));
        return;
    }
    m_banner->hide();
    m_settings = *settings;
    setFocus(); // the button is about to be disabled, and the focus would wander
    whenRead([this] {
        if (m_queue.hasWaiting() && !m_queue.isRunning())
            m_queue.start(m_settings);
    });
}

void ReplayPage::acceptOffer(Offer offer)
{
    switch (offer) {
    case Offer::Nothing:
        break;
    case Offer::ShowOverview:
    case Offer::OpenDatabase:
        if (offer == Offer::OpenDatabase)
            openTarget(shown().target);
        emit linkActivated({QStringLiteral("overview"), {}});
        break;
    case Offer::WriteAmongForeign:
        askToWriteAmongOthers(window(), QString::fromStdString(shown().target.displayName()),
                              [this] { restart(Offer::WriteAmongForeign); });
        break;
    case Offer::TryAgain:
        if (m_queue.isRunning()) {
            m_queue.answerPause(true);
            break;
        }
        [[fallthrough]];
    default:
        restart(offer);
    }
}

void ReplayPage::restart(Offer offer)
{
    if (m_queue.isRunning() || m_shown < 0)
        return;
    m_settings.request.target = shown().target;
    m_settings.request.resume = offer == Offer::Resume;
    m_settings.request.again = offer == Offer::StoreAgain;
    m_settings.request.intoLive = m_settings.request.intoLive || offer == Offer::WriteAmongForeign;
    m_queue.restart(m_shown, m_settings);
}

void ReplayPage::confirmUndo(const ImportRecord& record)
{
    askToUndo(window(), record, QString::fromStdString(workspace().facts().name), [this, record] { undo(record); });
}

void ReplayPage::undo(const ImportRecord& record)
{
    m_undoing = true;
    updateButtons();
    emit jobChanged({.title = tr("Undoing import %1").arg(record.id), .detail = {}, .canCancel = false});
    whenDone(undoImport(workspace().spec(), record.id), this, [this, record](const Result<void>& done) {
        m_undoing = false;
        ReplayActivity::logUndo(record, QString::fromStdString(workspace().facts().name), done);
        emit jobChanged({});
        updateButtons();
        if (!done)
            m_banner->showSentence(errorText(done.error()));
        workspace().refresh();
    });
}

void ReplayPage::resume(const ImportRecord& record)
{
    if (m_queue.isRunning())
        return;
    m_settings = {};
    m_settings.request.target = workspace().spec();
    m_settings.request.resume = true;
    const QString path = QString::fromStdString(record.fileName);
    if (auto source = UpstreamSource::parse(record.fileName, true)) {
        if (source->database.redacted() == workspace().spec().redacted()) // the password is not in the ledger
            source->database.password = workspace().spec().password;
        m_queue.addUpstream(*source);
    } else {
        m_queue.add({path});
    }
    whenRead([this, path] {
        for (int row = m_queue.rowCount() - 1; row >= 0 && !m_queue.isRunning(); --row)
            if (m_queue.entries()[static_cast<std::size_t>(row)].path == path) {
                m_queue.restart(row, m_settings);
                return;
            }
    });
}

void ReplayPage::showStoredRejects(const ImportRecord& record)
{
    whenDone(workspace().rejects(record.id, 1000), this, [this, record](const Result<std::vector<Reject>>& rejects) {
        if (!rejects)
            return;
        m_rejects->showStored(QFileInfo(QString::fromStdString(record.fileName)).fileName(),
                              static_cast<std::uint64_t>(record.rejected), *rejects);
        m_rejects->show();
        m_result->show();
    });
}

void ReplayPage::takeEnd(int row)
{
    const ReplayQueue::Entry& entry = m_queue.entries()[static_cast<std::size_t>(row)];
    if (!entry.outcome && !entry.error)
        return; // it waits
    m_shown = row;
    m_progress->showOutcome(entry, entry.target.kind != StoreKind::Memory);
    m_progress->show();
    m_result->show();
    m_rejects->setVisible(entry.outcome != nullptr);
    if (entry.outcome)
        m_rejects->showReport(entry.outcome->ingest);
}

void ReplayPage::openTarget(const ConnectionSpec& target)
{
    if (target.displayName() == workspace().spec().displayName() && target.kind == workspace().spec().kind)
        workspace().refresh();
    else
        workspace().open(target);
}

void ReplayPage::forget(int row)
{
    QStringList paths;
    for (const ReplayQueue::Entry& entry : m_queue.entries())
        paths << entry.path;
    m_previews.keepOnly(paths);
    if (row < m_shown) {
        --m_shown;
    } else if (row == m_shown) {
        m_shown = -1;
        m_result->hide();
    }
    updateButtons();
}

void ReplayPage::updateButtons()
{
    const bool busy = m_queue.isRunning() || m_undoing;
    const QModelIndexList rows = m_files->selectionModel()->selectedRows();
    m_remove->setVisible(m_queue.rowCount() > 0);
    m_remove->setEnabled(!rows.isEmpty() && rows.first().row() != m_queue.runningRow());
    m_start->setEnabled(!busy && m_queue.hasWaiting());
    m_options->setEnabled(!busy);
    m_files->setVisible(m_queue.rowCount() > 0);
    m_files->fitRows(4);
    m_imports->setBusy(busy);
    updatePreview();
}

} // namespace loopscope
