#pragma once

#include <string>
#include <string_view>

namespace loopscope {

/// Puts @p with in every place of a text of the catalogue that says @p place, for instance `{schema}`. What is put in is not
/// looked at again, and is SQL already: a quoted name or literal.
inline void fillPlace(std::string& text, std::string_view place, std::string_view with)
{
    for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + with.size()))
        text.replace(at, place.size(), with);
}

} // namespace loopscope
