#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

namespace loopscope {

/// The languages that the window speaks: its translations are resources, `:/i18n/loopscope_<language>.qm`. English texts are
/// those of the sources, but for plural forms. Thread: UI.
class Languages {
public:
    /// "de", "en"
    [[nodiscard]] static QStringList codes();
    /// The user's own locale where its language is @p code, so that numbers and dates stay as they are used to.
    [[nodiscard]] static QLocale localeOf(const QString& code);

    /// Installs English plural forms, then Qt's texts and ours in the language of @p locale where there are any. What is not
    /// translated stays English. Once, with a QCoreApplication, before the first text is made.
    static void install(const QLocale& locale);
    static void installEnglish();
};

} // namespace loopscope
