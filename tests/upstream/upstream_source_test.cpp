#include "app/data/replay/upstream_plan.h"
#include "app/data/upstream/upstream_source.h"

#include <QtTest>

using namespace loopscope;

namespace {

constexpr std::int64_t ten = 1'777'629'600'000'000; // 2026-05-01T10:00:00Z
constexpr std::int64_t eleven = ten + 3'600'000'000;
constexpr std::int64_t noon = ten + 7'200'000'000;

UpstreamSource table()
{
    return UpstreamSource::parse("upstream:service=flead#schema=public", true).value();
}

UpstreamSource stretch(std::optional<std::int64_t> after, std::optional<std::int64_t> until)
{
    UpstreamSource source = table();
    source.afterUs = after;
    source.untilUs = until;
    return source;
}

ImportRecord import(std::int64_t id, const UpstreamSource& source, ImportState state)
{
    return {.id = id, .fileName = source.name(), .state = state, .rows = 10};
}

} // namespace

class UpstreamSourceTest : public QObject {
    Q_OBJECT

private slots:
    void readsTableAndStretch();
    void keepsItsNameThroughTheLedger();
    void hidesThePassword();
    void refusesWhatIsNoServer_data();
    void refusesWhatIsNoServer();
    void leavesOtherHashesToTheConnection();
    void readsEverythingTheFirstTime();
    void readsWhatIsNewerTheNextTime();
    void readsTheSameStretchWhenResumed();
    void refusesASecondImportBesideAnUnfinishedOne();
    void saysWhenNothingIsNewer();
    void refusesAStretchThatSharesRows();
    void takesAllAgainWhenToldSo();
    void ignoresUndoneImportsAndOtherTables();
};

void UpstreamSourceTest::readsTableAndStretch()
{
    const auto source = UpstreamSource::parse(
        "upstream:service=flead#schema=my%20schema&after=2026-05-01T10:00:00Z&until=2026-05-01T11:00:00Z", false);
    QVERIFY(source);
    QCOMPARE(source->database.conninfo, std::string("service=flead"));
    QCOMPARE(source->database.schema, std::string("my schema"));
    QCOMPARE(source->afterUs.value(), ten);
    QCOMPARE(source->untilUs.value(), eleven);
}

void UpstreamSourceTest::keepsItsNameThroughTheLedger()
{
    const std::string name =
        "upstream:service=flead#schema=my%20schema&after=2026-05-01T10:00:00Z&until=2026-05-01T11:00:00.000001Z";
    QCOMPARE(UpstreamSource::parse(name, true)->name(), name);
    QCOMPARE(UpstreamSource::parse(name, true)->tableName(), std::string("upstream:service=flead#schema=my%20schema"));
    QCOMPARE(UpstreamSource::parse("upstream:service=flead", true)->name(), std::string("upstream:service=flead"));
}

void UpstreamSourceTest::hidesThePassword()
{
    const std::string url = "upstream:postgresql://me:canary@db.example/flead#until=2026-05-01T10:00:00Z";
    QCOMPARE(UpstreamSource::parse(url, false).error().code, ErrorCode::PasswordInUrl);
    const auto trusted = UpstreamSource::parse(url, true);
    QVERIFY(trusted);
    QVERIFY(trusted->database.password != nullptr); // apart from what is shown
    for (const std::string& text :
         {trusted->database.conninfo, trusted->name(), trusted->tableName(), trusted->displayName()})
        QVERIFY2(text.find("canary") == std::string::npos, text.c_str());
}

void UpstreamSourceTest::refusesWhatIsNoServer_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a SQLite file") << "upstream:sqlite:/tmp/a.db";
    QTest::newRow("nothing") << "upstream:";
    QTest::newRow("memory") << "upstream:memory:";
    QTest::newRow("a time that is none") << "upstream:service=flead#until=yesterday";
    QTest::newRow("an option that is none") << "upstream:service=flead#until=2026-05-01T10:00:00Z&table=x";
}

void UpstreamSourceTest::refusesWhatIsNoServer()
{
    QFETCH(QString, name);
    QCOMPARE(UpstreamSource::parse(name.toStdString(), true).error().code, ErrorCode::InvalidArgument);
}

