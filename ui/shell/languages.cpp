#include "ui/shell/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace loopscope {

namespace {

const QString folder = QStringLiteral(":/i18n");

/// What was installed last is asked first.
template <class... Where>
void add(const Where&... where)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(where...))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QStringList Languages::codes()
{
    return {QStringLiteral("de"), QStringLiteral("en")};
}

QLocale Languages::localeOf(const QString& code)
{
    const QLocale asked(code);
    const QLocale own = QLocale::system();
    return own.language() == asked.language() ? own : asked;
}

void Languages::install(const QLocale& locale)
{
    installEnglish();
    add(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (locale.language() != QLocale::English)
        add(locale, QStringLiteral("loopscope"), QStringLiteral("_"), folder);
}

void Languages::installEnglish()
{
    add(QStringLiteral("loopscope_en"), folder);
}

} // namespace loopscope
