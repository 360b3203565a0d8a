#include "ui/theme/contrast.h"
#include "ui/theme/icons.h"
#include "ui/theme/portal_colour_scheme.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusVariant>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace loopscope;

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void contrastIsThatOfTheStandard();
    void textIsReadableOnEveryGround_data();
    void textIsReadableOnEveryGround();
    void linesAndMarksStandOut_data();
    void linesAndMarksStandOut();
    void paletteIsReadableInEveryGroup_data();
    void paletteIsReadableInEveryGroup();
    void choiceOverridesTheDesktop();
    void paletteFollowsTheChoice();
    void readsThePortalsVariantInsideAVariant_data();
    void readsThePortalsVariantInsideAVariant();
    void fallsBackToTheLightnessOfTheDesktopsPalette();
    void typeScaleGrowsFromLabelToFigure();
    void everyIconIsThereAndTakesTheThemesColour();

private:
    static void themes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    static const ThemeColours& colours()
    {
        QFETCH(bool, dark);
        return dark ? darkColours() : lightColours();
    }
};

void ThemeTest::contrastIsThatOfTheStandard()
{
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
    QCOMPARE(qRound(contrastRatio(Qt::white, Qt::white)), 1);
    // #767676 on white is the well-known first grey that passes 4.5:1 (WCAG techniques: 4.54).
    QVERIFY(std::abs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.005);
}

void ThemeTest::textIsReadableOnEveryGround_data()
{
    themes();
}

void ThemeTest::textIsReadableOnEveryGround()
{
    const ThemeColours& c = colours();
    for (const QColor& ground : {c.page, c.surface, c.selection})
        for (const QColor& text : {c.text, c.muted, c.observed, c.loop, c.good, c.warning, c.bad})
            QVERIFY2(contrastRatio(text, ground) >= 4.5, qPrintable(text.name() + " on " + ground.name()));
    QVERIFY(contrastRatio(c.formula, c.surface) >= 4.5);
    QVERIFY(contrastRatio(c.onAccent, c.observed) >= 4.5);
}

void ThemeTest::linesAndMarksStandOut_data()
{
    themes();
}

void ThemeTest::linesAndMarksStandOut()
{
    const ThemeColours& c = colours();
    for (const QColor& mark : {c.observed, c.loop, c.formula, c.typeNormal, c.typeMiddle, c.typeEdge, c.outline})
        QVERIFY2(contrastRatio(mark, c.surface) >= 3.0, qPrintable(mark.name()));
    QVERIFY(contrastRatio(c.outline, c.page) >= 3.0);
}

void ThemeTest::paletteIsReadableInEveryGroup_data()
{
    themes();
}

void ThemeTest::paletteIsReadableInEveryGroup()
{
    const QPalette palette = paletteOf(colours());
    struct Pair {
        QPalette::ColorRole text, ground;
    };
    const Pair pairs[] = {{QPalette::WindowText, QPalette::Window},
                          {QPalette::Text, QPalette::Base},
                          {QPalette::Text, QPalette::AlternateBase},
                          {QPalette::ButtonText, QPalette::Button},
                          {QPalette::PlaceholderText, QPalette::Base},
                          {QPalette::ToolTipText, QPalette::ToolTipBase},
                          {QPalette::HighlightedText, QPalette::Highlight},
                          {QPalette::Link, QPalette::Base},
                          {QPalette::Link, QPalette::Window},
                          {QPalette::LinkVisited, QPalette::Base}};
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        for (const Pair& pair : pairs)
            QVERIFY2(contrastRatio(palette.color(group, pair.text), palette.color(group, pair.ground)) >= 4.5,
                     qPrintable(QStringLiteral("group %1, %2 on %3").arg(group).arg(pair.text).arg(pair.ground)));
}

void ThemeTest::choiceOverridesTheDesktop()
{
    Theme theme;
    QSignalSpy spy(&theme, &Theme::changed);
    theme.setChoice(ThemeChoice::Light);
    QVERIFY(!theme.isDark());
    theme.setChoice(ThemeChoice::Dark);
    QVERIFY(theme.isDark());
    QVERIFY(spy.count() >= 1);
    const auto before = spy.count();
    theme.setChoice(ThemeChoice::Dark);
    QCOMPARE(spy.count(), before);
}

void ThemeTest::paletteFollowsTheChoice()
{
    Theme theme;
    theme.setChoice(ThemeChoice::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0x14, 0x17, 0x1B));
    theme.setChoice(ThemeChoice::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0xF5, 0xF6, 0xF8));
}

void ThemeTest::readsThePortalsVariantInsideAVariant_data()
{
    QTest::addColumn<QVariant>("reply");
    QTest::addColumn<int>("dark"); // -1: no answer
    const auto wrapped = [](const QVariant& value) { return QVariant::fromValue(QDBusVariant(value)); };
    QTest::newRow("no preference is light") << wrapped(wrapped(0U)) << 0;
    QTest::newRow("1 is dark") << wrapped(wrapped(1U)) << 1;
    QTest::newRow("2 is light") << wrapped(wrapped(2U)) << 0;
    QTest::newRow("wrapped once, as the signal has it") << wrapped(1U) << 1;
    QTest::newRow("text is no answer") << wrapped(QStringLiteral("dark")) << -1;
    QTest::newRow("nothing is no answer") << QVariant() << -1;
}

void ThemeTest::readsThePortalsVariantInsideAVariant()
{
    QFETCH(QVariant, reply);
    QFETCH(int, dark);
    const auto answer = PortalColourScheme::darkFromReply(reply);
    QCOMPARE(answer ? int(*answer) : -1, dark);
}

void ThemeTest::fallsBackToTheLightnessOfTheDesktopsPalette()
{
    QPalette desktop;
    desktop.setColor(QPalette::Window, QColor(40, 40, 40));
    QVERIFY(PortalColourScheme(desktop).isDark());
    desktop.setColor(QPalette::Window, QColor(239, 239, 239));
    QVERIFY(!PortalColourScheme(desktop).isDark());
}

void ThemeTest::typeScaleGrowsFromLabelToFigure()
{
    double last = 0;
    for (const auto step : {TypeStep::Label, TypeStep::Table, TypeStep::Text, TypeStep::CardTitle, TypeStep::PageTitle,
                            TypeStep::Figure}) {
        const double size = QFontInfo(Theme::instance().font(step)).pointSizeF();
        QVERIFY(size > last);
        last = size;
    }
}

void ThemeTest::everyIconIsThereAndTakesTheThemesColour()
{
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(files.size() > 10);
    Theme& theme = Theme::instance();
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme.setChoice(choice);
        for (const QString& file : files) {
            if (file == QLatin1String("loopscope.svg"))
                continue; // the program's own icon has its own colours
            const QImage image = themedIcon(file.chopped(4), IconTone::Text).pixmap(32, 32).toImage();
            int strong = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    strong += image.pixelColor(x, y) == theme.colours().text ? 1 : 0;
            QVERIFY2(strong > 20, qPrintable(file));
        }
    }
    QVERIFY(themedIcon(QStringLiteral("no_such_icon")).isNull());
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
