#include "ui/replay/preview_card.h"

#include "app/data/error_text.h"
#include "ui/models/number_text.h"
#include "ui/replay/label_form.h"
#include "ui/replay/mapping_form.h"
#include "ui/replay/replay_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/text_label.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QVBoxLayout>

namespace loopscope {

namespace {

constexpr int rowsInSight = 8;
constexpr int leastHeight = 150;

} // namespace

PreviewCard::PreviewCard(ReplayPreviews& previews, QWidget* parent)
    : Card({}, {}, parent),
      m_previews(previews),
      m_state(new StateView),
      m_mapping(new MappingForm),
      m_labels(new LabelForm),
      m_sentence(new TextLabel({}, TypeStep::Table, TextTone::Muted)),
      m_table(new DataTable(QStringLiteral("previewTable"), tr("First rows of the file")))
{
    layOut();
    connect(&previews, &ReplayPreviews::ready, this, [this](const QString& path) {
        if (path == m_path)
            refresh();
    });
    connect(m_state, &StateView::retryRequested, this, [this] { choose([](PreviewChoice&) {}); });
    connect(m_mapping, &MappingForm::formatChosen, this,
            [this](FileFormat format) { choose([format](PreviewChoice& choice) { choice = {.format = format}; }); });
    connect(m_mapping, &MappingForm::separatorChosen, this, [this](char separator) {
        choose([separator](PreviewChoice& choice) { choice = {.format = choice.format, .separator = separator}; });
    });
    connect(m_mapping, &MappingForm::columnsChosen, this, [this](const std::array<std::string, columnCount>& columns) {
        choose([&columns](PreviewChoice& choice) {
            choice.sourceColumn = columns;
            choice.labels.reset();
        });
    });
    connect(m_labels, &LabelForm::labelsChosen, this, [this](const std::map<std::string, double, std::less<>>& labels) {
        choose([&labels](PreviewChoice& choice) { choice.labels = labels; });
    });
}

void PreviewCard::layOut()
{
    setObjectName(QStringLiteral("previewCard"));
    m_state->setObjectName(QStringLiteral("previewState"));
    m_state->setMinimumHeight(leastHeight);
    m_sentence->setObjectName(QStringLiteral("previewSentence"));
    m_sentence->setWordWrap(true);
    m_table->setModel(&m_model);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::m);
    column->addWidget(m_mapping);
    column->addWidget(m_labels);
    column->addWidget(m_sentence);
    column->addWidget(m_table);
    column->addStretch(1);
    m_state->setContent(content);
    body()->addWidget(m_state, 1);
}

template <class Change>
void PreviewCard::choose(Change&& change)
{
    PreviewChoice choice = m_previews.choice(m_path);
    change(choice);
    m_previews.choose(m_path, choice);
}

void PreviewCard::setFile(const QString& path)
{
    if (path == m_path)
        return;
    m_path = path;
    setTitle(tr("Preview of %1").arg(QFileInfo(path).fileName()));
    refresh();
}

void PreviewCard::refresh()
{
    if (m_path.isEmpty())
        return;
    if (const Error* error = m_previews.error(m_path)) {
        setHint({});
        m_state->showFailed(error->code == ErrorCode::NotRepeatable
                                ? tr("This is a pipe: what comes out of it is read once, by the replay.")
                                : errorText(*error),
                            error->code != ErrorCode::NotRepeatable);
    } else if (const auto preview = m_previews.preview(m_path)) {
        show(preview);
    } else {
        setHint({});
        m_state->showLoading(tr("Reading the first rows…"));
    }
}

void PreviewCard::show(const std::shared_ptr<const ReplayPreview>& preview)
{
    if (preview->fileError && preview->fileError->code == FileErrorCode::EmptyFile) {
        setHint({});
        m_state->showEmpty(tr("The file is empty"), tr("There is nothing in it to replay."));
        return;
    }
    setHint(tr("what a replay would make of the first rows; correct here how the file is read"));
    m_mapping->setPreview(*preview);
    m_labels->setPreview(*preview);
    m_sentence->setTone(preview->fileError || preview->accepted == 0 ? TextTone::Bad
                        : preview->rejected > 0                      ? TextTone::Warning
                                                                     : TextTone::Muted);
    m_sentence->setText(sentence(*preview));
    m_model.setPreview(preview);
    m_table->setVisible(!preview->rows.empty());
    m_table->fitColumns();
    m_table->fitRows(rowsInSight);
    m_state->showContent();
}

QString PreviewCard::sentence(const ReplayPreview& preview)
{
    if (preview.fileError)
        return ReplayText::fileError(*preview.fileError);
    const auto total = static_cast<std::int64_t>(preview.accepted + preview.rejected);
    if (total == 0)
        return tr("The file has a header and no rows.");
    const QString accepted = NumberText::count(static_cast<std::int64_t>(preview.accepted));
    return preview.isWhole ? tr("%1 of all %2 would be accepted.").arg(accepted, NumberText::rows(total))
                           : tr("%1 of the first %2 would be accepted.").arg(accepted, NumberText::rows(total));
}

} // namespace loopscope
