#include "app/engine/files/row_parser.h"

#include "app/engine/files/number_text.h"
#include "app/engine/files/timestamp_text.h"

#include <cmath>

namespace loopscope {

namespace {

using Kind = RawValue::Kind;

/// Empty after trimming, or null (R4).
bool isMissing(const RawValue& value)
{
    if (value.kind == Kind::Null)
        return true;
    if (value.kind != Kind::Text && value.kind != Kind::String)
        return false;
    return value.text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::optional<RejectCode> checkDevice(const RawValue& value)
{
    if (isMissing(value))
        return RejectCode::Missing;
    if (value.kind != Kind::Text && value.kind != Kind::String)
        return RejectCode::NotText;
    if (value.text.find('\0') != std::string_view::npos)
        return RejectCode::NulCharacter;
    if (value.hasLoneSurrogate)
        return RejectCode::InvalidUtf8;
    return std::nullopt;
}

std::optional<RejectCode> parseMoment(const RawValue& value, std::int64_t& moment)
{
    moment = absentTimestamp;
    if (isMissing(value))
        return std::nullopt;
    const bool isText = value.kind == Kind::Text || value.kind == Kind::String;
    const std::optional<std::int64_t> parsed = isText ? parseTimestamp(value.text) : std::nullopt;
    if (!parsed)
        return RejectCode::BadTimestamp;
    moment = *parsed;
    return std::nullopt;
}

} // namespace

std::optional<double> RowParser::label(std::string_view text) const
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    const auto found = m_labels.find(text.substr(begin, end - begin + 1));
    if (found == m_labels.end())
        return std::nullopt;
    return found->second;
}

std::optional<RejectCode> RowParser::parseCount(const RawValue& value, std::int32_t& number, bool isRequired) const
{
    const bool isNumeric = value.kind == Kind::Text || value.kind == Kind::Number;
    if (isNumeric && parsePlainInteger(value.text, number))
        return std::nullopt;
    if (isMissing(value)) {
        number = absentRound;
        return isRequired ? std::optional(RejectCode::Missing) : std::nullopt;
    }
    if (!isNumeric)
        return RejectCode::NotInteger;
    const auto parsed = parseInteger(value.text);
    if (!parsed)
        return parsed.error();
    number = *parsed;
    return std::nullopt;
}

std::optional<RejectCode> RowParser::parseMeasure(const RawValue& value, double& number, bool isRequired,
                                                  bool takesLabels) const
{
    const bool isNumeric = value.kind == Kind::Text || value.kind == Kind::Number;
    const bool mayBeLabel = takesLabels && !m_labels.empty();
    if (isNumeric && !mayBeLabel && parsePlainReal(value.text, number))
        return std::nullopt;
    if (isMissing(value)) {
        number = absentConfidence;
        return isRequired ? std::optional(RejectCode::Missing) : std::nullopt;
    }
    if (mayBeLabel && (value.kind == Kind::Text || value.kind == Kind::String)) {
        if (const std::optional<double> labelled = label(value.text)) {
            number = *labelled;
            return std::isfinite(number) ? std::nullopt : std::optional(RejectCode::NotFinite);
        }
    }
    if (!isNumeric)
        return RejectCode::NotNumber;
    const auto parsed = parseReal(value.text);
    if (!parsed)
        return parsed.error();
    number = *parsed;
    return std::nullopt;
}

bool RowParser::parse(const RawRow& values, const DeviceDictionary& known, EvaluationRow& row, RejectReason& fault) const
{
    const auto at = [&](Column column) -> const RawValue& { return values[static_cast<std::size_t>(column)]; };
    const auto reject = [&](RejectCode code, std::optional<Column> column = std::nullopt) {
        fault.code = code;
        fault.column = column;
        return false;
    };

    if (const auto code = parseCount(at(Column::ModelVersion), row.modelVersion, true))
        return reject(*code, Column::ModelVersion);
    if (const auto code = parseCount(at(Column::AggregationRound), row.aggregationRound, false))
        return reject(*code, Column::AggregationRound);

    const RawValue& device = at(Column::DeviceId);
    row.device = device.text;
    const bool isText = device.kind == Kind::Text || device.kind == Kind::String;
    const std::optional<std::uint32_t> index =
        isText && !device.hasLoneSurrogate ? known.find(device.text) : std::nullopt;
    row.deviceIndex = index.value_or(EvaluationRow::unknownDevice);
    if (!index) {
        const auto code = checkDevice(device);
        if (code == RejectCode::InvalidUtf8)
            return reject(*code); // names no column, like any other byte sequence that is not text
        if (code)
            return reject(*code, Column::DeviceId);
    }
    if (const auto code = parseMeasure(at(Column::PredictionResult), row.prediction, true, true))
        return reject(*code, Column::PredictionResult);
    if (const auto code = parseMeasure(at(Column::ActualResult), row.actual, true, true))
        return reject(*code, Column::ActualResult);
    if (const auto code = parseMeasure(at(Column::Confidence), row.confidence, false, false))
        return reject(*code, Column::Confidence);
    if (const auto code = parseMoment(at(Column::Timestamp), row.timestamp))
        return reject(*code);
    if (!std::isfinite(row.actual - row.prediction))
        return reject(RejectCode::ErrorOverflow);
    return true;
}

} // namespace loopscope
