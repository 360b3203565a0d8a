-- query: session_limit_pages
-- title: Limits the size of the file, as a full disk does

PRAGMA max_page_count = {pages}
