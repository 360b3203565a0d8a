#pragma once

#include "app/data/diagnosis/loop_evidence.h"
#include "app/data/live/live_feed.h"
#include "app/data/query/policy_effect_reader.h"
#include "app/data/store/feedback_store.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace loopscope {

/// The feedback database that a window shows (or the result of a replay that stored nothing). Values arrive by signal:
/// versions first, cells when somebody asks for them. Lives in the UI thread; the connection lives in a reader thread of
/// its own, and a newer request of the same kind cancels the older one in the database. The UI thread never waits.
class Workspace : public QObject {
    Q_OBJECT

public:
    enum class State { Empty, Loading, Ready, Failed };

    /// @param opener how a database is opened for reading, in the reader thread; tests give their own
    using Opener = std::function<Result<std::unique_ptr<FeedbackStore>>(const ConnectionSpec&)>;
    explicit Workspace(QObject* parent = nullptr, Opener opener = {});
    ~Workspace() override;

    void open(const ConnectionSpec& spec);
    /// Shows the summary of a replay that stored nothing.
    void show(const QString& name, const Policy& policy, std::shared_ptr<const Summary> summary);
    /// Reads anew: after a replay, an undo, on request. What was loaded stays until the new values are there.
    void refresh();
    void close();
    void cancel(); ///< what is loading
    /// From now on, follows what comes into the databases that are opened: see live() and grew().
    void watch();
    [[nodiscard]] LiveFeed& live();
    [[nodiscard]] const LiveFeed& live() const;

    [[nodiscard]] State state() const;
    [[nodiscard]] const Error& error() const; ///< when Failed
    /// What is open; kind Memory: nothing, or a replay that stored nothing.
    [[nodiscard]] const ConnectionSpec& spec() const;
    [[nodiscard]] const StoreFacts& facts() const;
    [[nodiscard]] const Policy& policy() const;
    /// Versions without histograms and cells. Null until Ready.
    [[nodiscard]] std::shared_ptr<const Summary> versions() const;
    /// With cells; null until cellsLoaded(). The first call starts loading them, and the first one after a refresh starts
    /// loading newer ones, while those of before are still given.
    [[nodiscard]] std::shared_ptr<const Summary> cells();
    /// Cells of the newest versions alone, while those of all are being read and that takes longer; null else.
    [[nodiscard]] std::shared_ptr<const Summary> newestCells() const;
    /// What the loop reports, computed in the worker with the cells; empty until cellsLoaded().
    struct LoopPoint {
        std::int64_t version = 0;
        bool evaluated = true;
        double globalAccuracy = 0;
        double hardcodedAccuracy = 0;
        std::int64_t devicesFromFeedback = 0;
    };
    [[nodiscard]] const std::vector<LoopPoint>& loop() const;

    [[nodiscard]] QFuture<Result<QueryResult>> run(const std::string& queryId,
                                                   const std::map<std::string, std::string>& parameters);
    /// Rows of feedback. @param kind of the one who asks: a newer request of the same kind cancels the older one
    [[nodiscard]] QFuture<Result<std::vector<FeedbackRow>>> feedbackPage(const std::string& kind,
                                                                         const FeedbackPageRequest& request);
    [[nodiscard]] QFuture<Result<std::int64_t>> countFeedback(const std::string& kind, const FeedbackFilter& filter);
    /// Versions with the histograms of their errors and confidences; of a replay that stored nothing at once.
    [[nodiscard]] QFuture<Result<std::shared_ptr<const Summary>>> histograms();
    /// What another policy would make of the open data: at first what is known without the rows, then, where that is not
    /// all, from the rows. Nothing more than the first of a replay that stored nothing. A newer call cancels the older one.
    /// @pre Ready, with at least one version
    [[nodiscard]] QFuture<Result<PolicyEffect>> policyEffect(const Policy& other, EffectSource source);
    void cancelPolicyEffect();
    /// What speaks for a running loop, as of now. A newer request cancels an older one.
    [[nodiscard]] QFuture<Result<LoopEvidence>> loopEvidence();
    [[nodiscard]] QFuture<Result<std::vector<ImportRecord>>> imports();
    [[nodiscard]] QFuture<Result<std::vector<Reject>>> rejects(std::int64_t importId, std::int64_t limit);

signals:
    void changed(); ///< state, facts, versions
    /// Feedback came in: facts and versions are newer. Cells stay what they were until cells() is asked for and
    /// cellsLoaded() tells.
    void grew();
    void newestCellsLoaded();
    void cellsLoaded();
    void cellsFailed(const QString& sentence);

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace loopscope
