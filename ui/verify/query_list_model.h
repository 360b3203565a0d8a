#pragma once

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace loopscope {

/// The monitoring queries and how each went. Thread: UI.
class QueryListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class State { NotRun, Running, Done, Failed };
    static constexpr int stateRole = Qt::UserRole; ///< State as int

    struct Entry {
        QString id;
        QString title;
        State state = State::NotRun;
        QString status; ///< "not run yet", "12 rows in 3 ms", "failed"
    };

    explicit QueryListModel(QObject* parent = nullptr);

    void setQueries(std::vector<Entry> entries);
    void setStatus(const QString& id, State state, const QString& status);
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Entry> m_entries;
};

} // namespace loopscope
