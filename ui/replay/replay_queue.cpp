#include "ui/replay/replay_queue.h"

#include "ui/models/number_text.h"
#include "ui/replay/replay_text.h"
#include "ui/widgets/plain_text.h"

#include <QFileInfo>

#include <algorithm>

namespace loopscope {

ReplayQueue::ReplayQueue(QObject* parent) : QAbstractTableModel(parent)
{
    connect(&m_controller, &ReplayController::progressed, this, &ReplayQueue::progressed);
    connect(&m_controller, &ReplayController::summarised, this, &ReplayQueue::summarised);
    connect(&m_controller, &ReplayController::paused, this, &ReplayQueue::paused);
    connect(&m_controller, &ReplayController::finished, this, [this](std::shared_ptr<const ReplayOutcome> outcome) {
        m_entries[static_cast<std::size_t>(m_running)].outcome = std::move(outcome);
        endRunning(State::Done);
    });
    connect(&m_controller, &ReplayController::failed, this, [this](const Error& error) {
        m_entries[static_cast<std::size_t>(m_running)].error = error;
        const bool cancelled = error.code == ErrorCode::Cancelled;
        m_goOn = m_goOn && !cancelled;
        endRunning(cancelled ? State::Cancelled : State::Failed);
    });
}

void ReplayQueue::add(const QStringList& paths)
{
    for (const QString& path : paths) {
        if (isWaiting(path))
            continue;
        const int row = rowCount();
        beginInsertRows({}, row, row);
        const QFileInfo file(path);
        m_entries.push_back({.path = path, .bytes = file.isFile() ? std::optional(file.size()) : std::nullopt});
        endInsertRows();
    }
}

void ReplayQueue::addUpstream(const UpstreamSource& source)
{
    const QString name = QString::fromStdString(source.name());
    if (isWaiting(name))
        return;
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_entries.push_back({.path = name, .upstream = source});
    endInsertRows();
}

bool ReplayQueue::isWaiting(const QString& path) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&path](const Entry& entry) { return entry.path == path && entry.state == State::Waiting; });
}

QString ReplayQueue::nameOf(const Entry& entry)
{
    return entry.upstream ? QString::fromStdString(entry.upstream->displayName()) : entry.path;
}

void ReplayQueue::remove(int row)
{
    if (row < 0 || row >= rowCount() || row == m_running)
        return;
    beginRemoveRows({}, row, row);
    m_entries.erase(m_entries.begin() + row);
    if (m_running > row)
        --m_running;
    endRemoveRows();
}

void ReplayQueue::setReading(const QString& path, const ReadOptions& reading)
{
    for (Entry& entry : m_entries)
        if (entry.path == path)
            entry.reading = reading;
}

bool ReplayQueue::hasWaiting() const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [](const Entry& entry) { return entry.state == State::Waiting; });
}

void ReplayQueue::start(const Settings& settings)
{
    m_settings = settings;
    m_goOn = true;
    runNext();
}

void ReplayQueue::restart(int row, const Settings& settings)
{
    m_settings = settings;
    m_goOn = false;
    run(row);
}

void ReplayQueue::cancel()
{
    m_goOn = false;
    m_controller.cancel();
}

void ReplayQueue::runNext()
{
    const auto next = std::find_if(m_entries.begin(), m_entries.end(),
                                   [](const Entry& entry) { return entry.state == State::Waiting; });
    if (m_goOn && next != m_entries.end())
        run(static_cast<int>(next - m_entries.begin()));
    else
        emit allEnded();
}

void ReplayQueue::run(int row)
{
    Entry& entry = m_entries[static_cast<std::size_t>(row)];
    entry.state = State::Running;
    entry.target = m_settings.request.target;
    entry.outcome.reset();
    entry.error.reset();
    ReplayRequest request = m_settings.request;
    request.file = entry.path.toStdString();
    request.upstream = entry.upstream;
    request.reading = entry.reading.value_or(ReadOptions{.format = formatOfName(request.file)});
    m_running = row;
    emit dataChanged(index(row, 0), index(row, StateColumn));
    emit started(row);
    m_controller.start(request);
}

void ReplayQueue::endRunning(State state)
{
    const int row = std::exchange(m_running, -1);
    m_entries[static_cast<std::size_t>(row)].state = state;
    emit dataChanged(index(row, 0), index(row, StateColumn));
    emit ended(row);
    if (m_running < 0) // nobody restarted one from a slot
        runNext();
}

int ReplayQueue::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ReplayQueue::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : modelColumnCount;
}

QVariant ReplayQueue::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == FileColumn)
        return plainToolTip(entry.path);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case FileColumn:
        return QFileInfo(nameOf(entry)).fileName();
    case SizeColumn:
        return entry.bytes ? ReplayText::bytes(static_cast<std::uint64_t>(*entry.bytes)) : NumberText::absent();
    default:
        return stateText(entry);
    }
}

QVariant ReplayQueue::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn:
        return tr("File");
    case SizeColumn:
        return tr("Size");
    default:
        return tr("State");
    }
}

QString ReplayQueue::stateText(const Entry& entry)
{
    switch (entry.state) {
    case State::Waiting:
        return tr("waits");
    case State::Running:
        return tr("replaying");
    case State::Failed:
        return tr("failed");
    case State::Cancelled:
        return tr("cancelled");
    case State::Done:
        break;
    }
    const IngestReport& report = entry.outcome->ingest;
    if (report.fileError && report.accepted == 0)
        return tr("no rows");
    return tr("%1 row(s), %2 rejected", nullptr, NumberText::plural(static_cast<std::int64_t>(report.accepted)))
        .arg(NumberText::count(static_cast<std::int64_t>(report.accepted)),
             NumberText::count(static_cast<std::int64_t>(report.rejected)));
}

} // namespace loopscope
