# Scored as often as versions are made, and read over a window that holds at least two rounds.
EVALUATE_EVERY_SECONDS = 60
READER_WINDOW = "24 hours"
