#include "app/data/diagnosis/fix_title.h"

#include <QCoreApplication>

namespace loopscope {

QString FixTitle::of(const std::string& title)
{
    return QCoreApplication::translate("FixTitle", title.c_str());
}

QStringList FixTitle::known()
{
    return {
        QString::fromUtf8(QT_TRANSLATE_NOOP("FixTitle", "Adds the column; the rows keep what they have")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("FixTitle", "An index that serves the reader: one device, its versions")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("FixTitle", "Computes both errors from what was predicted and what came")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("FixTitle", "Creates the table with a key and times that work")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("FixTitle", "Creates the table; times are microseconds UTC")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("FixTitle", "Creates what is missing")),
        QString::fromUtf8(QT_TRANSLATE_NOOP(
            "FixTitle", "Creates what is missing without stopping the writers (not inside a transaction)")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("FixTitle", "Drops the index that nobody needs")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("FixTitle", "Gives every new row an id")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("FixTitle", "Judges every row by the size of its error")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("FixTitle", "Keeps the first of equal evaluations")),
        QString::fromUtf8(
            QT_TRANSLATE_NOOP("FixTitle", "Moves the times of the events by the difference; look at a few rows first")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("FixTitle", "Puts the rows of the runs before into a table of their own")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("FixTitle", "Rounds a numeric, which PostgreSQL can")),
        QString::fromUtf8(QT_TRANSLATE_NOOP(
            "FixTitle",
            "Rows without a time get their event time (SQLite cannot add NOT NULL to a column that is there)")),
        QString::fromUtf8(
            QT_TRANSLATE_NOOP("FixTitle", "Rows without a time get their event time; from now on every row has one")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("FixTitle", "Shows the versions that nobody made with their rows, by day")),
        QString::fromUtf8(QT_TRANSLATE_NOOP("FixTitle", "Takes the round from the version that it made")),
        QString::fromUtf8(QT_TRANSLATE_NOOP(
            "FixTitle", "Takes the rows out that no device will ever ask for; they stay in a table of their own")),
        QString::fromUtf8(
            QT_TRANSLATE_NOOP("FixTitle", "Takes the rows out that say nothing; they were never evaluated")),
        QString::fromUtf8(QT_TRANSLATE_NOOP(
            "FixTitle", "Takes the rows out whose error is no number; they stay in a table of their own")),
        QString::fromUtf8(QT_TRANSLATE_NOOP(
            "FixTitle", "The key takes the time in, then the table becomes a hypertable with its rows")),
    };
}

} // namespace loopscope
