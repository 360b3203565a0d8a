# The words of the evaluations as numbers, before anything is subtracted.
LABELS = {"normal": 0.0, "benign": 0.0, "anomaly": 1.0, "attack": 1.0}


def value_of(text):
    try:
        return float(text)
    except ValueError:
        return LABELS[text.strip().lower()]  # KeyError: a new word; leave that row out and say so
