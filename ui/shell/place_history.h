#pragma once

#include "ui/pages/page.h"

#include <optional>
#include <vector>

namespace loopscope {

/// The places that the window has shown, to go back and forward among.
class PlaceHistory {
public:
    /// Goes to a new place; what lay ahead is forgotten. The place of the moment is not entered twice.
    void visit(const Place& place);
    [[nodiscard]] std::optional<Place> back();
    [[nodiscard]] std::optional<Place> forward();
    [[nodiscard]] bool canGoBack() const { return m_at > 1; }
    [[nodiscard]] bool canGoForward() const { return m_at < m_places.size(); }

private:
    std::vector<Place> m_places;
    std::size_t m_at = 0; ///< places before and including the one of the moment
};

} // namespace loopscope
