#include "ui/shell/palette_model.h"

#include "ui/models/number_text.h"
#include "ui/widgets/plain_text.h"

#include <algorithm>

namespace loopscope {

namespace {

constexpr int beginsText = 4;
constexpr int beginsWord = 3;
constexpr int inside = 1;

bool startsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

int wordScore(const QString& text, const QString& word)
{
    int best = 0;
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at == 0)
            return beginsText;
        best = std::max(best, startsWord(text, at) ? beginsWord : inside);
    }
    return best;
}

} // namespace

int paletteScore(const QString& text, const QString& typed)
{
    int score = 1;
    const QStringList words = typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const int found = wordScore(text, word);
        if (found == 0)
            return 0;
        score += found;
    }
    return score;
}

PaletteModel::PaletteModel(Workspace& workspace, QObject* parent) : QAbstractListModel(parent), m_workspace(workspace)
{}

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    setTyped({});
}

void PaletteModel::setTyped(const QString& typed)
{
    beginResetModel();
    m_shown.clear();
    std::vector<std::pair<int, const PaletteEntry*>> answers;
    for (const PaletteEntry& entry : m_entries)
        if (const int score = paletteScore(entry.text, typed); score > 0)
            answers.emplace_back(score, &entry);
    std::ranges::stable_sort(answers, std::greater(), &std::pair<int, const PaletteEntry*>::first);
    for (const auto& [score, entry] : answers)
        m_shown.push_back(*entry);
    if (!typed.trimmed().isEmpty()) {
        addVersions(typed.trimmed());
        addDevices(typed.trimmed());
    }
    if (m_shown.size() > longest)
        m_shown.resize(longest);
    endResetModel();
}

void PaletteModel::addVersions(const QString& typed)
{
    const auto versions = m_workspace.versions();
    if (!versions)
        return;
    const QString digits = typed.startsWith(QLatin1Char('v'), Qt::CaseInsensitive) ? typed.mid(1) : typed;
    if (digits.isEmpty() || !std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return;
    std::vector<PaletteEntry> found;
    for (const VersionSummary& version : versions->versions) {
        const QString number = QString::number(version.version);
        if (!number.startsWith(digits))
            continue;
        PaletteEntry entry{.text = NumberText::version(version.version), .group = tr("Version"), .keys = {}, .run = {}};
        entry.run = [this, number] { emit placeChosen({QStringLiteral("versions"), number}); };
        // The very version that was typed stands first.
        found.insert(number == digits ? found.begin() : found.end(), std::move(entry));
    }
    m_shown.insert(m_shown.begin(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

void PaletteModel::addDevices(const QString& typed)
{
    const auto cells = m_workspace.cells();
    if (!cells)
        return;
    for (const std::string& id : cells->devices) {
        if (m_shown.size() >= longest)
            return;
        const QString device = exactText(id);
        if (!device.contains(typed, Qt::CaseInsensitive))
            continue;
        PaletteEntry entry{.text = NumberText::deviceId(device), .group = tr("Device"), .keys = {}, .run = {}};
        entry.run = [this, device] { emit placeChosen({QStringLiteral("devices"), device}); };
        m_shown.push_back(std::move(entry));
    }
}

void PaletteModel::run(int row)
{
    if (row < 0 || row >= static_cast<int>(m_shown.size()))
        return;
    const auto action = m_shown[static_cast<std::size_t>(row)].run; // it may change the list
    action();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteEntry& entry = m_shown[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(entry.text, entry.group);
    case groupRole:
        return entry.group;
    case keysRole:
        return entry.keys;
    default:
        return {};
    }
}

} // namespace loopscope
