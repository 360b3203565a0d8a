#pragma once

#include <QObject>
#include <QString>

#include <cstdint>
#include <deque>
#include <vector>

namespace loopscope {

/// What a line of the activity log is about.
enum class ActivityKind : std::uint8_t { Feedback, Accuracy, Database, Replay, Query, Failure, Stall };
inline constexpr int activityKinds = 7;

struct ActivityEntry {
    std::int64_t timeUs = 0; ///< microseconds since 1970 UTC
    ActivityKind kind = ActivityKind::Database;
    QString text; ///< one line: control characters are spaces

    bool operator==(const ActivityEntry&) const = default;
};

/// What the program did, oldest first, for people who follow it: the newest 10,000 lines. Thread: UI.
class ActivityLog : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t limit = 10'000;

    explicit ActivityLog(QObject* parent = nullptr) : QObject(parent) {}
    /// The one of the program.
    [[nodiscard]] static ActivityLog& instance();

    void append(ActivityKind kind, const QString& text);
    /// Lines of one moment, at once.
    void append(ActivityKind kind, const std::vector<QString>& texts);
    void clear();
    [[nodiscard]] const std::deque<ActivityEntry>& entries() const { return m_entries; }

    /// "2026-03-01T09:30:00.123Z feedback Inserted 220 feedback records": the same words in every language up to the text.
    [[nodiscard]] static QString line(const ActivityEntry& entry);

signals:
    /// After the lines were added; the oldest may have gone at the same time.
    void appended(const std::vector<loopscope::ActivityEntry>& entries);
    void cleared();

private:
    std::deque<ActivityEntry> m_entries;
};

} // namespace loopscope
