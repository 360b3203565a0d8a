"""The figures of the README: Loopscope against its peers, side by side in one run, as a Markdown table.

    benchmarks.py --bin build/release/bin [--rows 1000000] [--repeats 5] [--only csv,sqlite,...] [--smoke]

--smoke tries every benchmark once with a thousand rows, to see that it still works; its times mean nothing.
PostgreSQL (server.py) is measured when LOOPSCOPE_TEST_POSTGRES names a server.
"""

import argparse
import datetime
import json
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import server
from measure import Failed, Spread, interleaved, machine, output_of, peak_mib_of, seconds_of

here = pathlib.Path(__file__).resolve().parent


class Bench:
    def __init__(self, options, work):
        self.bin = pathlib.Path(options.bin).resolve()
        self.work = pathlib.Path(work)
        self.rows = options.rows
        self.repeats = options.repeats
        self.smoke = options.smoke
        self.cli = str(self.bin / "loopscope-cli")
        self.rows_of_table = []

    def file(self, form, rows=None):
        rows = rows or self.rows
        path = self.work / f"{form}_{rows}.{'jsonl' if form == 'jsonl' else 'csv'}"
        if not path.exists():
            subprocess.run([self.bin / "generate_evaluations", form, path, str(rows)], check=True)
        return str(path)

    def gzip_file(self):
        path = self.file("csv") + ".gz"
        if not os.path.exists(path):
            subprocess.run(["gzip", "-k", "-6", path[:-3]], check=True)
        return path

    def report(self, work, ours, peer, result, target):
        self.rows_of_table.append((work, ours, peer, result, target))
        print(f"{work}: {ours} | {peer} | {result} | at least {target}", file=sys.stderr, flush=True)

    def compare(self, work, ours, peer, target):
        a, b, ratio = interleaved(self.repeats, ours, peer)
        self.report(work, a.text(2, " s"), b.text(2, " s"), ratio.text(1, " ×"), target)

    def window(self, *arguments):
        """What the window's own benchmark prints, as an object."""
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run([self.bin / "bench_window", *map(str, arguments)], env=environment,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode != 0:
            raise Failed(f"bench_window {arguments}: {done.stderr.decode(errors='replace')[-2000:]}")
        return json.loads(done.stdout)


def same_result(ours, peer):
    """Both documents hold the same data: counts exactly, reals to 1e-9."""
    if len(ours) != len(peer):
        raise Failed(f"{len(ours)} entries against the peer's {len(peer)}")
    for a, b in zip(ours, peer):
        for key, value in b.items():
            same = math.isclose(a[key], value, rel_tol=1e-9) if isinstance(value, float) else a[key] == value
            if not same:
                raise Failed(f"{key}: {a[key]} against the peer's {value} in {b}")


def reading(bench, form, path, work, target):
    ours = [bench.cli, "replay", path, "--json", "--summary"]
    peer = [sys.executable, str(here / "peer.py"), form, path]
    same_result(json.loads(output_of(ours + ["matrix"]))["data"], json.loads(output_of(peer + ["--matrix"]))["data"])
    bench.compare(work, lambda: seconds_of(ours + ["versions"]), lambda: seconds_of(peer), target)


def csv(bench):
    reading(bench, "csv", bench.file("csv"), "CSV into `memory:`, against Python's csv, float() and a dict", "10 ×")


def jsonl(bench):
    reading(bench, "jsonl", bench.file("jsonl"), "JSON Lines into `memory:`, against Python's json", "8 ×")


def gzip(bench):
    reading(bench, "csv", bench.gzip_file(), "gzip CSV into `memory:`, against Python's gzip and csv", "4 ×")


def fresh(bench, name):
    path = bench.work / name
    for suffix in ("", "-wal", "-shm", "-journal"):
        pathlib.Path(str(path) + suffix).unlink(missing_ok=True)
    return path


def sqlite(bench):
    source, derived = bench.file("csv"), bench.file("sqlite")

    def ours():
        target = fresh(bench, "ours.db")
        return seconds_of([bench.cli, "replay", source, "--store", f"sqlite:{target}"])

    def peer():
        target = fresh(bench, "peer.db")
        return seconds_of(["sqlite3", target, f".read {here / 'peer_sqlite.sql'}", ".mode csv",
                           f".import {derived} model_feedback"])

    bench.compare("CSV into a new SQLite file, against `sqlite3 .import` of derived rows", ours, peer, "4 ×")


def database_of(bench, rows):
    path = bench.work / f"open_{rows}.db"
    if not path.exists():
        output_of([bench.cli, "replay", bench.file("csv", rows), "--store", f"sqlite:{path}"])
    return path


def opening(bench):
    many = 10 * bench.rows
    databases = {rows: database_of(bench, rows) for rows in (bench.rows, many)}
    query = "SELECT model_version, avg(is_correct) FROM model_feedback GROUP BY model_version"

    def open_of(rows):
        return bench.window("open", databases[rows])["ms"] / 1000

    few_times = Spread([open_of(bench.rows) for _ in range(bench.repeats)])
    a, b, ratio = interleaved(bench.repeats, lambda: open_of(many),
                              lambda: seconds_of(["sqlite3", "-readonly", databases[many], query]))
    bench.report(f"Opening a SQLite database of {many:,} rows until the accuracy is drawn, against GROUP BY",
                 a.text(3, " s"), b.text(2, " s"), ratio.text(0, " ×"), "100 ×")
    bench.report(f"The same with {bench.rows:,} rows", few_times.text(3, " s"), "", f"{a.median / few_times.median:.2f}",
                 "0.8–1.2")


def memory(bench):
    few, many = ([bench.cli, "replay", bench.file("csv", rows)] for rows in (bench.rows, 10 * bench.rows))
    a = Spread([peak_mib_of(few) for _ in range(min(3, bench.repeats))])
    b = Spread([peak_mib_of(many) for _ in range(min(3, bench.repeats))])
    bench.report(f"Peak memory, replaying {10 * bench.rows:,} rows against {bench.rows:,}", b.text(0, " MiB"),
                 a.text(0, " MiB"), f"{b.median - a.median:+.0f} MiB", "same within 20 MB, under 200 MB")


def stalls(bench):
    source = bench.file("csv")
    runs = [bench.window("stalls", source, fresh(bench, "stalls.db")) for _ in range(min(3, bench.repeats))]
    p99, longest = Spread([run["p99_ms"] for run in runs]), Spread([run["max_ms"] for run in runs])
    bench.report(f"Stalls of the window while {bench.rows:,} rows replay into SQLite: p99, longest",
                 p99.text(1, " ms"), "", longest.text(1, " ms"), "p99 33 ms, longest 100 ms")

    other = database_of(bench, bench.rows)
    runs = [bench.window("stalls", source, fresh(bench, "stalls.db"), other) for _ in range(min(3, bench.repeats))]
    p99, longest = Spread([run["p99_ms"] for run in runs]), Spread([run["max_ms"] for run in runs])
    bench.report("The same with each page of another database open in turn", p99.text(1, " ms"), "",
                 longest.text(1, " ms"), "p99 33 ms, longest 100 ms")


def devices(bench):
    versions, fleet = (10, 50) if bench.smoke else (100, 50_000)
    path = bench.work / "cells.csv"
    subprocess.run([bench.bin / "generate_evaluations", "csv", path, "cells", str(versions), str(fleet)], check=True)
    database = bench.work / "cells.db"
    output_of([bench.cli, "replay", str(path), "--store", f"sqlite:{database}"])
    path.unlink()
    runs = [bench.window("devices", database) for _ in range(bench.repeats)]
    opened = Spread([bench.window("open", database)["ms"] for _ in range(bench.repeats)])
    cells = f"{fleet:,} devices × {versions} versions"

    def of(key, digits, unit):
        return Spread([run[key] for run in runs]).text(digits, unit)

    bench.report(f"{cells}: Devices until the first picture (all versions)", of("first_ms", 0, " ms"), "",
                 of("all_ms", 0, " ms"), "1 s")
    bench.report("Sort, search, filter, scroll, zoom the heat map there: p99, longest", of("p99_ms", 1, " ms"), "",
                 of("max_ms", 1, " ms"), "p99 33 ms, longest 100 ms")
    bench.report("Overview there, cold; again", opened.text(0, " ms"), "", of("overview_again_ms", 0, " ms"),
                 "1 s; 100 ms")
    bench.report("A chart with other values there", of("chart_ms", 1, " ms"), "", "", "16 ms")
    bench.report("Peak memory of the window there", of("peak_mib", 0, " MiB"), "", "", "700 MB")


def start(bench):
    runs = [bench.window("start", time.time_ns())["ms"] for _ in range(bench.repeats + 1)][1:]
    bench.report("Start of the program to the first frame with data", Spread(runs).text(0, " ms"), "", "", "400 ms")


benchmarks = {"csv": csv, "jsonl": jsonl, "gzip": gzip, "sqlite": sqlite, "postgresql": server.loading, "large": server.reading,
              "interruptions": server.interruptions, "memory": memory, "opening": opening, "stalls": stalls, "devices": devices, "start": start}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, help="folder of the built programs")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--only", default=",".join(benchmarks), help="names, separated by commas")
    parser.add_argument("--smoke", action="store_true")
    options = parser.parse_args()
    if options.smoke:
        options.rows, options.repeats = 1000, 1

    failed = False
    work = tempfile.mkdtemp(prefix="loopscope_bench_")
    try:
        bench = Bench(options, work)
        for name in options.only.split(","):
            try:
                benchmarks[name](bench)
            except Failed as error:
                failed = True
                bench.report(name, "failed", "", str(error).replace("\n", " "), "")
    finally:
        shutil.rmtree(work)

    print(f"{options.rows:,} rows, 18 versions × 2,407 devices; median (smallest–largest) of {options.repeats} interleaved "
          f"repeats; {machine()}; {datetime.date.today().isoformat()}.\n")
    print("| work | Loopscope | peer | result | wanted |\n| --- | --- | --- | --- | --- |")
    for row in bench.rows_of_table:
        print(f"| {' | '.join(row)} |")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
