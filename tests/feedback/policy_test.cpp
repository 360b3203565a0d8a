#include "app/engine/feedback/policy.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <limits>

namespace loopscope {

class PolicyTest : public QObject {
    Q_OBJECT

private slots:
    void takesTheDefaultsOfTheSpecForFieldsLeftOut()
    {
        const auto policy = parsePolicy("{}");
        QVERIFY(policy.has_value());
        QCOMPARE(policy->correctBelow, 0.1);
        QVERIFY(policy->correctness == Correctness::Absolute);
        QCOMPARE(policy->normalBelow, 0.05);
        QCOMPARE(policy->edgeAbove, 0.3);
        QVERIFY(!policy->windowSeconds.has_value());
        QVERIFY(!policy->historyVersions.has_value());
        QCOMPARE(policy->errorCap, 0.3);
        QCOMPARE(policy->penaltyWeight, 0.2);
        QCOMPARE(policy->floor, 0.5);
        QCOMPARE(policy->cap, 0.95);
        QCOMPARE(policy->fallbackBase, 0.7);
        QCOMPARE(policy->fallbackSlope, 0.01);
        QCOMPARE(policy->verdictMargin, 0.01);
    }

    void tellsEverythingThatIsWrongWithValues()
    {
        QVERIFY(policyErrors({}).empty());
        const Policy policy{.correctBelow = 0,
                            .normalBelow = 0.4,
                            .windowSeconds = -1,
                            .historyVersions = 0,
                            .errorCap = std::numeric_limits<double>::quiet_NaN(),
                            .floor = 0.96};
        std::vector<std::string> told;
        for (const Error& error : policyErrors(policy)) {
            QVERIFY(error.code == ErrorCode::InvalidPolicy);
            told.push_back(error.subject + " " + error.detail);
        }
        const std::vector<std::string> expected{
            "correct_below must be above 0",
            "window_seconds must be above 0 and at most 3.2e11, or null",
            "history_versions must be an integer from 1 to 2147483647, or null",
            "error_cap must be above 0",
            "normal_below must not be above edge_above",
            "floor must not be above cap",
        };
        QCOMPARE(told, expected);
    }

    void readsEveryField()
    {
        const auto policy = parsePolicy(
            R"({"correct_below": 5, "correctness": "relative", "normal_below": 0.01, "edge_above": 2.5,
                "window_seconds": 86400, "history_versions": 3, "error_cap": 1, "penalty_weight": 0.5,
                "floor": 0.25, "cap": 1, "fallback_base": 0.5, "fallback_slope": 0, "verdict_margin": 0.02})");
        QVERIFY(policy.has_value());
        const Policy expected{.correctBelow = 5,
                              .correctness = Correctness::Relative,
                              .normalBelow = 0.01,
                              .edgeAbove = 2.5,
                              .windowSeconds = 86400,
                              .historyVersions = 3,
                              .errorCap = 1,
                              .penaltyWeight = 0.5,
                              .floor = 0.25,
                              .cap = 1,
                              .fallbackBase = 0.5,
                              .fallbackSlope = 0,
                              .verdictMargin = 0.02};
        QVERIFY(*policy == expected);
    }

    void takesNullAsNoWindowAndNoLimitOfVersions()
    {
        const auto policy = parsePolicy(R"({"window_seconds": null, "history_versions": null})");
        QVERIFY(policy.has_value());
        QVERIFY(*policy == Policy{});
    }

    void writesWhatItReadsBackBitForBit()
    {
        const Policy policy{.correctBelow = 0.1 + 0.2,
                            .correctness = Correctness::Signed,
                            .windowSeconds = 1.0 / 3,
                            .historyVersions = 2147483647,
                            .floor = 5e-324,
                            .verdictMargin = 1e-17};
        const auto back = parsePolicy(toJson(policy));
        QVERIFY(back.has_value());
        QVERIFY(*back == policy);
    }

