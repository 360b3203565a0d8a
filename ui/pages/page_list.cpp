#include "ui/pages/page_list.h"

#include "all_pages.h"

namespace loopscope {

const std::vector<PageEntry>& pageList()
{
    static const std::vector<PageEntry> pages{
#define LOOPSCOPE_PAGE(id, Class)                                                                                      \
    {QStringLiteral(#id), [](Workspace& workspace, QWidget* parent) -> Page* { return new Class(workspace, parent); }},
#define LOOPSCOPE_PAGE_GROUP() {},
#include "ui/pages/pages.def"
#undef LOOPSCOPE_PAGE_GROUP
#undef LOOPSCOPE_PAGE
    };
    return pages;
}

} // namespace loopscope
