#pragma once

#include <QTranslator>

namespace loopscope::test {

/// Translates every text into itself with accents, in brackets and two fifths longer: what stays without brackets on the
/// screen was never given to a translator, and what does not fit shows where other languages will not. Placeholders,
/// mnemonics, patterns of file dialogs and formats of dates stay what they are.
class PseudoTranslator : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

    /// What of @p text was not translated: without brackets and what stands in them.
    [[nodiscard]] static QString outside(const QString& text);
};

} // namespace loopscope::test
