#pragma once

#include "ui/replay/preview_model.h"
#include "ui/replay/replay_previews.h"
#include "ui/widgets/card.h"

namespace loopscope {

class DataTable;
class LabelForm;
class MappingForm;
class StateView;
class TextLabel;

/// The first rows of a file with what a replay would make of them, and how it is read: proposed, and corrected here.
class PreviewCard : public Card {
    Q_OBJECT

public:
    explicit PreviewCard(ReplayPreviews& previews, QWidget* parent = nullptr);

    void setFile(const QString& path); ///< empty: nothing to preview

private:
    void layOut();
    void refresh();
    void show(const std::shared_ptr<const ReplayPreview>& preview);
    [[nodiscard]] static QString sentence(const ReplayPreview& preview);
    /// Changes one thing of the choice; what depends on it is guessed anew.
    template <class Change>
    void choose(Change&& change);

    ReplayPreviews& m_previews;
    PreviewModel m_model;
    QString m_path;
    StateView* m_state;
    MappingForm* m_mapping;
    LabelForm* m_labels;
    TextLabel* m_sentence;
    DataTable* m_table;
};

} // namespace loopscope
