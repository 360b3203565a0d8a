#include "ui/replay/mapping_form.h"

#include "ui/models/number_text.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace loopscope {

namespace {

constexpr std::array separators{',', ';', '\t'};
constexpr int boxesInARow = 5;

bool isRequired(Column column)
{
    return column == Column::ModelVersion || column == Column::DeviceId || column == Column::PredictionResult ||
           column == Column::ActualResult;
}

QString nameOf(Column column)
{
    const std::string_view name = columnName(column);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

MappingForm::MappingForm(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::m);
    grid->setVerticalSpacing(spacing::s);
    m_format = addBox(QStringLiteral("previewFormat"), tr("Format"), 0, 0);
    m_format->addItems({tr("CSV"), tr("JSON Lines")});
    m_separator = addBox(QStringLiteral("previewSeparator"), tr("Separator"), 1, 0);
    m_separator->addItems({tr("comma"), tr("semicolon"), tr("tab")});
    for (std::size_t i = 0; i < columnCount; ++i) {
        const auto column = static_cast<Column>(i);
        const int place = static_cast<int>(i < 4 ? i + 1 : i + 2); // the first of the second row is the separator
        m_columns[i] = addBox(QStringLiteral("previewColumn_") + nameOf(column),
                              isRequired(column) ? tr("%1, needed").arg(nameOf(column)) : nameOf(column),
                              place / boxesInARow, place % boxesInARow);
        connect(m_columns[i], &QComboBox::activated, this, [this] { emit columnsChosen(chosenColumns()); });
    }
    connect(m_format, &QComboBox::activated, this,
            [this](int index) { emit formatChosen(static_cast<FileFormat>(index)); });
    connect(m_separator, &QComboBox::activated, this,
            [this](int index) { emit separatorChosen(separators[static_cast<std::size_t>(index)]); });
}

QComboBox* MappingForm::addBox(const QString& objectName, const QString& title, int row, int column)
{
    auto* box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(title);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    auto* label = new TextLabel(title, TypeStep::Label, TextTone::Muted);
    label->setBuddy(box);
    auto* pair = new QVBoxLayout;
    pair->setSpacing(2);
    pair->addWidget(label);
    pair->addWidget(box);
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->addLayout(pair, row, column);
    grid->setColumnStretch(column, 1);
    return box;
}

void MappingForm::setPreview(const ReplayPreview& preview)
{
    const ReadOptions& options = preview.options;
    m_format->setCurrentIndex(static_cast<int>(options.format));
    const auto separator = std::find(separators.begin(), separators.end(), options.separator);
    m_separator->setCurrentIndex(static_cast<int>(separator - separators.begin()));
    m_separator->setEnabled(options.format == FileFormat::Csv);
    for (std::size_t i = 0; i < columnCount; ++i) {
        QComboBox* const box = m_columns[i];
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItem(isRequired(static_cast<Column>(i)) ? tr("choose…") : tr("none"), QByteArray());
        for (const std::string& column : preview.columns)
            box->addItem(NumberText::deviceId(column), QByteArray::fromStdString(column));
        const std::string& mapped = options.sourceColumn[i];
        const std::string name = mapped.empty() ? std::string(columnName(static_cast<Column>(i))) : mapped;
        box->setCurrentIndex(std::max(0, box->findData(QByteArray::fromStdString(name))));
    }
}

std::array<std::string, columnCount> MappingForm::chosenColumns() const
{
    std::array<std::string, columnCount> source;
    for (std::size_t i = 0; i < columnCount; ++i) {
        source[i] = m_columns[i]->currentData().toByteArray().toStdString();
        if (m_columns[i]->currentIndex() == 0) // ours may be there, and is not wanted
            source[i] =
                m_columns[i]->findData(QByteArray::fromStdString(std::string(columnName(static_cast<Column>(i))))) >= 0
                    ? std::string(noSourceColumn)
                    : std::string();
        else if (source[i] == columnName(static_cast<Column>(i)))
            source[i].clear();
    }
    return source;
}

} // namespace loopscope
