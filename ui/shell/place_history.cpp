#include "ui/shell/place_history.h"

namespace loopscope {

void PlaceHistory::visit(const Place& place)
{
    if (m_at > 0 && m_places[m_at - 1] == place)
        return;
    m_places.resize(m_at);
    m_places.push_back(place);
    m_at = m_places.size();
}

std::optional<Place> PlaceHistory::back()
{
    if (!canGoBack())
        return std::nullopt;
    --m_at;
    return m_places[m_at - 1];
}

std::optional<Place> PlaceHistory::forward()
{
    if (!canGoForward())
        return std::nullopt;
    ++m_at;
    return m_places[m_at - 1];
}

} // namespace loopscope
