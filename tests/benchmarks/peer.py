"""What a competent Python programmer would write to summarise an evaluation file per version and device.

    peer.py csv|jsonl FILE [--matrix]

Reads (gzip by name), converts with float() and int(), derives the feedback under the default policy, and groups in a dict.
It checks far less than Loopscope does: no encodings, no ranges, no calendar; the times of this file sort as text.
Prints the versions, or with --matrix every (version, device), as JSON.
"""

import csv
import gzip
import json
import sys

COUNT, CORRECT, NORMAL, EDGE, SUM, MAX, CONFIDENCE, FIRST, LAST = range(9)


def open_text(path):
    if path.endswith(".gz"):
        return gzip.open(path, "rt", encoding="utf-8", newline="")
    return open(path, encoding="utf-8", newline="")


def csv_rows(path):
    with open_text(path) as file:
        reader = csv.reader(file)
        column = {name: i for i, name in enumerate(next(reader))}
        v, d, p, a = (column[n] for n in ("model_version", "device_id", "prediction_result", "actual_result"))
        c, t = column["confidence"], column["timestamp"]
        for row in reader:
            yield int(row[v]), row[d], float(row[p]), float(row[a]), float(row[c]), row[t]


def jsonl_rows(path):
    with open_text(path) as file:
        for line in file:
            row = json.loads(line)
            yield (row["model_version"], row["device_id"], float(row["prediction_result"]), float(row["actual_result"]),
                   float(row["confidence"]), row["timestamp"])


def group(rows):
    cells = {}
    for version, device, prediction, actual, confidence, time in rows:
        absolute = abs(actual - prediction)
        cell = cells.get((version, device))
        if cell is None:
            cell = cells[version, device] = [0, 0, 0, 0, 0.0, 0.0, 0.0, time, time]
        cell[COUNT] += 1
        if absolute < 0.1:
            cell[CORRECT] += 1
        if absolute < 0.05:
            cell[NORMAL] += 1
        elif absolute > 0.3:
            cell[EDGE] += 1
        cell[SUM] += absolute
        if absolute > cell[MAX]:
            cell[MAX] = absolute
        cell[CONFIDENCE] += confidence
        if time < cell[FIRST]:
            cell[FIRST] = time
        if time > cell[LAST]:
            cell[LAST] = time
    return cells


def numbers(cell):
    return {
        "count": cell[COUNT],
        "correct": cell[CORRECT],
        "accuracy": cell[CORRECT] / cell[COUNT],
        "avg_absolute_error": cell[SUM] / cell[COUNT],
        "max_absolute_error": cell[MAX],
        "normal": cell[NORMAL],
        "anomaly": cell[COUNT] - cell[NORMAL] - cell[EDGE],
        "edge_case": cell[EDGE],
        "avg_confidence": cell[CONFIDENCE] / cell[COUNT],
        "first_timestamp": cell[FIRST],
        "last_timestamp": cell[LAST],
    }


def versions_of(cells):
    versions = {}
    for (version, _), cell in cells.items():
        total = versions.get(version)
        if total is None:
            versions[version] = [1, list(cell)]
            continue
        total[0] += 1
        sums = total[1]
        for i in (COUNT, CORRECT, NORMAL, EDGE, SUM, CONFIDENCE):
            sums[i] += cell[i]
        sums[MAX] = max(sums[MAX], cell[MAX])
        sums[FIRST] = min(sums[FIRST], cell[FIRST])
        sums[LAST] = max(sums[LAST], cell[LAST])
    return [{"model_version": version, "devices": devices} | numbers(sums)
            for version, (devices, sums) in sorted(versions.items())]


def main(form, path, *options):
    cells = group(csv_rows(path) if form == "csv" else jsonl_rows(path))
    if "--matrix" in options:
        data = [{"model_version": version, "device_id": device} | numbers(cell)
                for (version, device), cell in sorted(cells.items())]
    else:
        data = versions_of(cells)
    json.dump({"data": data}, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