    void writesFieldsInTheOrderOfTheSpec()
    {
        QCOMPARE(QString::fromStdString(toJson(Policy{})),
                 QStringLiteral(R"({"correct_below":0.1,"correctness":"absolute","normal_below":0.05,"edge_above":0.3,)"
                                R"("window_seconds":null,"history_versions":null,"error_cap":0.3,"penalty_weight":0.2,)"
                                R"("floor":0.5,"cap":0.95,"fallback_base":0.7,"fallback_slope":0.01,)"
                                R"("verdict_margin":0.01})"));
    }

    void refusesAFaultyDocumentNamingTheField_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const char* json, const char* field) {
            QTest::newRow(name) << QString(json) << QString(field);
        };
        row("unknown field", R"({"corect_below": 0.1})", "corect_below");
        row("a field twice", R"({"cap": 0.9, "cap": 0.8})", "cap");
        row("text for a number", R"({"cap": "0.9"})", "cap");
        row("null for a number", R"({"cap": null})", "cap");
        row("unknown rule", R"({"correctness": "exact"})", "correctness");
        row("a number for the rule", R"({"correctness": 1})", "correctness");
        row("nothing can be correct", R"({"correct_below": 0})", "correct_below");
        row("negative threshold", R"({"normal_below": -0.1})", "normal_below");
        row("normal and edge case at once", R"({"normal_below": 0.4})", "normal_below");
        row("negative edge", R"({"normal_below": 0, "edge_above": -1})", "edge_above");
        row("division by zero", R"({"error_cap": 0})", "error_cap");
        row("penalty above 1", R"({"penalty_weight": 1.5})", "penalty_weight");
        row("floor above cap", R"({"floor": 0.96})", "floor");
        row("cap above 1", R"({"cap": 1.01})", "cap");
        row("negative base", R"({"fallback_base": -0.1})", "fallback_base");
        row("negative slope", R"({"fallback_slope": -0.1})", "fallback_slope");
        row("margin above 1", R"({"verdict_margin": 2})", "verdict_margin");
        row("no window is null, not 0", R"({"window_seconds": 0})", "window_seconds");
        row("a window beyond all time", R"({"window_seconds": 1e12})", "window_seconds");
        row("no version at all", R"({"history_versions": 0})", "history_versions");
        row("half a version", R"({"history_versions": 1.5})", "history_versions");
        row("too many versions", R"({"history_versions": 2147483648})", "history_versions");
        row("an array", "[]", "document");
        row("no JSON", "{cap: 0.9}", "document");
        row("nothing", "", "document");
        row("an overflowing number", R"({"cap": 1e999})", "document");
    }
    void refusesAFaultyDocumentNamingTheField()
    {
        QFETCH(QString, json);
        const auto policy = parsePolicy(json.toStdString());
        QVERIFY(!policy.has_value());
        QVERIFY(policy.error().code == ErrorCode::InvalidPolicy);
        QTEST(QString::fromStdString(policy.error().subject), "field");
        QVERIFY(!policy.error().detail.empty());
    }

    void readsAFile()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("policy.json").toStdString();
        std::ofstream(path) << R"({"cap": 0.9})";
        const auto policy = readPolicyFile(path);
        QVERIFY(policy.has_value());
        QCOMPARE(policy->cap, 0.9);
    }

    void tellsWhyAFileCannotBeRead()
    {
        const QTemporaryDir folder;
        const auto missing = readPolicyFile(folder.filePath("none.json").toStdString());
        QVERIFY(missing.error().code == ErrorCode::FileNotFound);
        const auto directory = readPolicyFile(folder.path().toStdString());
        QVERIFY(directory.error().code == ErrorCode::FileIsDirectory);
        const std::string path = folder.filePath("large.json").toStdString();
        std::ofstream(path) << std::string(1024 * 1024 + 1, ' ');
        QVERIFY(readPolicyFile(path).error().code == ErrorCode::InvalidPolicy);
    }
};

} // namespace loopscope

QTEST_APPLESS_MAIN(loopscope::PolicyTest)
#include "policy_test.moc"
