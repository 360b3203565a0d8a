#include "tests/fuzz/laws.h"

#include "tests/support/memory_source.h"
#include "tests/support/reading.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace loopscope {

namespace {

/// Few compressed bytes can be very many: what is beyond a limit is not read.
class CappedSource final : public ByteSource {
public:
    explicit CappedSource(std::unique_ptr<ByteSource> source) : m_source(std::move(source)) {}

    Result<std::size_t> read(std::span<char> buffer) override
    {
        if (m_left == 0)
            return 0;
        const Result<std::size_t> count = m_source->read(buffer.first(std::min(buffer.size(), m_left)));
        m_left -= count.value_or(0);
        return count;
    }
    SourceEnd end() const override { return m_left == 0 ? SourceEnd::Complete : m_source->end(); }
    std::uint64_t bytesConsumed() const override { return m_source->bytesConsumed(); }
    std::uint64_t bytesTotal() const override { return m_source->bytesTotal(); }

private:
    std::unique_ptr<ByteSource> m_source;
    std::size_t m_left = 32 * 1024;
};

std::unique_ptr<ByteSource> sourceOf(const std::string& bytes, std::size_t step, bool mayBeGzip)
{
    if (mayBeGzip)
        return std::make_unique<CappedSource>(openBytes(bytes, step));
    return std::make_unique<MemorySource>(bytes, step);
}

void expectNothing(const std::string& fault)
{
    if (fault.empty())
        return;
    std::fprintf(stderr, "broken: %s\n", fault.c_str());
    std::abort();
}

} // namespace

void checkLaws(const std::string& bytes, ReadOptions options, std::size_t pick, bool mayBeGzip)
{
    options.countDuplicates = true;
    options.threads = 1;
    const Reading whole = readAll(*sourceOf(bytes, bytes.size() + 1, mayBeGzip), options);
    expectNothing(brokenLaw(whole));

    // Threads cost a hundred times what a small input does: every sixteenth one pays for them.
    options.threads = pick % 16 == 0 ? 3 : 1;
    options.pieceBytes = 1 + pick % 211;
    const Reading broken = readAll(*sourceOf(bytes, 1 + pick % 13, mayBeGzip), options);
    expectNothing(brokenLaw(broken));
    expectNothing(difference(whole, broken));
}

} // namespace loopscope
