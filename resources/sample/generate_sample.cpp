/// Writes the sample that Loopscope shows when there is nothing else to show: a made-up fleet whose hard-coded formula
/// reports 95 % while its feedback shows it failing and recovering. Same bytes on every machine: whole numbers only, no
/// random device of the platform, no floating point.

#include <array>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <ostream>
#include <string>
#include <string_view>

namespace {

constexpr std::int64_t unit = 1'000'000; // values are written with six decimals

/// Share of correct predictions of an ordinary device, in thousandths, for versions 1, 2, …: learns, breaks down when the
/// season turns (14 to 19), recovers.
constexpr std::array<std::int64_t, 30> correctPerMille = {820, 850, 870, 885, 900, 910, 915, 920, 925, 925,
                                                          930, 930, 920, 880, 780, 620, 450, 340, 290, 310,
                                                          380, 500, 640, 770, 860, 905, 925, 935, 940, 945};
constexpr std::array<std::string_view, 4> sites = {"aspen", "birch", "cedar", "dune"};
constexpr int devicesPerSite = 6;
constexpr int rowsPerVersion = 6; // one a day, the seventh day aggregates
constexpr std::string_view lateJoiner = "dune-6";
constexpr std::size_t lateJoinerFirstVersion = 16;

/// SplitMix64 (Steele, Lea, Flood 2014).
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    /// 0 … @p end - 1; the bias of the remainder does not matter here.
    std::int64_t below(std::int64_t end)
    {
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return static_cast<std::int64_t>((z ^ (z >> 31U)) % static_cast<std::uint64_t>(end));
    }
    /// 0 … @p end - 1, small values more likely.
    std::int64_t smallBelow(std::int64_t end) { return below(end) * below(unit) / unit; }

private:
    std::uint64_t m_state;
};

bool isBadDevice(std::string_view device)
{
    return device == "birch-5" || device == "cedar-3";
}

void writeReal(std::ostream& out, std::int64_t millionths)
{
    out << millionths / unit << '.' << std::setw(6) << millionths % unit;
}

void writeTime(std::ostream& out, std::chrono::sys_seconds time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    out << static_cast<int>(date.year()) << '-' << std::setw(2) << static_cast<unsigned>(date.month()) << '-'
        << std::setw(2) << static_cast<unsigned>(date.day()) << 'T' << std::setw(2) << clock.hours().count() << ':'
        << std::setw(2) << clock.minutes().count() << ":00Z";
}

void writeRow(std::ostream& out, Random& random, std::size_t version, std::string_view device,
              std::chrono::sys_seconds time)
{
    std::int64_t perMille = correctPerMille[version - 1];
    if (isBadDevice(device))
        perMille = perMille * 45 / 100;
    const bool correct = random.below(1000) < perMille;
    const bool failing = correctPerMille[version - 1] < 700;

    const std::int64_t actual = 100'000 + random.below(800'000);
    std::int64_t error = correct ? random.smallBelow(100'000) : 100'001 + random.smallBelow(400'000);
    // A failing version mostly predicts too little: the turn of the season takes it by surprise.
    if (random.below(10) < (failing ? 2 : 5))
        error = -error;
    if (actual - error < 0 || actual - error > unit)
        error = -error;
    // It stays sure of itself while it fails: the confidence says little here, as in many fleets.
    const std::int64_t confidence = 800'000 + random.below(190'000) - (correct ? 0 : random.below(120'000));

    out << version << ',' << version << ',' << device << ',';
    writeReal(out, actual - error);
    out << ',';
    writeReal(out, actual);
    out << ',';
    writeReal(out, confidence);
    out << ',';
    writeTime(out, time);
    out << '\n';
}

void writeSample(std::ostream& out)
{
    using namespace std::chrono_literals;
    constexpr std::chrono::sys_seconds begin = std::chrono::sys_days(std::chrono::January / 5 / 2026);
    Random random(17);
    out << std::setfill('0')
        << "model_version,aggregation_round,device_id,prediction_result,actual_result,confidence,timestamp\n";
    for (std::size_t version = 1; version <= correctPerMille.size(); ++version) {
        for (int row = 0; row < rowsPerVersion; ++row) {
            auto time = begin + std::chrono::days(7) * static_cast<int>(version - 1) + std::chrono::days(row) + 6h;
            for (const std::string_view site : sites) {
                for (int number = 1; number <= devicesPerSite; ++number) {
                    const std::string device = std::string(site) + '-' + std::to_string(number);
                    time += 17min + std::chrono::minutes(random.below(20));
                    if (device != lateJoiner || version >= lateJoinerFirstVersion)
                        writeRow(out, random, version, device, time);
                }
            }
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::cerr << "usage: generate_sample FILE\n";
        return 2;
    }
    std::ofstream out(argv[1], std::ios::binary);
    writeSample(out);
    out.close();
    if (!out) {
        std::cerr << argv[1] << ": cannot be written\n";
        return 1;
    }
    return 0;
}
