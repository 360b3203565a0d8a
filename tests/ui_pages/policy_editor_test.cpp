#include "app/data/replay/replay_job.h"
#include "app/data/store/feedback_store.h"
#include "tests/support/summary_maker.h"
#include "ui/policy/policy_dialog.h"
#include "ui/widgets/state_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace loopscope;
using test::SummaryMaker;

namespace {

// Two versions of two devices. Errors: alpha 0, 0.15 at v1 and 0, 0.12 at v2; beta -0.4 at v1 and 0 at v2.
constexpr const char* evaluations = "model_version,device_id,prediction_result,actual_result\n"
                                    "1,alpha,0.5,0.5\n1,alpha,0.5,0.65\n1,beta,0.5,0.1\n"
                                    "2,alpha,0.5,0.5\n2,alpha,0.5,0.62\n2,beta,0.5,0.5\n";

struct NoNews : ReplayObserver {
    void progressed(const ReplayProgress&) override {}
    void summarised(std::shared_ptr<const Summary>) override {}
    bool paused(const Error&, std::stop_token) override { return false; }
};

QString plain(QString text)
{
    return text.replace(QChar(0x00A0), QLatin1Char(' '));
}

/// A database with the evaluations, the workspace that shows it and the editor.
struct Edited {
    Edited()
    {
        QFile file(path("rows.csv"));
        if (!file.open(QIODevice::WriteOnly) || file.write(evaluations) < 0)
            qFatal("cannot write");
        file.close();
        NoNews news;
        const auto outcome = runReplay({.file = path("rows.csv").toStdString(), .target = spec()}, news, {});
        if (!outcome)
            qFatal("cannot replay");
    }

    void open(const ConnectionSpec& what, const Policy& first = {})
    {
        workspace.open(what);
        QTRY_COMPARE(workspace.state(), Workspace::State::Ready);
        edit(first);
    }
    void edit(const Policy& first = {})
    {
        dialog = std::make_unique<PolicyDialog>(workspace, first);
        dialog->open();
    }
    [[nodiscard]] QString path(const char* name) const { return folder.filePath(QLatin1String(name)); }
    [[nodiscard]] ConnectionSpec spec() const
    {
        return {.kind = StoreKind::Sqlite, .path = path("feedback.db").toStdString()};
    }
    template <class Widget>
    Widget* find(const char* name)
    {
        auto* widget = dialog->findChild<Widget*>(QLatin1String(name));
        if (widget == nullptr)
            qFatal("there is no widget %s", name);
        return widget;
    }
    QString text(const char* name) { return plain(find<QLabel>(name)->text()); }
    /// The labels of a list of facts, joined.
    QString facts(const char* name)
    {
        QStringList parts;
        for (const QLabel* label : find<QWidget>(name)->findChildren<QLabel*>())
            parts << label->text();
        return plain(parts.join(QLatin1Char('|')));
    }
    void type(const char* field, const QString& text)
    {
        auto* editor = find<QLineEdit>(field);
        editor->selectAll();
        QTest::keyClicks(editor, text);
    }
    bool canApply() { return find<QPushButton>("policyApply")->isEnabled(); }

    QTemporaryDir folder;
    Workspace workspace;
    std::unique_ptr<PolicyDialog> dialog;
};

} // namespace

class PolicyEditorTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void showsEveryFieldWithItsDefault()
    {
        Edited edited;
        edited.open(edited.spec());
        const std::pair<const char*, QString> numbers[] = {
            {"policy_correct_below", QStringLiteral("0.1")},
            {"policy_normal_below", QStringLiteral("0.05")},
            {"policy_edge_above", QStringLiteral("0.3")},
            {"policy_error_cap", QStringLiteral("0.3")},
            {"policy_penalty_weight", QStringLiteral("0.2")},
            {"policy_floor", QStringLiteral("0.5")},
            {"policy_cap", QStringLiteral("0.95")},
            {"policy_fallback_base", QStringLiteral("0.7")},
            {"policy_fallback_slope", QStringLiteral("0.01")},
            {"policy_verdict_margin", QStringLiteral("0.01")},
        };
        for (const auto& [name, value] : numbers) {
            QCOMPARE(edited.find<QLineEdit>(name)->text(), value);
            QCOMPARE(edited.text((QByteArray(name) + "_default").constData()), QStringLiteral("default ") + value);
        }
        QCOMPARE(edited.find<QComboBox>("policy_correctness")->currentText(), QStringLiteral("size of the error"));
        QVERIFY(!edited.find<QCheckBox>("policy_window_seconds_limit")->isChecked());
        QVERIFY(!edited.find<QLineEdit>("policy_window_seconds")->isEnabled());
        QCOMPARE(edited.text("policy_history_versions_default"), QStringLiteral("default none"));
        QVERIFY(!edited.canApply());
        QCOMPARE(edited.text("policySentence"), QStringLiteral("This is the policy in use."));
        QCOMPARE(edited.find<QComboBox>("policyPreset")->currentText(), QStringLiteral("In use"));
    }

    void marksWhatDiffersAndResetsIt()
    {
        Edited edited;
        edited.open(edited.spec());
        edited.type("policy_cap", QStringLiteral("0.9"));
        QCOMPARE(edited.text("policy_cap_default"), QStringLiteral("differs from the default, 0.95"));
        QCOMPARE(edited.text("policy_floor_default"), QStringLiteral("default 0.5"));
        QCOMPARE(edited.find<QComboBox>("policyPreset")->currentIndex(), -1);
        QVERIFY(edited.canApply());
        edited.find<QToolButton>("policy_cap_reset")->click();
        QCOMPARE(edited.find<QLineEdit>("policy_cap")->text(), QStringLiteral("0.95"));
        QVERIFY(!edited.find<QToolButton>("policy_cap_reset")->isVisible());
        edited.find<QCheckBox>("policy_history_versions_limit")->click();
        edited.type("policy_history_versions", QStringLiteral("4"));
        edited.type("policy_floor", QStringLiteral("0.4"));
        edited.find<QPushButton>("policyResetAll")->click();
        QCOMPARE(edited.find<QLineEdit>("policy_floor")->text(), QStringLiteral("0.5"));
        QVERIFY(!edited.find<QCheckBox>("policy_history_versions_limit")->isChecked());
    }

    void tellsInvalidValuesBesideTheirFieldsAndRefusesToApply()
    {
        Edited edited;
        edited.open(edited.spec());
        edited.type("policy_correct_below", QStringLiteral("0"));
        QCOMPARE(edited.text("policy_correct_below_problem"), QStringLiteral("This value must be above 0."));
        QVERIFY(!edited.canApply());
        QVERIFY(!edited.find<QPushButton>("policySave")->isEnabled());
        edited.type("policy_correct_below", QStringLiteral("much"));
        QCOMPARE(edited.text("policy_correct_below_problem"), QStringLiteral("This value must be a number."));
        edited.type("policy_correct_below", QStringLiteral("0.2"));
        QVERIFY(!edited.find<QLabel>("policy_correct_below_problem")->isVisible());
        edited.type("policy_normal_below", QStringLiteral("0.31"));
        QCOMPARE(edited.text("policy_normal_below_problem"),
                 QStringLiteral("This value must not be above edge_above."));
        edited.find<QCheckBox>("policy_history_versions_limit")->click();
        edited.type("policy_history_versions", QStringLiteral("1.5"));
        QCOMPARE(edited.text("policy_history_versions_problem"),
                 QStringLiteral("This value must be a whole number from 1 to 2147483647."));
        QVERIFY(!edited.canApply());
    }

    void showsTheEffectOfAnotherRuleFromTheRows()
    {
        Edited edited;
        edited.open(edited.spec());
        edited.type("policy_correct_below", QStringLiteral("0.2"));
        QTRY_COMPARE(edited.text("policyEffectSentence"), QStringLiteral("Computed from the rows."));
        // By hand, in tests/feedback/policy_effect_test.cpp: the loop reports (2 * .95 + .5) / 3 instead of .5.
        QCOMPARE(edited.facts("policyEffectFigures"),
                 QStringLiteral("Correct of 6 rows|3 → 5|Observed accuracy|50.0 % → 83.3 %|"
                                "Observed accuracy of v2, the newest|66.7 % → 100.0 %|"
                                "The loop reports for v3, the next|50.0 % → 80.0 %|"
                                "Devices from another source, or clamped otherwise|1 of 2 devices|"
                                "Normal|3, as now|Middle|2, as now|Edge case|1, as now"));
        QCOMPARE(edited.facts("policyEffectVersions"),
                 QStringLiteral("v1|observed 33.3 % → 66.7 %\nloop 71.0 %|"
                                "v2|observed 66.7 % → 100.0 %\nloop 50.0 % → 80.0 %|v3|loop 50.0 % → 80.0 %"));
        QVERIFY(!edited.find<QWidget>("policyEffectBusy")->isVisible());
    }

    void showsTheEffectOnTheLoopWithoutReadingRows()
    {
        Edited edited;
        edited.open(edited.spec(), {.historyVersions = 1});
        QVERIFY(edited.find<QCheckBox>("policy_history_versions_limit")->isChecked());
        QCOMPARE(edited.find<QLineEdit>("policy_history_versions")->text(), QStringLiteral("1"));
        QTRY_COMPARE(edited.text("policyEffectSentence"), QStringLiteral("Computed from the summary, exactly."));
        // alpha at the floor, beta at the cap: (2 * .5 + .95) / 3 = .65
        QVERIFY(edited.facts("policyEffectFigures").contains(QStringLiteral("v3, the next|50.0 % → 65.0 %")));
    }

    void historicalPresetUsesTheSignedError()
    {
        Edited edited;
        edited.open(edited.spec());
        auto* preset = edited.find<QComboBox>("policyPreset");
        preset->setCurrentIndex(2);
        emit preset->activated(2);
        QCOMPARE(edited.find<QComboBox>("policy_correctness")->currentText(),
                 QStringLiteral("signed error (historical)"));
        QTRY_VERIFY(edited.facts("policyEffectFigures").startsWith(QStringLiteral("Correct of 6 rows|3 → 4|")));
    }

    void saysWhatAReplayThatStoredNothingCannotTell()
    {
        Edited edited;
        edited.workspace.show(QStringLiteral("rows.csv"), {},
                              SummaryMaker().add(1, "d", 0.5, 0.5).add(1, "d", 0.5, 0.65).make());
        edited.edit();
        edited.type("policy_correct_below", QStringLiteral("0.2"));
        QTRY_VERIFY(edited.text("policyEffectSentence").startsWith(QStringLiteral("This replay stored nothing")));
        QVERIFY(edited.facts("policyEffectFigures").startsWith(QStringLiteral("Correct of 2 rows|1 → 2|")));
        QVERIFY(edited.facts("policyEffectFigures").contains(QStringLiteral("v2, the next|50.0 % → not known")));
        QVERIFY(!edited.canApply());
        QVERIFY(edited.text("policySentence").startsWith(QStringLiteral("This replay stored nothing")));
    }

    void nothingOpenStillEditsFiles()
    {
        Edited edited;
        edited.edit();
        QCOMPARE(edited.find<StateView>("policyEffectState")->shown(), StateView::Shown::Empty);
        QVERIFY(!edited.canApply());
        QVERIFY(edited.find<QPushButton>("policySave")->isEnabled());
    }

    void returnInAFieldChangesNoDatabase()
    {
        Edited edited;
        edited.open(edited.spec());
        edited.type("policy_correct_below", QStringLiteral("0.2"));
        QCOMPARE(edited.find<QPushButton>("policyApply")->text(), QStringLiteral("&Apply to feedback.db"));
        auto* field = edited.find<QLineEdit>("policy_correct_below");
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(edited.canApply()); // nothing runs
        QVERIFY(edited.dialog->isVisible());
    }

    void applyingJudgesTheRowsOfTheDatabaseAnew()
    {
        Edited edited;
        edited.open(edited.spec());
        edited.type("policy_correct_below", QStringLiteral("0.2"));
        edited.find<QPushButton>("policyApply")->click();
        QVERIFY(!edited.canApply()); // while it runs
        QTRY_VERIFY(!edited.dialog->isVisible());
        QTRY_COMPARE(edited.workspace.policy().correctBelow, 0.2);
        auto store = FeedbackStore::open(edited.spec(), {});
        QVERIFY(store.has_value());
        const auto policy = (*store)->policy();
        QVERIFY(policy && *policy == Policy{.correctBelow = 0.2});
        const auto rows = (*store)->run("accuracy_by_version", {});
        QVERIFY(rows.has_value());
        QVERIFY(rows->rows[0][1] == SqlValue(std::int64_t{3}));
        QCOMPARE(edited.workspace.versions()->versions[0].tally.correct, 2);
        QCOMPARE(edited.workspace.versions()->versions[1].tally.correct, 3);
    }

    void failureToApplyIsToldInASentence()
    {
        Edited edited;
        edited.open(edited.spec());
        const auto writer = FeedbackStore::open(edited.spec(), {.forWriting = true});
        QVERIFY(writer.has_value());
        edited.type("policy_correct_below", QStringLiteral("0.2"));
        edited.find<QPushButton>("policyApply")->click();
        QTRY_VERIFY(edited.text("policySentence").contains(QStringLiteral("is being written by another program")));
        QVERIFY(edited.dialog->isVisible());
        QVERIFY(edited.canApply()); // to try again
    }

    void readOnlyDatabaseCannotBeChangedAndSaysWhy()
    {
        Edited edited;
        ConnectionSpec spec = edited.spec();
        spec.readOnly = true;
        edited.open(spec);
        edited.type("policy_correct_below", QStringLiteral("0.2"));
        QVERIFY(!edited.canApply());
        QVERIFY(edited.text("policySentence").endsWith(QStringLiteral("The connection is for reading only.")));
        QTRY_COMPARE(edited.text("policyEffectSentence"), QStringLiteral("Computed from the rows."));
    }

    void savedPolicyLoadsAsItWas()
    {
        Edited edited;
        edited.edit({.correctBelow = 0.12345, .correctness = Correctness::Relative, .windowSeconds = 86400});
        edited.find<QPushButton>("policySave")->click();
        emit edited.find<QFileDialog>("policySaveDialog")->fileSelected(edited.path("policy.json"));
        QTRY_VERIFY(edited.text("policySentence").startsWith(QStringLiteral("Saved as ")));
        edited.find<QPushButton>("policyResetAll")->click();
        edited.find<QPushButton>("policyLoad")->click();
        emit edited.find<QFileDialog>("policyLoadDialog")->fileSelected(edited.path("policy.json"));
        QTRY_VERIFY(edited.text("policySentence").startsWith(QStringLiteral("Loaded from ")));
        QCOMPARE(edited.find<QLineEdit>("policy_correct_below")->text(), QStringLiteral("0.12345"));
        QCOMPARE(edited.find<QComboBox>("policy_correctness")->currentText(),
                 QStringLiteral("relative to the actual value"));
        QCOMPARE(edited.find<QLineEdit>("policy_window_seconds")->text(), QStringLiteral("86400"));
    }

    void unknownFieldOfAFileIsToldInASentence()
    {
        Edited edited;
        QFile file(edited.path("policy.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(R"({"correct_blow": 0.2})") > 0);
        file.close();
        edited.edit({.correctBelow = 0.3});
        edited.find<QPushButton>("policyLoad")->click();
        emit edited.find<QFileDialog>("policyLoadDialog")->fileSelected(edited.path("policy.json"));
        QTRY_COMPARE(edited.text("policySentence"),
                     QStringLiteral("The policy is not valid, at “correct_blow”: is not a field of a policy."));
        QCOMPARE(edited.find<QLineEdit>("policy_correct_below")->text(), QStringLiteral("0.3"));
    }
};

QTEST_MAIN(PolicyEditorTest)
#include "policy_editor_test.moc"
