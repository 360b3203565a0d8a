#pragma once

#include "tests/store/chunk_maker.h"
#include "tests/store/store_place.h"

#include <QObject>

#include <functional>
#include <memory>

namespace loopscope {

/// What every back end must do, with the same words for all: QTest::qExec() one of these per kind of place.
class StoreContract : public QObject {
    Q_OBJECT

public:
    using NewPlace = std::function<std::unique_ptr<StorePlace>()>;
    explicit StoreContract(NewPlace newPlace) : m_newPlace(std::move(newPlace)) {}

private slots:
    void init();
    void cleanup();

    void createsTheSchemaOnce();
    void refusesAPlaceWithoutFeedback();
    void refusesADatabaseOfANewerProgram();
    void keepsTheStoredPolicy();
    void storesRowsAsTheTableDefinesThem();
    void keepsOneCreationTimePerChunk();
    void summaryEqualsTheReplaysOwn();
    void summaryHoldsWhatWasAskedFor();
    void summaryHoldsTheVersionsAskedFor();
    void windowComesFromTheRows();
    void keepsDeviceIdsOfAnyLengthAndContent();
    void keepsRejectsWithTheirBytes();
    void listsImportsAndChunks();
    void refusesChunksOfAnImportThatIsOver();
    void takesTheSameChunkOnlyOnce();
    void goesOnWithAnImportAfterReopening();
    void undoLeavesWhatTheOthersStored();
    void undoOfAllLeavesNothing();
    void policyChangeDerivesEverythingAnew();
    void judgesByAnotherPolicyWithoutChangingAnything();
    void rowsOfOthersKeepTheirJudgementUnderAnotherPolicy();
    void foreignRowsAreSeenAndCounted();
    void writesAmongForeignRows();
    void deletesOfForeignRowsLeaveTheRollupsRight();
    void healthyDatabaseHasNothingToRepair();
    void foundingTableIsRepairedWithoutLosingARow();
    void dropRefusesForeignRows();
    void dropLeavesNothing();
    void factsNeedNoRows();
    void secondWriterIsToldBusy();
    void readerSeesWhatTheWriterCommitted();
    void readOnlyStoresRefuseToWrite();
    void fullDiskLosesNothing();
    void cancelEndsARunningCall();
    void indexesAreThereAfterALoad();

    void queriesAnswerLiteralRows();
    void queriesRefuseWrongParameters();
    void queriesAgreeWithTheEvaluationData();

    void pagesHoldEveryRowOnce_data();
    void pagesHoldEveryRowOnce();
    void filtersChooseLiteralRows_data();
    void filtersChooseLiteralRows();
    void rowsOfOthersAreShownAsTheyAre();

private:
    [[nodiscard]] std::unique_ptr<FeedbackStore> writer(const Policy& policy = {});
    [[nodiscard]] std::unique_ptr<FeedbackStore> reader();
    /// Stores rows as one complete import of their own. @return its id
    std::int64_t import(FeedbackStore& store, ChunkMaker& maker, const std::vector<std::vector<TestRow>>& chunks,
                        const Policy& policy = {});
    [[nodiscard]] QueryResult query(FeedbackStore& store, const std::string& id,
                                    const std::map<std::string, std::string>& parameters = {});

    NewPlace m_newPlace;
    std::unique_ptr<StorePlace> m_place;
};

} // namespace loopscope
