-- query: tail_data_version
-- title: A number that changes when somebody else has written to the file

PRAGMA data_version
