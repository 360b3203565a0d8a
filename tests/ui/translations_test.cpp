#include "app/data/diagnosis/fix_title.h"
#include "app/data/store/sql_catalog.h"
#include "tests/support/evaluation_data.h"
#include "tests/support/translations.h"
#include "ui/models/number_text.h"
#include "ui/verify/query_title.h"

#include <QDir>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <set>

using namespace loopscope;
using test::readTranslations;
using test::TranslatedText;

namespace {

QString fileOf(const char* language)
{
    return QStringLiteral(LOOPSCOPE_SOURCE_DIR "/translations/loopscope_%1.ts").arg(QLatin1String(language));
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression mark(QStringLiteral("%L?[0-9n]"));
    QStringList found;
    auto all = mark.globalMatch(text);
    while (all.hasNext())
        found << all.next().captured();
    found.removeDuplicates();
    std::ranges::sort(found);
    return found;
}

QString patterns(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("\\(\\*[^)]*\\)|;;"));
    QString found;
    auto all = pattern.globalMatch(text);
    while (all.hasNext())
        found += all.next().captured();
    return found;
}

int mnemonics(const QString& text)
{
    return static_cast<int>(QString(text).remove(QStringLiteral("&&")).count(u'&'));
}

QByteArray shown(const QStringList& lines)
{
    return lines.join(u'\n').toUtf8();
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private slots:
    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated();
    void textsAreThoseOfTheSources_data() { languages(); }
    void textsAreThoseOfTheSources();
    void marksOfSourceAndTranslationAgree_data() { languages(); }
    void marksOfSourceAndTranslationAgree();
    void titlesOfTheQueriesAreKnown();
    void titlesOfTheFixesAreKnown();
    void numbersDatesAndPluralsAreGerman();
    void programSpeaksTheLanguageItIsAskedFor();

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"de", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
};

void TranslationsTest::everyTextIsTranslated()
{
    QFETCH(QString, language);
    const std::vector<TranslatedText> texts = readTranslations(fileOf(language.toLatin1()));
    QVERIFY(texts.size() > (language == QLatin1String("en") ? 25U : 700U));
    QStringList open;
    for (const TranslatedText& text : texts) {
        const bool whole =
            std::ranges::none_of(text.forms, [](const QString& form) { return form.trimmed().isEmpty(); });
        if (!text.type.isEmpty() || !whole || text.forms.size() != (text.hasPlurals ? 2 : 1))
            open << text.key();
    }
    QVERIFY2(open.isEmpty(), shown(open));
}

