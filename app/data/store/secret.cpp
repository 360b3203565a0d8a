#include "app/data/store/secret.h"

#include <string.h> // explicit_bzero

namespace loopscope {

Secret::Secret(std::string_view text)
{
    m_bytes.reserve(text.size() + 1); // never moved, so that no second copy stays behind
    m_bytes.assign(text.begin(), text.end());
    m_bytes.push_back('\0');
}

Secret::~Secret()
{
    explicit_bzero(m_bytes.data(), m_bytes.size());
}

SharedSecret Secret::of(std::string_view text)
{
    return text.empty() ? nullptr : SharedSecret(new Secret(text));
}

void wipe(std::string& text)
{
    explicit_bzero(text.data(), text.size());
    text.clear();
}

} // namespace loopscope