void UpstreamSourceTest::leavesOtherHashesToTheConnection()
{
    const auto source = UpstreamSource::parse("upstream:host=db dbname='a#b'", true);
    QVERIFY(source);
    QCOMPARE(source->database.conninfo, std::string("host=db dbname='a#b'"));
}

void UpstreamSourceTest::readsEverythingTheFirstTime()
{
    const auto plan = planUpstream({}, table(), eleven, false, false);
    QVERIFY(plan);
    QCOMPARE(plan->stretch, (UpstreamStretch{std::nullopt, eleven}));
    QVERIFY(plan->before.empty());
}

void UpstreamSourceTest::readsWhatIsNewerTheNextTime()
{
    const std::vector<ImportRecord> imports{import(2, stretch(ten, eleven), ImportState::Complete),
                                            import(1, stretch(std::nullopt, ten), ImportState::Complete)};
    const auto plan = planUpstream(imports, table(), noon, false, false);
    QVERIFY(plan);
    QCOMPARE(plan->stretch, (UpstreamStretch{eleven, noon}));
    QCOMPARE(plan->before.size(), std::size_t{2});
    QVERIFY(plan->isStored == nullptr);
}

void UpstreamSourceTest::readsTheSameStretchWhenResumed()
{
    const std::vector<ImportRecord> imports{import(1, stretch(std::nullopt, ten), ImportState::Unfinished)};
    const auto plan = planUpstream(imports, table(), noon, true, false);
    QVERIFY(plan);
    QCOMPARE(plan->stretch, (UpstreamStretch{std::nullopt, ten}));
}

void UpstreamSourceTest::refusesASecondImportBesideAnUnfinishedOne()
{
    const std::vector<ImportRecord> imports{import(3, stretch(std::nullopt, ten), ImportState::Unfinished)};
    const auto started = planUpstream(imports, table(), noon, false, false);
    QCOMPARE(started.error().code, ErrorCode::UnfinishedImport);
    QCOMPARE(started.error().detail, std::string("3"));
    QCOMPARE(planUpstream(imports, stretch(ten, noon), noon, true, false).error().code, ErrorCode::UnfinishedImport);
}

void UpstreamSourceTest::saysWhenNothingIsNewer()
{
    const std::vector<ImportRecord> imports{import(4, stretch(std::nullopt, noon), ImportState::Complete)};
    const auto plan = planUpstream(imports, table(), noon, false, false);
    QVERIFY(plan);
    QCOMPARE(plan->isStored->id, std::int64_t{4});
    QCOMPARE(plan->stretch, (UpstreamStretch{std::nullopt, noon}));
}

void UpstreamSourceTest::refusesAStretchThatSharesRows()
{
    const std::vector<ImportRecord> imports{import(5, stretch(ten, noon), ImportState::Complete)};
    QCOMPARE(planUpstream(imports, stretch(eleven, std::nullopt), noon + 1, false, false).error().code,
             ErrorCode::AlreadyImported);
    QVERIFY(planUpstream(imports, stretch(noon, std::nullopt), noon + 1, false, false));
    QVERIFY(planUpstream(imports, stretch(std::nullopt, ten), noon, false, false));
}

void UpstreamSourceTest::takesAllAgainWhenToldSo()
{
    const std::vector<ImportRecord> imports{import(6, stretch(std::nullopt, eleven), ImportState::Complete)};
    const auto plan = planUpstream(imports, table(), noon, false, true);
    QVERIFY(plan);
    QCOMPARE(plan->stretch, (UpstreamStretch{std::nullopt, noon}));
}

void UpstreamSourceTest::ignoresUndoneImportsAndOtherTables()
{
    ImportRecord file = import(9, stretch(std::nullopt, eleven), ImportState::Unfinished);
    file.fileName = "evaluations.csv";
    UpstreamSource other = stretch(std::nullopt, eleven);
    other.database.schema = "elsewhere";
    const std::vector<ImportRecord> imports{file, import(8, stretch(std::nullopt, eleven), ImportState::Undone),
                                            import(7, other, ImportState::Complete)};
    const auto plan = planUpstream(imports, table(), noon, false, false);
    QVERIFY(plan);
    QCOMPARE(plan->stretch, (UpstreamStretch{std::nullopt, noon}));
}

QTEST_GUILESS_MAIN(UpstreamSourceTest)
#include "upstream_source_test.moc"
