#pragma once

#include "app/data/diagnosis/loop_evidence.h"
#include "app/data/query/workspace.h"

#include <QCoreApplication>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace loopscope {

/// How far one step of the founding checklist is.
enum class ChecklistState { Looking, Done, NotYet, Unknown, Failed };
inline constexpr std::size_t checklistLength = 6;

/// One step of the checklist: its state, what speaks for it with numbers, how old that is, and the query that proves it.
struct ChecklistLine {
    ChecklistState state = ChecklistState::Looking;
    QString title;
    QString asked; ///< the step in the words of the text that the loop was built after
    QString evidence;
    QString age; ///< empty: nothing that has an age
    QString query; ///< id
    std::map<std::string, std::string> parameters;
};

/// The lines of the founding checklist from what was found. Thread: UI.
class ChecklistText {
    Q_DECLARE_TR_FUNCTIONS(ChecklistText)

public:
    /// How many rows there were when the database was opened.
    struct Opened {
        std::int64_t rows = 0;
        std::int64_t atUs = 0;
    };
    /// What the loop reports; without points while it is not known.
    struct Course {
        std::shared_ptr<const Summary> versions;
        std::vector<Workspace::LoopPoint> loop;
        double margin = 0.01; ///< smallest difference that matters
        std::optional<std::int64_t> newestTimestampUs;
        QString failure; ///< why it cannot be known; empty: it can
    };

    /// All lines, nothing known yet.
    [[nodiscard]] static std::vector<ChecklistLine> looking();
    [[nodiscard]] static ChecklistLine table(const LoopEvidence& evidence, const StoreFacts& facts);
    [[nodiscard]] static ChecklistLine written(const LoopEvidence& evidence);
    [[nodiscard]] static ChecklistLine read(const LoopEvidence& evidence);
    [[nodiscard]] static ChecklistLine tenMinutes(const LoopEvidence& evidence, const Opened& opened);
    [[nodiscard]] static ChecklistLine accuracy(const Course& course, std::int64_t nowUs);
    [[nodiscard]] static ChecklistLine panel(const LoopEvidence& evidence);

    [[nodiscard]] static QString word(ChecklistState state); ///< "done", "not yet"
    /// "5 of 6 done, 1 cannot be known here"
    [[nodiscard]] static QString summary(const std::vector<ChecklistLine>& lines);
};

} // namespace loopscope
