#pragma once

#include "app/engine/files/evaluation_reader.h"
#include "app/engine/files/piece_builder.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace loopscope {

/// A value as the file has it, before any check of its column.
struct RawValue {
    enum class Kind : std::uint8_t {
        Null,   ///< absent, or JSON null
        Text,   ///< CSV: may be anything
        Number, ///< JSON number, its raw text
        String, ///< JSON string, unescaped
        Other,  ///< true, false, array, object
    };
    std::string_view text;
    Kind kind = Kind::Null;
    bool hasLoneSurrogate = false; ///< String only
};
using RawRow = std::array<RawValue, columnCount>;

/// The checks of the columns, in their order (SPEC 3, ROWS: R2 to R8, J2), for every format.
class RowParser {
public:
    explicit RowParser(const ReadOptions& options) : m_labels(options.labels) {}

    /// @param known devices that passed the checks before
    /// @param row the values, when all are good; its device points into @p values
    /// @param fault why not, when one is not
    [[nodiscard]] bool parse(const RawRow& values, const DeviceDictionary& known, EvaluationRow& row,
                             RejectReason& fault) const;

private:
    [[nodiscard]] std::optional<RejectCode> parseCount(const RawValue& value, std::int32_t& number,
                                                       bool isRequired) const;
    [[nodiscard]] std::optional<RejectCode> parseMeasure(const RawValue& value, double& number, bool isRequired,
                                                         bool takesLabels) const;
    [[nodiscard]] std::optional<double> label(std::string_view text) const;

    const std::map<std::string, double, std::less<>>& m_labels;
};

} // namespace loopscope