void TranslationsTest::textsAreThoseOfTheSources()
{
    QFETCH(QString, language);
    const QString program = QStringLiteral(LOOPSCOPE_LUPDATE);
    if (!QFileInfo(program).isExecutable())
        QSKIP("there is no lupdate");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("loopscope_%1.ts").arg(language));
    const QString root = QStringLiteral(LOOPSCOPE_SOURCE_DIR);
    QStringList arguments{QStringLiteral("-silent"),
                          QStringLiteral("-extensions"),
                          QStringLiteral("cpp,h"),
                          QStringLiteral("-I"),
                          root,
                          QStringLiteral("-target-language"),
                          language,
                          root + QStringLiteral("/app"),
                          root + QStringLiteral("/ui")};
    if (language == QLatin1String("en"))
        arguments << QStringLiteral("-pluralonly");
    arguments << QStringLiteral("-ts") << path;
    QProcess lupdate;
    lupdate.start(program, arguments);
    QVERIFY(lupdate.waitForFinished(120'000));
    QCOMPARE(lupdate.exitCode(), 0);
    // A tr() whose context lupdate does not see would be looked up in vain.
    QCOMPARE(QString::fromUtf8(lupdate.readAllStandardError()), QString());

    const auto keys = [](const std::vector<TranslatedText>& texts) {
        QSet<QString> all;
        for (const TranslatedText& text : texts)
            all << text.key() + (text.hasPlurals ? QStringLiteral("|n") : QString());
        return all;
    };
    const QSet<QString> found = keys(readTranslations(path));
    const QSet<QString> known = keys(readTranslations(fileOf(language.toLatin1())));
    QVERIFY2(found == known, "run the target update_translations:\n" + shown((found - known).values()) +
                                 "\nno longer:\n" + shown((known - found).values()));
}

void TranslationsTest::marksOfSourceAndTranslationAgree()
{
    QFETCH(QString, language);
    QStringList wrong;
    for (const TranslatedText& text : readTranslations(fileOf(language.toLatin1()))) {
        for (qsizetype i = 0; i < text.forms.size(); ++i) {
            const QString& form = text.forms[i];
            const QStringList expected = placeholders(text.source);
            const QStringList found = placeholders(form);
            if (found != expected || mnemonics(form) != mnemonics(text.source) ||
                patterns(form) != patterns(text.source) || form.endsWith(u'…') != text.source.endsWith(u'…'))
                wrong << text.key() + QStringLiteral(" -> ") + form;
        }
    }
    QVERIFY2(wrong.isEmpty(), shown(wrong));
}

void TranslationsTest::titlesOfTheQueriesAreKnown()
{
    const auto catalog = SqlCatalog::of(SqlDialect::Sqlite);
    QVERIFY(catalog);
    QStringList titles;
    for (const auto& [id, query] : (*catalog)->queries())
        titles << QString::fromStdString(query.title);
    QStringList known = QueryTitle::known();
    std::ranges::sort(titles);
    std::ranges::sort(known);
    QCOMPARE(known, titles);
}

void TranslationsTest::titlesOfTheFixesAreKnown()
{
    std::set<QString> titles;
    for (const SqlDialect dialect : {SqlDialect::Sqlite, SqlDialect::Postgres}) {
        const auto catalog = SqlCatalog::of(dialect);
        QVERIFY(catalog);
        for (const auto& [id, fix] : (*catalog)->fixes())
            titles.insert(QString::fromStdString(fix.title));
    }
    const QStringList known = FixTitle::known();
    QCOMPARE(std::set<QString>(known.begin(), known.end()), titles);
}

void TranslationsTest::numbersDatesAndPluralsAreGerman()
{
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/i18n/loopscope_de.qm")));
    QCoreApplication::installTranslator(&german);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    constexpr std::int64_t june10 = 1'686'355'200'000'000; // 2023-06-10
    constexpr std::int64_t hour = 3'600'000'000;
    QCOMPARE(NumberText::percent(0.527, 1), QStringLiteral("52,7\u00A0%"));
    QCOMPARE(NumberText::error(0.12362489), QStringLiteral("0,124"));
    QCOMPARE(NumberText::rows(1), QStringLiteral("1 Zeile"));
    QCOMPARE(NumberText::rows(0), QStringLiteral("0 Zeilen"));
    QCOMPARE(NumberText::rows(11880), QStringLiteral("11.880 Zeilen"));
    QCOMPARE(NumberText::rows(5'000'000'001), QStringLiteral("5.000.000.001 Zeilen"));
    QCOMPARE(NumberText::date(june10), QStringLiteral("10. Juni 2023"));
    QCOMPARE(NumberText::dateTime(june10 + 14 * hour), QStringLiteral("10. Juni 2023 14:00"));
    QCOMPARE(NumberText::age(june10, june10 + hour / 60), QStringLiteral("vor 1 Minute"));
    QCOMPARE(NumberText::age(june10, june10 + 72 * hour), QStringLiteral("vor 3 Tagen"));
    QCOMPARE(QueryTitle::of("The last 10 model versions"), QStringLiteral("Die letzten 10 Modellversionen"));
    QLocale::setDefault(QLocale::English);
    QCoreApplication::removeTranslator(&german);
    QCOMPARE(NumberText::rows(1), QStringLiteral("1 row"));
}

void TranslationsTest::programSpeaksTheLanguageItIsAskedFor()
{
    const auto run = [](const QStringList& arguments, int status) {
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(LOOPSCOPE_BIN_DIR "/loopscope"), arguments);
        const bool ended = program.waitForFinished(30'000) && program.exitCode() == status;
        return ended ? QString::fromUtf8(program.readAll()).simplified() : QString();
    };
    const QString help = QStringLiteral("--help");
    QVERIFY(run({help}, 0).contains(QStringLiteral("See whether a model feedback loop really learns.")));
    const QString german = QStringLiteral("Zeigt, ob eine Feedback-Schleife für Modelle wirklich lernt.");
    QVERIFY(run({QStringLiteral("--language"), QStringLiteral("de"), help}, 0).contains(german));
    QVERIFY(run({QStringLiteral("--language=de"), help}, 0).contains(german));
    QVERIFY(run({QStringLiteral("--language"), QStringLiteral("xx")}, 2)
                .contains(QStringLiteral("--language takes one of these: de, en.")));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
