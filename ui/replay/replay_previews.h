#pragma once

#include "app/data/replay/replay_preview.h"

#include <QMap>
#include <QObject>
#include <QString>

#include <memory>

namespace loopscope {

/// The previews of the files that wait, read in a worker, one file at a time; of a file that is asked for again only the newest
/// answer counts. Thread: UI; never waits.
class ReplayPreviews : public QObject {
    Q_OBJECT

public:
    explicit ReplayPreviews(QObject* parent = nullptr) : QObject(parent) {}

    /// Reads a file; what somebody has decided of it stays.
    void add(const QString& path);
    /// Reads it anew, as somebody has decided.
    void choose(const QString& path, const PreviewChoice& choice);
    void setPolicy(const Policy& policy); ///< reads all anew when it is another one
    void keepOnly(const QStringList& paths);

    /// Null until there is one, and after a failure.
    [[nodiscard]] std::shared_ptr<const ReplayPreview> preview(const QString& path) const;
    [[nodiscard]] const PreviewChoice& choice(const QString& path) const;
    [[nodiscard]] const Error* error(const QString& path) const; ///< null: none
    [[nodiscard]] bool isReading() const { return m_reading; } ///< anything

signals:
    void ready(const QString& path); ///< a preview or an error
    void allRead();

private:
    struct Entry {
        PreviewChoice choice;
        std::shared_ptr<const ReplayPreview> preview;
        std::optional<Error> error;
        bool isStale = true;
    };
    void readNext();

    QMap<QString, Entry> m_entries;
    Policy m_policy;
    bool m_reading = false;
};

} // namespace loopscope
