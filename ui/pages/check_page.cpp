#include "ui/pages/check_page.h"

#include "app/data/activity/activity_log.h"
#include "app/data/error_text.h"
#include "app/data/report/check_document.h"
#include "ui/check/check_delegate.h"
#include "ui/check/check_detail.h"
#include "ui/models/number_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/state_view.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QTime>
#include <QVBoxLayout>

namespace loopscope {

namespace {

constexpr int listWidth = 360;

} // namespace

CheckPage::CheckPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_header(new PageHeader(title())),
      m_sentence(new TextLabel({}, TypeStep::CardTitle)),
      m_progress(new QProgressBar),
      m_cancel(new QPushButton(tr("Cancel"))),
      m_export(new QPushButton(themedIcon(QStringLiteral("export")), tr("Export"))),
      m_again(new QPushButton(tr("Check again"))),
      m_state(new StateView),
      m_view(new QListView),
      m_detail(new CheckDetail)
{
    layOut();
    connect(m_again, &QPushButton::clicked, this, &CheckPage::check);
    connect(m_cancel, &QPushButton::clicked, this, &CheckPage::cancelJob);
    connect(m_state, &StateView::retryRequested, this, &CheckPage::check);
    connect(m_state, &StateView::actionRequested, this, [this] {
        if (canCheck())
            check();
        else
            emit linkActivated({QStringLiteral("replay"), {}});
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { select(index.row()); });
    connect(m_detail, &CheckDetail::copyRequested, this, [this] {
        if (const CheckResult* const shown = m_list.checkAt(m_view->currentIndex().row()))
            QGuiApplication::clipboard()->setText(QString::fromStdString(checkMarkdown(*shown)));
    });
    connect(m_detail, &CheckDetail::repairRequested, this, &Page::schemaRequested);
    connect(&m_controller, &CheckController::finished, this, [this] { take(m_controller.results()); });
    connect(&m_controller, &CheckController::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
        emit jobChanged({.title = tr("Checking %1").arg(storeName()), .share = static_cast<double>(done) / total});
    });
    connect(&workspace, &Workspace::changed, this, &CheckPage::follow);
    follow();
}

QString CheckPage::title() const
{
    return tr("Check my loop");
}

QString CheckPage::iconName() const
{
    return QStringLiteral("check");
}

QString CheckPage::storeName() const
{
    return QString::fromStdString(workspace().spec().displayName());
}

bool CheckPage::canCheck() const
{
    const bool opened =
        workspace().state() == Workspace::State::Ready || workspace().state() == Workspace::State::Failed;
    return opened && workspace().spec().kind != StoreKind::Memory;
}

void CheckPage::layOut()
{
    m_sentence->setObjectName(QStringLiteral("checkSentence"));
    m_sentence->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("checkProgress"));
    m_progress->setAccessibleName(tr("Checks done"));
    m_progress->setTextVisible(false);
    m_state->setObjectName(QStringLiteral("checkState"));
    m_cancel->setObjectName(QStringLiteral("checkCancel"));
    m_cancel->setAccessibleName(tr("Cancel the checks"));
    m_export->setObjectName(QStringLiteral("checkExport"));
    m_export->setAccessibleName(tr("Export or copy what was found"));
    m_again->setObjectName(QStringLiteral("checkAgain"));
    m_again->setAccessibleName(tr("Check the loop again"));
    for (QPushButton* button : {m_cancel, m_export, m_again}) {
        button->setAutoDefault(false);
        m_header->addAction(button);
    }
    auto* menu = new QMenu(m_export);
    menu->setObjectName(QStringLiteral("checkExportMenu"));
    menu->addAction(tr("Save as &JSON…"), this,
                    [this] { exportAs(QStringLiteral("json"), tr("JSON documents (*.json)")); });
    menu->addAction(tr("Save as &Markdown…"), this,
                    [this] { exportAs(QStringLiteral("md"), tr("Markdown texts (*.md)")); });
    menu->addAction(tr("&Copy as Markdown"), this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromStdString(checksMarkdown(m_checked.redacted(), m_results)));
    });
    m_export->setMenu(menu);

    m_view->setObjectName(QStringLiteral("checkList"));
    m_view->setAccessibleName(tr("Checks of the loop"));
    m_view->setModel(&m_list);
    m_view->setItemDelegate(new CheckDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* listCard = new Card;
    listCard->setFixedWidth(listWidth);
    listCard->body()->addWidget(m_view);
    listCard->layout()->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    auto* columns = new QWidget;
    auto* row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::m);
    row->addWidget(listCard);
    row->addWidget(m_detail, 1);
    m_state->setContent(columns);

    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    page->setSpacing(spacing::m);
    page->addWidget(m_header);
    page->addWidget(m_sentence);
    page->addWidget(m_progress);
    page->addWidget(m_state, 1);
    showRunning(false);
}

void CheckPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        follow();
}

void CheckPage::showDetail(const QString& detail)
{
    m_wanted = detail.toStdString();
    if (const int wanted = m_list.rowOf(m_wanted); wanted >= 0)
        m_view->setCurrentIndex(m_list.index(wanted));
}

void CheckPage::follow()
{
    if (m_checked.redacted() != workspace().spec().redacted() || m_checked.schema != workspace().spec().schema) {
        m_controller.cancel();
        showRunning(false);
        m_results.clear();
        m_list.setChecks({});
        m_checked = {};
        m_stale = true;
        m_header->setHint({});
        m_sentence->hide();
        m_export->setEnabled(false);
    }
    m_again->setVisible(canCheck());
    m_export->setVisible(canCheck());
    switch (workspace().state()) {
    case Workspace::State::Empty:
        m_state->showEmpty(tr("Nothing is open"), tr("Open a database to check its loop."));
        return;
    case Workspace::State::Loading:
        m_stale = true; // opened anew, maybe after a repair
        m_state->showLoading(tr("Opening %1…").arg(storeName()));
        return;
    case Workspace::State::Failed:
    case Workspace::State::Ready:
        break;
    }
    if (!canCheck()) {
        m_state->showEmpty(tr("Nothing is stored"),
                           tr("The checks ask a database. Replay the file into one to check its loop."),
                           tr("Replay into a database"));
        return;
    }
    // New rows alone do not run the checks again: they say of when they are.
    if (isVisible() && m_stale && !m_controller.isRunning())
        check();
}

void CheckPage::check()
{
    if (!canCheck())
        return;
    m_stale = false;
    m_checked = workspace().spec();
    if (m_results.empty() || m_state->shown() != StateView::Shown::Content)
        m_state->showLoading(tr("Checking the loop of %1…").arg(storeName()));
    showRunning(true);
    m_controller.run(m_checked);
}

void CheckPage::cancelJob()
{
    m_controller.cancel();
    showRunning(false);
    if (m_results.empty())
        m_state->showEmpty(tr("Cancelled"), tr("The checks were cancelled before the end."), tr("Check again"));
}

void CheckPage::take(const CheckController::Results& results)
{
    showRunning(false);
    if (!results) {
        m_results.clear();
        m_list.setChecks({});
        m_sentence->hide();
        m_export->setEnabled(false);
        m_state->showFailed(errorText(results.error()));
        return;
    }
    const CheckResult* const shown = m_list.checkAt(m_view->currentIndex().row());
    if (m_wanted.empty() && shown != nullptr)
        m_wanted = shown->id;
    m_results = *results;
    m_list.setChecks(m_results);
    const QString sentence = checksSentence(m_results);
    m_sentence->setText(sentence);
    m_sentence->show();
    m_export->setEnabled(true);
    m_header->setHint(tr("%1 checks of %2 at %3")
                          .arg(NumberText::count(std::ssize(m_results)), storeName(),
                               QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
    const int wanted = m_list.rowOf(m_wanted);
    m_view->setCurrentIndex(m_list.index(wanted >= 0 ? wanted : m_list.firstRow()));
    m_wanted.clear();
    m_state->showContent();
    ActivityLog::instance().append(ActivityKind::Query, tr("Check of %1: %2").arg(storeName(), sentence));
}

void CheckPage::showRunning(bool running)
{
    m_progress->setVisible(running);
    m_progress->setRange(0, 0);
    m_cancel->setVisible(running);
    m_again->setEnabled(!running);
    emit jobChanged(running ? JobStatus{.title = tr("Checking %1").arg(storeName())} : JobStatus{});
}

void CheckPage::select(int row)
{
    if (const CheckResult* const shown = m_list.checkAt(row))
        m_detail->setCheck(*shown);
}

void CheckPage::exportAs(const QString& suffix, const QString& filter)
{
    auto* dialog = new QFileDialog(this, tr("Save what was found"));
    dialog->setObjectName(QStringLiteral("checkExportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(filter);
    dialog->selectFile(QStringLiteral("loop-check.") + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, suffix](const QString& path) {
        const std::string text = suffix == QLatin1String("json") ? checksJson(m_checked.redacted(), m_results)
                                                                 : checksMarkdown(m_checked.redacted(), m_results);
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(text)) >= 0 && file.commit())
            return;
        auto* box =
            new QMessageBox(QMessageBox::Warning, tr("Save what was found"),
                            tr("“%1” cannot be written: %2.").arg(path, file.errorString()), QMessageBox::Ok, this);
        showPlainly(*box);
        box->setObjectName(QStringLiteral("checkExportFailed"));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    dialog->open();
}

} // namespace loopscope
