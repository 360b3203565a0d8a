#include "app/data/activity/activity_log.h"

#include "app/data/store/wall_clock.h"

#include <QDateTime>

namespace loopscope {

namespace {

QLatin1String idOf(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Feedback:
        return QLatin1String("feedback");
    case ActivityKind::Accuracy:
        return QLatin1String("accuracy");
    case ActivityKind::Database:
        return QLatin1String("database");
    case ActivityKind::Replay:
        return QLatin1String("replay");
    case ActivityKind::Query:
        return QLatin1String("query");
    case ActivityKind::Failure:
        return QLatin1String("failure");
    case ActivityKind::Stall:
        break;
    }
    return QLatin1String("stall");
}

QString oneLine(QString text)
{
    for (QChar& character : text)
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator ||
            character == QChar::ParagraphSeparator)
            character = QLatin1Char(' ');
    return text;
}

} // namespace

ActivityLog& ActivityLog::instance()
{
    static ActivityLog log;
    return log;
}

void ActivityLog::append(ActivityKind kind, const QString& text)
{
    append(kind, std::vector{text});
}

void ActivityLog::append(ActivityKind kind, const std::vector<QString>& texts)
{
    if (texts.empty())
        return;
    const std::int64_t now = wallClockUs();
    std::vector<ActivityEntry> added;
    added.reserve(texts.size());
    for (const QString& text : texts)
        added.push_back({.timeUs = now, .kind = kind, .text = oneLine(text)});
    m_entries.insert(m_entries.end(), added.begin(), added.end());
    while (m_entries.size() > limit)
        m_entries.pop_front();
    emit appended(added);
}

void ActivityLog::clear()
{
    m_entries.clear();
    emit cleared();
}

QString ActivityLog::line(const ActivityEntry& entry)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(entry.timeUs / 1000, Qt::UTC).toString(Qt::ISODateWithMs);
    return time + QLatin1Char(' ') + idOf(entry.kind) + QLatin1Char(' ') + entry.text;
}

} // namespace loopscope
