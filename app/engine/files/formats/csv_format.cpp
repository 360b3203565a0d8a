#include "app/engine/files/formats/csv_format.h"

#include "app/engine/files/byte_search.h"
#include "app/engine/files/piece_builder.h"
#include "app/engine/files/piece_cutter.h"

#include <simdjson.h>

namespace loopscope {

namespace {

bool isRequired(Column column)
{
    return column == Column::ModelVersion || column == Column::DeviceId || column == Column::PredictionResult ||
           column == Column::ActualResult;
}

} // namespace

[[nodiscard]] std::unique_ptr<Format> makeCsvFormat(const ReadOptions& options);
std::unique_ptr<Format> makeCsvFormat(const ReadOptions& options)
{
    return std::make_unique<CsvFormat>(options);
}

CsvFormat::CsvFormat(const ReadOptions& options)
    : m_separator(options.separator), m_names(sourceNames(options)), m_rows(options)
{}

std::string_view CsvFormat::unquoted(const Field& field, std::string& buffer)
{
    if (!field.hasDoubledQuotes)
        return field.text;
    buffer.clear();
    for (std::size_t i = 0; i < field.text.size(); ++i) {
        buffer += field.text[i];
        if (field.text[i] == '"')
            ++i;
    }
    return buffer;
}

CsvFormat::Record CsvFormat::split(std::string_view bytes, std::vector<Field>& fields) const
{
    Record record;
    const char* p = bytes.data();
    const char* const end = p + bytes.size();
    for (;;) {
        Field field;
        if (p != end && *p == '"') {
            const char* const text = ++p;
            for (;;) {
                p = findAny(p, end, '"', '\n', '\r');
                if (p == end) {
                    record.quoting = Quoting::Unterminated;
                    record.end = end;
                    return record;
                }
                if (*p != '"') {
                    p = skipLineEnd(p, end);
                    ++record.lineEndsInside;
                } else if (p + 1 != end && p[1] == '"') {
                    p += 2;
                    field.hasDoubledQuotes = true;
                } else {
                    break;
                }
            }
            field.text = {text, p};
            ++p;
            if (p != end && *p != m_separator && !isLineEnd(*p)) {
                record.quoting = Quoting::Malformed;
                record.end = findLineEnd(p, end);
                return record;
            }
        } else {
            const char* const text = p;
            p = findAny(p, end, m_separator, '\n', '\r');
            field.text = {text, p};
        }
        if (record.fields < fields.size())
            fields[record.fields] = field;
        ++record.fields;
        if (p == end || *p != m_separator) {
            record.end = p;
            return record;
        }
        ++p;
    }
}

std::optional<FileError> CsvFormat::readHeader(std::string_view header)
{
    if (header.size() > recordLimit)
        return FileError{.code = FileErrorCode::HeaderMalformed};
    if (!simdjson::validate_utf8(header.data(), header.size()))
        return FileError{.code = FileErrorCode::HeaderInvalidUtf8};
    std::vector<Field> fields;
    const Record counted = split(header, fields);
    if (counted.quoting != Quoting::Fine)
        return FileError{.code = FileErrorCode::HeaderMalformed};
    fields.resize(counted.fields);
    static_cast<void>(split(header, fields));
    m_fieldCount = counted.fields;

    FileError missing{.code = FileErrorCode::MissingColumn};
    FileError duplicate{.code = FileErrorCode::DuplicateColumn};
    for (std::size_t i = 0; i < columnCount; ++i) {
        const auto column = static_cast<Column>(i);
        m_fieldOf[i] = noField;
        std::string buffer;
        for (std::size_t f = 0; f < fields.size(); ++f) {
            if (trimmed(unquoted(fields[f], buffer)) != m_names[i])
                continue;
            if (m_fieldOf[i] != noField && (duplicate.columns.empty() || duplicate.columns.back() != column))
                duplicate.columns.push_back(column);
            m_fieldOf[i] = f;
        }
        if (m_fieldOf[i] == noField && isRequired(column))
            missing.columns.push_back(column);
    }
    if (!missing.columns.empty())
        return missing;
    if (!duplicate.columns.empty())
        return duplicate;
    return std::nullopt;
}

void CsvFormat::parse(const RawPiece& piece, PieceBuilder& out) const
{
    std::vector<Field> fields(m_fieldCount);
    std::array<std::string, columnCount> buffers;
    RawRow values;
    EvaluationRow row;
    const std::string_view body = piece.body();
    const bool isUtf8 = simdjson::validate_utf8(body.data(), body.size());
    const char* const end = body.data() + body.size();
    for (const char* p = body.data(); p != end;) {
        if (isBlank(*p) || isLineEnd(*p)) {
            if (const char* const behind = skipBlanks(p, end); behind == end || isLineEnd(*behind)) {
                out.addBlankLine();
                p = skipLineEnd(behind, end);
                continue;
            }
        }
        const Record record = split({p, end}, fields);
        const std::string_view bytes(p, record.end);
        // An unterminated quote may have swallowed the last line end: then no line follows it.
        const std::uint64_t lines = record.lineEndsInside + (record.end != end || !isLineEnd(bytes.back()) ? 1 : 0);
        RejectReason fault;
        std::optional<RejectCode> code = recordFault(piece, bytes, isUtf8);
        if (!code && record.quoting != Quoting::Fine)
            code = record.quoting == Quoting::Malformed ? RejectCode::MalformedQuote : RejectCode::UnterminatedQuote;
        if (!code && record.fields != m_fieldCount)
            code = RejectCode::FieldCount;
        if (code) {
            fault.code = *code;
        } else {
            for (std::size_t i = 0; i < columnCount; ++i) {
                if (m_fieldOf[i] != noField)
                    values[i] = {.text = unquoted(fields[m_fieldOf[i]], buffers[i]), .kind = RawValue::Kind::Text};
            }
        }
        if (!code && m_rows.parse(values, out.devices(), row, fault))
            out.accept(row, lines);
        else
            out.reject(fault, bytes, static_cast<std::size_t>(p - piece.bytes.begin()), lines);
        p = skipLineEnd(record.end, end);
    }
}

} // namespace loopscope
