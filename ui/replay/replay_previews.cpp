#include "ui/replay/replay_previews.h"

#include "app/data/when_done.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace loopscope {

void ReplayPreviews::add(const QString& path)
{
    choose(path, PreviewChoice(choice(path)));
}

void ReplayPreviews::choose(const QString& path, const PreviewChoice& choice)
{
    Entry& entry = m_entries[path];
    entry.choice = choice;
    entry.isStale = true;
    readNext();
}

void ReplayPreviews::setPolicy(const Policy& policy)
{
    if (policy == m_policy)
        return;
    m_policy = policy;
    for (Entry& entry : m_entries)
        entry.isStale = true;
    readNext();
}

void ReplayPreviews::keepOnly(const QStringList& paths)
{
    m_entries.removeIf([&paths](const auto& item) { return !paths.contains(item.key()); });
}

void ReplayPreviews::readNext()
{
    if (m_reading)
        return;
    const auto next = std::find_if(m_entries.begin(), m_entries.end(), [](const Entry& entry) { return entry.isStale; });
    if (next == m_entries.end())
        return;
    next->isStale = false;
    m_reading = true;
    whenDone(QtConcurrent::run([file = next.key().toStdString(), choice = next->choice, policy = m_policy] {
                 return previewReplay(file, choice, policy);
             }),
             this, [this, path = next.key()](const Result<ReplayPreview>& result) {
                 m_reading = false;
                 if (const auto entry = m_entries.find(path); entry != m_entries.end() && !entry->isStale) {
                     entry->preview = result ? std::make_shared<const ReplayPreview>(*result) : nullptr;
                     entry->error = result ? std::nullopt : std::optional(result.error());
                     emit ready(path);
                 }
                 readNext();
                 if (!m_reading)
                     emit allRead();
             });
}

std::shared_ptr<const ReplayPreview> ReplayPreviews::preview(const QString& path) const
{
    const auto entry = m_entries.find(path);
    return entry == m_entries.end() ? nullptr : entry->preview;
}

const PreviewChoice& ReplayPreviews::choice(const QString& path) const
{
    static const PreviewChoice none;
    const auto entry = m_entries.find(path);
    return entry == m_entries.end() ? none : entry->choice;
}

const Error* ReplayPreviews::error(const QString& path) const
{
    const auto entry = m_entries.find(path);
    return entry == m_entries.end() || !entry->error ? nullptr : &*entry->error;
}

} // namespace loopscope
