-- query: index_rename
-- title: Another index has the name of one of ours: it keeps what it does, under another name

ALTER INDEX {index} RENAME TO {index}_before
