-- query: writer_turn_ledger
-- title: Waits for the transaction of another writer before anything is looked at

-- Only LOCK TABLE waits without taking a snapshot: what follows in a stable transaction sees what the other one stored.
-- The mode excludes itself and neither readers nor other writers of feedback.
LOCK TABLE replay_import IN SHARE UPDATE EXCLUSIVE MODE
