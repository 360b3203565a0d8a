#include "app/engine/files/file_guess.h"

#include <simdjson.h>

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace loopscope {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr int objectsForKeys = 20;

/// What a header calls them, lower case, letters and digits only; the likelier first.
const std::array<std::vector<std::string_view>, columnCount> commonNames{{
    {"modelversion", "globalversion", "globalmodelversion", "version", "ver"},
    {"aggregationround", "round", "roundid", "aggregation"},
    {"deviceid", "device", "clientid", "client", "sensorid", "sensor", "nodeid", "node", "edgeid", "edge", "host",
     "location", "unit"},
    {"predictionresult", "prediction", "predicted", "predictedvalue", "ypred", "yhat", "pred", "score", "forecast",
     "estimate", "output"},
    {"actualresult", "actual", "actualvalue", "ytrue", "truth", "groundtruth", "label", "target", "observed",
     "observation", "y"},
    {"confidence", "conf", "probability", "proba", "prob", "certainty"},
    {"timestamp", "time", "ts", "datetime", "date", "eventtime", "when"},
}};

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// The first line that is not blank, without the byte order mark before it.
std::string_view firstLine(std::string_view head)
{
    if (head.starts_with(byteOrderMark))
        head.remove_prefix(byteOrderMark.size());
    while (!head.empty()) {
        const std::size_t end = std::min(head.find_first_of("\r\n"), head.size());
        if (!trimmed(head.substr(0, end)).empty())
            return head.substr(0, end);
        head.remove_prefix(std::min(end + 1, head.size()));
    }
    return {};
}

/// The fields of a record, unquoted and trimmed. Takes what is malformed as it comes.
std::vector<std::string> csvFields(std::string_view record, char separator)
{
    std::vector<std::string> fields(1);
    bool quoted = false;
    bool atStart = true;
    for (std::size_t i = 0; i < record.size(); ++i) {
        const char c = record[i];
        if (quoted) {
            if (c != '"')
                fields.back() += c;
            else if (i + 1 < record.size() && record[i + 1] == '"')
                fields.back() += record[++i];
            else
                quoted = false;
        } else if (c == separator) {
            fields.emplace_back();
            atStart = true;
            continue;
        } else if (c == '"' && atStart) {
            quoted = true;
        } else {
            fields.back() += c;
        }
        atStart = false;
    }
    for (std::string& field : fields)
        field = std::string(trimmed(field));
    return fields;
}

std::vector<std::string> jsonKeys(std::string_view head)
{
    std::vector<std::string> keys;
    simdjson::dom::parser parser;
    for (int objects = 0; objects < objectsForKeys && !head.empty(); ++objects) {
        const std::string_view line = firstLine(head);
        if (line.empty())
            break;
        head.remove_prefix(static_cast<std::size_t>(line.data() + line.size() - head.data()));
        simdjson::dom::object object;
        if (parser.parse(simdjson::padded_string(line)).get(object) != simdjson::SUCCESS)
            continue;
        for (const auto& field : object) {
            if (std::ranges::find(keys, field.key) == keys.end())
                keys.emplace_back(field.key);
        }
    }
    return keys;
}

std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            plain += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            plain += c;
    }
    return plain;
}

std::optional<double> wordForNumber(const std::string& word)
{
    const std::string plain = plainName(word);
    const auto isOneOf = [&plain](std::initializer_list<std::string_view> words) {
        return std::ranges::find(words, plain) != words.end();
    };
    if (isOneOf({"no", "n", "false", "f", "negative", "neg", "normal", "off", "absent", "0"}))
        return 0;
    if (isOneOf({"yes", "y", "true", "t", "positive", "pos", "anomaly", "abnormal", "on", "present", "1"}))
        return 1;
    return std::nullopt;
}

} // namespace

FileFormat guessFormat(std::string_view head, FileFormat named)
{
    const std::string_view line = trimmed(firstLine(head));
    if (line.empty())
        return named;
    return line.front() == '{' ? FileFormat::Jsonl : FileFormat::Csv;
}

char guessSeparator(std::string_view head)
{
    const std::string_view line = firstLine(head);
    char best = ',';
    std::size_t most = csvFields(line, best).size();
    for (const char separator : {';', '\t'}) {
        if (const std::size_t fields = csvFields(line, separator).size(); fields > most) {
            most = fields;
            best = separator;
        }
    }
    return best;
}

std::vector<std::string> fileColumns(std::string_view head, FileFormat format, char separator)
{
    if (format == FileFormat::Jsonl)
        return jsonKeys(head);
    const std::string_view line = firstLine(head);
    if (line.empty())
        return {};
    return csvFields(line, separator);
}

std::array<std::string, columnCount> guessColumns(const std::vector<std::string>& columns)
{
    std::array<std::string, columnCount> source;
    std::set<std::string_view> taken;
    for (std::size_t i = 0; i < columnCount; ++i)
        taken.insert(columnName(static_cast<Column>(i))); // a column that has one of our names is ours
    for (std::size_t i = 0; i < columnCount; ++i) {
        if (std::ranges::find(columns, columnName(static_cast<Column>(i))) != columns.end())
            continue;
        for (const std::string_view name : commonNames[i]) {
            const auto found = std::ranges::find_if(columns, [&](const std::string& column) {
                return plainName(column) == name && !taken.contains(column);
            });
            if (found != columns.end()) {
                source[i] = *found;
                taken.insert(*found);
                break;
            }
        }
    }
    return source;
}

std::string recordText(std::string_view record, FileFormat format, char separator,
                       const std::vector<std::string>& columns, std::string_view column)
{
    if (format == FileFormat::Jsonl) {
        simdjson::dom::parser parser;
        std::string_view text;
        if (parser.parse(simdjson::padded_string(record)).at_key(column).get(text) != simdjson::SUCCESS)
            return {};
        return std::string(trimmed(text));
    }
    const auto at = static_cast<std::size_t>(std::ranges::find(columns, column) - columns.begin());
    std::vector<std::string> fields = csvFields(record, separator);
    return at < fields.size() && fields.size() == columns.size() ? std::move(fields[at]) : std::string();
}

std::map<std::string, double, std::less<>> guessLabels(const std::set<std::string>& texts)
{
    std::map<std::string, double, std::less<>> labels;
    for (const std::string& text : texts) {
        if (const auto number = wordForNumber(text))
            labels.emplace(text, *number);
    }
    if (labels.size() == texts.size())
        return labels;
    labels.clear();
    for (const std::string& text : texts)
        labels.emplace(text, static_cast<double>(labels.size()));
    return labels;
}

} // namespace loopscope
