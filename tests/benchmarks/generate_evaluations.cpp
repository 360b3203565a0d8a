/// Writes the evaluations that the benchmarks read, and the feedback derived from them for the peers that only load it.
///   generate_evaluations FORMAT FILE [ROWS [SEED]]
///   generate_evaluations FORMAT FILE cells VERSIONS DEVICES   one row for each device at each version
/// FORMAT: csv, jsonl: evaluations; sqlite: derived feedback for `sqlite3 .import` (every column, times as integers);
/// postgresql: derived feedback for `psql \copy` (without id and created_at).

#include "app/engine/feedback/feedback_rule.h"
#include "tests/benchmarks/row_generator.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

namespace {

using loopscope::benchmarks::RowGenerator;

constexpr double toUnits = 1'000'000.0;

template <class Number>
void append(std::string& out, Number number)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    out.append(text.data(), end);
}

void appendPadded(std::string& out, unsigned number)
{
    if (number < 10)
        out += '0';
    append(out, number);
}

void appendTime(std::string& out, std::int64_t secondsUtc)
{
    const std::chrono::sys_seconds time{std::chrono::seconds(secondsUtc)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    append(out, static_cast<int>(date.year()));
    out += '-';
    appendPadded(out, static_cast<unsigned>(date.month()));
    out += '-';
    appendPadded(out, static_cast<unsigned>(date.day()));
    out += 'T';
    appendPadded(out, static_cast<unsigned>(clock.hours().count()));
    out += ':';
    appendPadded(out, static_cast<unsigned>(clock.minutes().count()));
    out += ':';
    appendPadded(out, static_cast<unsigned>(clock.seconds().count()));
    out += 'Z';
}

void appendMembers(std::string& out, const RowGenerator::Row& row, const std::array<std::string_view, 8>& between)
{
    out += between[0];
    append(out, row.version);
    out += between[1];
    append(out, row.version);
    out += between[2];
    out += "device_";
    append(out, row.device);
    out += between[3];
    append(out, static_cast<double>(row.predictionMillionths) / toUnits);
    out += between[4];
    append(out, static_cast<double>(row.actualMillionths) / toUnits);
    out += between[5];
    append(out, static_cast<double>(row.confidenceMillionths) / toUnits);
    out += between[6];
    appendTime(out, row.secondsUtc);
    out += between[7];
}

void appendCsv(std::string& out, const RowGenerator::Row& row)
{
    appendMembers(out, row, {"", ",", ",", ",", ",", ",", ",", "\n"});
}

void appendJsonLine(std::string& out, const RowGenerator::Row& row)
{
    appendMembers(out, row,
                  {R"({"model_version":)", R"(,"aggregation_round":)", R"(,"device_id":")", R"(","prediction_result":)",
                   R"(,"actual_result":)", R"(,"confidence":)", R"(,"timestamp":")", "\"}\n"});
}

/// model_version … feedback_type, as both peers load them.
void appendFeedback(std::string& out, const RowGenerator::Row& row, std::string_view yes, std::string_view no)
{
    const double prediction = static_cast<double>(row.predictionMillionths) / toUnits;
    const double actual = static_cast<double>(row.actualMillionths) / toUnits;
    const loopscope::Feedback feedback = loopscope::feedbackOf(prediction, actual, loopscope::Policy{});
    append(out, row.version);
    out += ',';
    append(out, row.version);
    out += ",device_";
    append(out, row.device);
    for (const double number : {prediction, actual, feedback.error, feedback.absoluteError}) {
        out += ',';
        append(out, number);
    }
    out += ',';
    out += feedback.isCorrect ? yes : no;
    out += ',';
    append(out, static_cast<double>(row.confidenceMillionths) / toUnits);
    out += ',';
    out += loopscope::feedbackTypeName(feedback.type);
    out += ',';
}

void appendForSqlite(std::string& out, const RowGenerator::Row& row, std::int64_t id)
{
    append(out, id);
    out += ',';
    appendFeedback(out, row, "1", "0");
    append(out, row.secondsUtc * 1'000'000);
    out += ',';
    append(out, row.secondsUtc * 1'000'000);
    out += '\n';
}

void appendForPostgres(std::string& out, const RowGenerator::Row& row)
{
    appendFeedback(out, row, "t", "f");
    appendTime(out, row.secondsUtc);
    out += '\n';
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::cerr
            << "usage: generate_evaluations csv|jsonl|sqlite|postgresql FILE [ROWS [SEED] | cells VERSIONS DEVICES]\n";
        return 2;
    }
    const std::string_view format = argv[1];
    RowGenerator::Shape shape;
    if (argc == 6 && std::string_view(argv[3]) == "cells") {
        shape.versions = std::strtoll(argv[4], nullptr, 10);
        shape.devices = std::strtoll(argv[5], nullptr, 10);
        shape.rows = shape.versions * shape.devices;
        shape.everyCell = true;
    } else if (argc > 3) {
        shape.rows = std::strtoll(argv[3], nullptr, 10);
    }
    if (argc == 5)
        shape.seed = std::strtoull(argv[4], nullptr, 10);

    std::ofstream file(argv[2], std::ios::binary);
    std::string out;
    if (format == "csv")
        out = "model_version,aggregation_round,device_id,prediction_result,actual_result,confidence,timestamp\n";
    RowGenerator rows(shape);
    RowGenerator::Row row;
    for (std::int64_t id = 1; rows.next(row); ++id) {
        if (format == "csv")
            appendCsv(out, row);
        else if (format == "jsonl")
            appendJsonLine(out, row);
        else if (format == "sqlite")
            appendForSqlite(out, row, id);
        else
            appendForPostgres(out, row);
        if (out.size() > 1'000'000) {
            file.write(out.data(), static_cast<std::streamsize>(out.size()));
            out.clear();
        }
    }
    file.write(out.data(), static_cast<std::streamsize>(out.size()));
    file.close();
    if (!file) {
        std::cerr << argv[2] << ": cannot be written\n";
        return 1;
    }
    return 0;
}
