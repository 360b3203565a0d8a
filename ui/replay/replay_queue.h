#pragma once

#include "app/data/replay/replay_controller.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace loopscope {

/// The files to be replayed, one after the other, and what became of each. A table model: file, size, state. Thread: UI,
/// never blocking: the replay runs in the controller's thread.
class ReplayQueue : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class State { Waiting, Running, Done, Failed, Cancelled };
    enum ModelColumn { FileColumn, SizeColumn, StateColumn, modelColumnCount };

    struct Entry {
        QString path; ///< of a table: UpstreamSource::name()
        std::optional<UpstreamSource> upstream; ///< a table of the federated system instead of a file
        std::optional<qint64> bytes; ///< none: not a regular file, or not there
        std::optional<ReadOptions> reading; ///< none: CSV or JSON Lines by the file's name
        State state = State::Waiting;
        ConnectionSpec target; ///< where it was written to, once it ran
        std::shared_ptr<const ReplayOutcome> outcome; ///< when Done
        std::optional<Error> error; ///< when Failed or Cancelled
    };

    /// How files are replayed; the file and how it is read are filled in.
    struct Settings {
        ReplayRequest request;
    };

    explicit ReplayQueue(QObject* parent = nullptr);

    void add(const QStringList& paths); ///< a file that waits already is not added twice
    void addUpstream(const UpstreamSource& source); ///< likewise
    void remove(int row); ///< not the running one
    void setReading(const QString& path, const ReadOptions& reading); ///< of every entry with that path
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    /// What an entry is called: the path of a file, or whose table it is.
    [[nodiscard]] static QString nameOf(const Entry& entry);
    [[nodiscard]] bool isRunning() const { return m_running >= 0; }
    [[nodiscard]] int runningRow() const { return m_running; }
    [[nodiscard]] bool hasWaiting() const;

    /// Runs everything that waits. @pre !isRunning()
    void start(const Settings& settings);
    /// Runs one ended entry anew, with other settings (resume, again, among foreign rows). @pre !isRunning()
    void restart(int row, const Settings& settings);
    void cancel(); ///< the running one; the others keep waiting
    void setHeld(bool held) { m_controller.setHeld(held); } ///< the running one
    void answerPause(bool tryAgain) { m_controller.answerPause(tryAgain); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void started(int row);
    void progressed(const loopscope::ReplayProgress& progress);
    void summarised(std::shared_ptr<const loopscope::Summary> versions);
    void paused(const loopscope::Error& reason);
    void ended(int row);
    void allEnded();

private:
    void runNext();
    void run(int row);
    void endRunning(State state);
    [[nodiscard]] bool isWaiting(const QString& path) const;
    [[nodiscard]] static QString stateText(const Entry& entry);

    ReplayController m_controller;
    std::vector<Entry> m_entries;
    Settings m_settings;
    int m_running = -1;
    bool m_goOn = false; ///< with the next one that waits
};

} // namespace loopscope
